import { api } from '../api';

type Kind = 'PASTED' | 'BLURRED' | 'FOCUSED' | 'NAVIGATED';
interface RoomEvent { kind: Kind; turn?: string; detail: object }

const EVERY_MILLIS = 5_000;
const MOST_A_CALL = 200;

/** Tells the server, in batches, what the lobby said would be recorded: pastes, leaving the page, moving about. */
export class EventReporter {
  private waiting: RoomEvent[] = [];
  private sending = false;
  private readonly timer = setInterval(() => void this.flush(), EVERY_MILLIS);

  constructor(private readonly interview: string, private readonly currentTurn: () => string | undefined) {
    addEventListener('blur', this.blurred);
    addEventListener('focus', this.focused);
    addEventListener('pagehide', this.leaving);
  }

  add(kind: Kind, detail: object = {}) {
    this.waiting.push({ kind, turn: this.currentTurn(), detail });
    // The oldest are given up if the network is away very long: drafts matter more than these.
    if (this.waiting.length > 5 * MOST_A_CALL) this.waiting.shift();
  }

  close(send: boolean) {
    if (send) this.leaving();
    clearInterval(this.timer);
    removeEventListener('blur', this.blurred);
    removeEventListener('focus', this.focused);
    removeEventListener('pagehide', this.leaving);
  }

  async flush(keepalive = false) {
    if (this.sending || this.waiting.length === 0) return;
    const batch = this.waiting.slice(0, MOST_A_CALL);
    this.sending = true;
    try {
      await api.recordEvents(this.interview, batch, keepalive);
      this.waiting = this.waiting.slice(batch.length);
    } catch (thrown) {
      const passing = (thrown as { passing?: boolean }).passing;
      // Refused for good (the interview has ended): nobody wants them any more.
      if (!passing) this.waiting = [];
    } finally {
      this.sending = false;
    }
  }

  private readonly blurred = () => this.add('BLURRED');
  private readonly focused = () => this.add('FOCUSED');
  private readonly leaving = () => void this.flush(true);
}
