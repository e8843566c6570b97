import { Problem } from './problem';

export type Handler = (event: string, data: unknown) => void;

/** Reads a text/event-stream body of a fetch to its end, giving each event to the handler. */
export async function readEvents(body: ReadableStream<Uint8Array>, handle: Handler): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let pending = '';
  for (;;) {
    const { value, done } = await reader.read();
    pending += value ?? '';
    const events = pending.replaceAll('\r\n', '\n').split('\n\n');
    pending = done ? '' : events.pop()!;
    events.forEach(event => dispatch(event, handle));
    if (done) return;
  }
}

function dispatch(block: string, handle: Handler) {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) event = line.slice(6).trim();
    else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
  }
  if (data.length > 0) handle(event, JSON.parse(data.join('\n') || '{}'));
}

/** Keeps an EventSource open through failures; {@code live} says whether it is connected now. */
export class LiveStream {
  private source: EventSource | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private heard = 0;
  private readonly watchdog: ReturnType<typeof setInterval>;

  constructor(
    private readonly url: string,
    private readonly names: string[],
    private readonly handle: Handler,
    private readonly live: (connected: boolean) => void,
    /** The server speaks at least this often; a longer silence means the connection is dead though it looks open. */
    private readonly silenceMillis = 16_000,
  ) {
    this.open();
    this.watchdog = setInterval(() => this.checkSilence(), 2_000);
    addEventListener('online', this.reopen);
    addEventListener('offline', this.lost);
  }

  close() {
    this.source?.close();
    clearTimeout(this.retry);
    clearInterval(this.watchdog);
    removeEventListener('online', this.reopen);
    removeEventListener('offline', this.lost);
  }

  private open() {
    this.heard = performance.now();
    const source = new EventSource(this.url);
    this.source = source;
    source.onopen = () => this.alive();
    source.onerror = () => {
      this.live(false);
      // Closed means the browser gave up (an error status); connecting means it tries again by itself.
      if (source.readyState === EventSource.CLOSED) this.reopenLater();
    };
    for (const name of this.names) {
      source.addEventListener(name, event => {
        this.alive();
        this.handle(name, JSON.parse((event as MessageEvent<string>).data || '{}'));
      });
    }
  }

  private alive() {
    this.heard = performance.now();
    this.live(true);
  }

  private checkSilence() {
    if (performance.now() - this.heard > this.silenceMillis) {
      this.live(false);
      this.reopen();
    }
  }

  private readonly lost = () => this.live(false);

  private readonly reopen = () => {
    this.source?.close();
    this.open();
  };

  private reopenLater() {
    clearTimeout(this.retry);
    this.retry = setTimeout(this.reopen, 3_000);
  }
}

/** Turns an event named `problem` into a thrown Problem. */
export function throwProblems(handle: Handler): Handler {
  return (event, data) => {
    if (event === 'problem') throw Problem.from(data as Record<string, unknown>);
    handle(event, data);
  };
}
