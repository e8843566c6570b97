/** The server's clock as last heard, carried on by the browser's monotonic clock; the browser's date is never asked. */
export class ServerClock {
  private heardTime: number;
  private heardAt = performance.now();

  constructor(serverTime: string) {
    this.heardTime = Date.parse(serverTime);
  }

  hear(serverTime: string) {
    const time = Date.parse(serverTime);
    // A message that waited in a buffer is older than what we know: only move back for a real difference.
    if (time >= this.now() - 2_000 || this.now() - time > 30_000) {
      this.heardTime = time;
      this.heardAt = performance.now();
    }
  }

  now(): number {
    return this.heardTime + (performance.now() - this.heardAt);
  }

  secondsUntil(deadline: string): number {
    return (Date.parse(deadline) - this.now()) / 1000;
  }
}
