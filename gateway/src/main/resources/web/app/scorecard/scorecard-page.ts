import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../api';
import { dayAndTime } from '../format';
import { t } from '../i18n';
import { Problem } from '../problem';
import { say } from '../settings';
import { LiveStream } from '../sse';
import type { Grade, Scorecard, ScoredTurn } from '../types';
import { problemNote } from '../ui/problem-note';
import { View } from '../view';
import './scored-turn';
import { summary } from './summary';

const GATHER_MILLIS = 400;
const POLL_MILLIS = 5_000;

/** The result: overall, by chapter, by answer. Grades arrive one by one while it is open. */
class ScorecardPage extends View {
  static properties = { interviewId: { type: String } };
  declare interviewId: string;
  private card: Scorecard | null = null;
  private problem: Problem | null = null;
  private stream: LiveStream | null = null;
  private reload: ReturnType<typeof setTimeout> | undefined;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.rest();
  }

  protected willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('interviewId')) return;
    this.card = null;
    void this.load();
  }

  protected render() {
    if (!this.card) {
      return html`<div class="page narrow">${this.problem
        ? html`${problemNote(this.problem, () => void this.load())}
            <p><a href="/interviews/${this.interviewId}">${t('scorecard.toRoom')}</a></p>`
        : html`<p class="muted" role="status">${t('loading')}</p>`}</div>`;
    }
    const { interview, turns } = this.card;
    return html`
      <div class="page scorecard" data-test="scorecard">
        <p class="eyebrow"><span>${t('scorecard.eyebrow')}</span><span>${this.when()}</span>
          <span>${t(`language.${interview.language}`)}</span></p>
        <h1>${say(interview.template.title)}</h1>
        ${interview.state === 'EXPIRED' ? html`<p class="note">${t('scorecard.expired')}</p>` : nothing}
        ${interview.state === 'RUNNING' ? html`<p class="note note-resume">${t('scorecard.running')}
          <a href="/interviews/${interview.id}" data-test="back-to-room">${t('scorecard.toRoom')}</a></p>` : nothing}
        ${problemNote(this.problem, () => void this.load())}
        ${summary(this.card)}
        <h2>${t('scorecard.answers')}</h2>
        <p class="muted legend">${t('scorecard.legend')}</p>
        ${turns.length === 0 ? html`<p class="muted">${t('scorecard.noAnswers')}</p>` : nothing}
        ${repeat(turns, scored => scored.turn.id, scored => html`
          <viva-scored-turn .scored=${scored} .interview=${this.withAllTurns()}></viva-scored-turn>`)}
        <p class="actions"><a class="button" href="/">${t('scorecard.home')}</a></p>
      </div>`;
  }

  /** Numbers are counted over all turns, which the interview may not carry here. */
  private withAllTurns() {
    const { interview, turns } = this.card!;
    return interview.turns?.length ? interview : { ...interview, turns: turns.map(scored => scored.turn) };
  }

  private when() {
    const { endedAt, startedAt, createdAt } = this.card!.interview;
    return dayAndTime(endedAt ?? startedAt ?? createdAt);
  }

  private async load() {
    clearTimeout(this.reload);
    try {
      this.card = await api.scorecard(this.interviewId);
      this.problem = null;
      this.follow();
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    this.requestUpdate();
  }

  private get waiting(): boolean {
    const { interview, turns } = this.card!;
    const open = (scored: ScoredTurn) => scored.turn.answer && (!scored.grade || scored.grade.state === 'PENDING');
    return interview.state === 'RUNNING' || turns.some(open);
  }

  private follow() {
    if (!this.isConnected || !this.waiting) return this.rest();
    this.stream ??= new LiveStream(api.streamUrl(this.interviewId), ['interview', 'grade', 'end'], (event, data) => {
      if (event === 'grade') this.graded(data as Grade);
      if (event === 'end') this.ended();
    }, () => {}, 60_000);
  }

  /** Shows the grade at once; totals are the server's, so they are asked for again. */
  private graded(grade: Grade) {
    const scored = this.card?.turns.find(one => one.turn.id === grade.turn);
    if (scored && JSON.stringify(scored.grade) === JSON.stringify(grade)) return;
    if (scored) {
      this.card = { ...this.card!, turns: this.card!.turns.map(one => (one === scored ? { ...one, grade } : one)) };
      this.requestUpdate();
    }
    this.later(GATHER_MILLIS);
  }

  private ended() {
    this.stream?.close();
    this.stream = null;
    this.later(this.card && this.waiting ? POLL_MILLIS : GATHER_MILLIS);
  }

  private later(millis: number) {
    clearTimeout(this.reload);
    this.reload = setTimeout(() => void this.load(), millis);
  }

  private rest() {
    clearTimeout(this.reload);
    this.stream?.close();
    this.stream = null;
  }
}

customElements.define('viva-scorecard', ScorecardPage);
