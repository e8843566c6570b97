import { html, nothing } from 'lit';
import { api } from '../api';
import { t } from '../i18n';
import { Problem } from '../problem';
import { go } from '../router';
import { LiveStream } from '../sse';
import type { Grade, Interview } from '../types';
import { announce } from '../ui/announcer';
import { problemNote } from '../ui/problem-note';
import { View } from '../view';
import '../lobby/lobby';
import { ServerClock } from './server-clock';
import './room';

/** One interview as its state wants it: the lobby, the room, or on to the scorecard. The stream's word decides. */
class InterviewPage extends View {
  static properties = { interviewId: { type: String } };
  declare interviewId: string;
  private interview: Interview | null = null;
  private clock: ServerClock | null = null;
  private grades: ReadonlyMap<string, Grade> = new Map();
  private live = true;
  private stream: LiveStream | null = null;
  private problem: Problem | null = null;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stream?.close();
  }

  protected willUpdate(changed: Map<string, unknown>) {
    if (changed.has('interviewId')) void this.load();
  }

  protected render() {
    if (this.problem) return html`<div class="page narrow">${problemNote(this.problem, () => void this.load())}</div>`;
    if (!this.interview) return html`<p class="page muted" role="status">${t('loading')}</p>`;
    switch (this.interview.state) {
      case 'INVITED':
        return html`<viva-lobby .interview=${this.interview} @interview=${this.told}></viva-lobby>`;
      case 'RUNNING':
        return html`<viva-room .interview=${this.interview} .clock=${this.clock} .grades=${this.grades} .live=${this.live}
          @interview=${this.told}></viva-room>`;
      default:
        return nothing;
    }
  }

  private readonly told = (event: CustomEvent<Interview>) => this.hear(event.detail);

  private async load() {
    this.problem = null;
    this.stream?.close();
    this.stream = null;
    try {
      this.hear(await api.interview(this.interviewId));
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    this.requestUpdate();
  }

  private hear(interview: Interview) {
    if (this.clock) this.clock.hear(interview.serverTime);
    else this.clock = new ServerClock(interview.serverTime);
    const wasRunning = this.interview?.state === 'RUNNING';
    this.interview = interview;
    this.requestUpdate();
    if (interview.state === 'RUNNING') this.listen();
    else if (interview.state !== 'INVITED') this.leave(wasRunning);
  }

  private leave(wasRunning: boolean) {
    this.stream?.close();
    this.stream = null;
    if (wasRunning) announce(t(this.interview!.state === 'EXPIRED' ? 'room.expired' : 'room.finished'));
    go(this.interview!.state === 'ABANDONED' ? '/' : `/interviews/${this.interviewId}/scorecard`, 'replace');
  }

  private listen() {
    this.stream ??= new LiveStream(api.streamUrl(this.interviewId), ['interview', 'grade', 'end'], (event, data) => {
      if (event === 'interview') this.hear(data as Interview);
      if (event === 'grade') this.graded(data as Grade);
      if (event === 'end') void this.load();
    }, live => {
      if (live === this.live) return;
      this.live = live;
      this.requestUpdate();
    });
  }

  private graded(grade: Grade) {
    this.grades = new Map(this.grades).set(grade.turn, grade);
    this.requestUpdate();
  }
}

customElements.define('viva-interview', InterviewPage);
