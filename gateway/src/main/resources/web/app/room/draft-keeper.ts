import { api } from '../api';
import { Problem } from '../problem';
import type { Draft, Turn } from '../types';
import { draftStore } from './draft-store';

export type SaveState = 'idle' | 'dirty' | 'saving' | 'saved' | 'offline' | 'failed' | 'conflict';
/** Another text for the same turn that the candidate may take instead: from this browser, or from the server. */
export interface Offer { from: 'local' | 'server'; text: string }

const QUIET_MILLIS = 800;
const FIRST_RETRY_MILLIS = 1_000;
const LAST_RETRY_MILLIS = 15_000;

/**
 * Keeps the draft of one turn safe: in the browser at once, on the server after a short quiet time, one request at a
 * time, `seq` growing by one. What the server has not acknowledged survives a reload and is sent when it can be.
 */
export class DraftKeeper extends EventTarget {
  text = '';
  state: SaveState = 'idle';
  savedAt: string | null = null;
  problem: Problem | null = null;
  /** Set when two texts met; `restored` says that this browser's unsaved text won. */
  offer: Offer | null = null;
  restored = false;

  private acknowledged = 0;
  /** The newest number sent, and its text: a reply may have been lost, so the number may be taken already. */
  private tried = 0;
  private readonly sent = new Map<number, string>();
  private inFlight = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryMillis = FIRST_RETRY_MILLIS;
  private held = false;
  private closed = false;

  constructor(private readonly interview: string, readonly turn: Turn, readonly codeLanguage?: string) {
    super();
    const server = turn.draft ?? null;
    this.take(server);
    const local = draftStore.read(interview, turn.id);
    if (turn.answer || (local && local.text === this.text)) draftStore.remove(interview, turn.id);
    else if (local) this.meet(local, server);
    addEventListener('online', this.retryNow);
  }

  /** True while something typed is not acknowledged. */
  get unsaved(): boolean {
    return ['dirty', 'saving', 'offline', 'failed', 'conflict'].includes(this.state);
  }

  /** The turn is answered; there is nothing to save any more. */
  get over(): boolean {
    return this.closed || Boolean(this.turn.answer);
  }

  edit(text: string) {
    if (text === this.text || this.closed) return;
    this.text = text;
    this.keep();
    if (this.state !== 'offline' && this.state !== 'conflict') this.move('dirty');
    if (this.state !== 'offline') this.later(QUIET_MILLIS);
  }

  /** Sends what is unsaved without waiting for quiet. */
  flush(keepalive = false) {
    if (!this.unsaved || this.state === 'conflict' || this.closed) return;
    clearTimeout(this.timer);
    void this.send(keepalive);
  }

  /** The server's view came by the stream: another window may have saved something newer. */
  hear(server: Draft | null | undefined) {
    if (!server || server.seq <= Math.max(this.acknowledged, this.tried) || this.inFlight) return;
    if (!this.unsaved || server.text === this.text) {
      this.take(server);
      draftStore.remove(this.interview, this.turn.id);
      this.changed();
    } else this.disagree(server);
  }

  /** Settles a meeting of two texts. */
  settle(use: 'offered' | 'current') {
    const offer = this.offer;
    this.offer = null;
    this.restored = false;
    if (use === 'offered' && offer) {
      this.text = offer.text;
      this.keep();
    }
    if (use === 'offered' || this.state === 'conflict') {
      this.move('dirty');
      this.later(0);
    }
    this.changed();
  }

  /** While the turn is being submitted no draft is sent after it; `release` when the submission failed. */
  hold() {
    this.held = true;
    clearTimeout(this.timer);
  }

  release() {
    this.held = false;
    if (this.unsaved) this.later(0);
  }

  /** The turn is answered: nothing more to keep. */
  close() {
    this.closed = true;
    clearTimeout(this.timer);
    draftStore.remove(this.interview, this.turn.id);
    removeEventListener('online', this.retryNow);
  }

  /** The page goes away; what is unsaved stays in the browser. */
  rest() {
    this.flush(true);
    this.closed = true;
    clearTimeout(this.timer);
    removeEventListener('online', this.retryNow);
  }

  private take(server: Draft | null) {
    if (!server) return;
    this.text = server.text;
    this.acknowledged = this.tried = server.seq;
    this.savedAt = server.savedAt;
    this.state = 'saved';
  }

  /** At the opening: the text with the higher number wins, the other is offered. */
  private meet(local: { seq: number; text: string }, server: Draft | null) {
    if (local.seq > this.acknowledged) {
      this.tried = Math.max(this.tried, local.seq - 1);
      this.text = local.text;
      this.restored = true;
      if (server?.text) this.offer = { from: 'server', text: server.text };
      this.state = 'dirty';
      this.later(0);
    } else {
      this.offer = { from: 'local', text: local.text };
    }
  }

  private disagree(server: Draft) {
    this.acknowledged = this.tried = server.seq;
    this.offer = { from: 'server', text: server.text };
    this.keep();
    this.move('conflict');
  }

  private keep() {
    draftStore.write(this.interview, this.turn.id, { seq: this.nextSeq(), text: this.text, codeLanguage: this.codeLanguage });
  }

  /** The same text goes again under its number; another text needs a new one. */
  private nextSeq(): number {
    const unanswered = this.tried > this.acknowledged && this.sent.get(this.tried) === this.text;
    return unanswered ? this.tried : this.tried + 1;
  }

  private later(millis: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), millis);
  }

  private readonly retryNow = () => {
    if (this.state === 'offline') this.later(0);
  };

  private async send(keepalive = false) {
    if (this.inFlight || this.held || this.closed || this.state === 'conflict') return;
    const text = this.text;
    const seq = this.nextSeq();
    this.tried = seq;
    this.sent.set(seq, text);
    this.inFlight = true;
    if (this.state !== 'offline') this.move('saving');
    try {
      const reply = await api.saveDraft(this.interview, this.turn.id, { seq, text, codeLanguage: this.codeLanguage }, keepalive);
      this.acknowledge(seq, text, reply.savedAt);
    } catch (thrown) {
      await this.refused(Problem.ofThrown(thrown));
    } finally {
      this.inFlight = false;
    }
    if (this.state === 'dirty') this.later(QUIET_MILLIS);
  }

  private acknowledge(seq: number, text: string, savedAt: string) {
    this.acknowledged = seq;
    this.savedAt = savedAt;
    this.problem = null;
    this.retryMillis = FIRST_RETRY_MILLIS;
    this.sent.clear();
    if (this.closed) return;
    if (text === this.text) {
      draftStore.remove(this.interview, this.turn.id);
      this.move('saved');
    } else {
      this.keep();
      this.move('dirty');
    }
  }

  private async refused(problem: Problem) {
    this.problem = problem;
    if (problem.reason === 'ERROR_REASON_STALE_DRAFT') return this.overtaken();
    if (!problem.passing) return this.move('failed');
    this.move('offline');
    this.later(this.retryMillis);
    this.retryMillis = Math.min(this.retryMillis * 2, LAST_RETRY_MILLIS);
  }

  /** The server holds a higher number: our own, whose reply was lost, or another window's. */
  private async overtaken() {
    let server: Draft | null | undefined;
    try {
      server = (await api.interview(this.interview)).turns.find(turn => turn.id === this.turn.id)?.draft;
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    if (!server) return this.move('failed');
    if (server.text === this.text) return this.acknowledge(server.seq, server.text, server.savedAt);
    const ours = this.sent.get(server.seq) === server.text;
    if (!ours) return this.disagree(server);
    this.acknowledged = this.tried = server.seq;
    this.keep();
    this.move('dirty');
  }

  private move(state: SaveState) {
    this.state = state;
    this.changed();
  }

  private changed() {
    this.dispatchEvent(new Event('change'));
  }
}
