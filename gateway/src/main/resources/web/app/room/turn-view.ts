import { html, nothing } from 'lit';
import { t } from '../i18n';
import { say, tagOf } from '../settings';
import type { Grade, Interview, Turn } from '../types';
import { kindName } from '../ui/kinds';
import '../ui/rich-text';
import { View } from '../view';
import { answered } from './answered';
import './code-answer';
import { draftNotice } from './draft-notice';
import type { DraftKeeper } from './draft-keeper';
import { numberOf } from './navigator';
import { problemStatement } from './problem-statement';
import './text-answer';

/** One turn: the question on one side, the work on the other. */
class TurnView extends View {
  static properties = {
    interview: { attribute: false }, turn: { attribute: false }, keeper: { attribute: false }, grade: { attribute: false },
    next: { attribute: false }, stamp: {},
  };
  declare interview: Interview;
  declare turn: Turn;
  declare keeper: DraftKeeper;
  declare grade: Grade | null;
  declare next: Turn | undefined;

  protected render() {
    const coding = this.turn.question.task === 'coding' && !this.turn.followUp;
    return html`
      <div class="turn ${coding ? 'turn-coding' : ''}">
        ${this.question()}
        <section class="work" aria-label=${t('room.work')}>
          ${this.turn.answer ? this.done() : html`
            ${draftNotice(this.keeper, () => this.emit('settled'))}
            ${coding
              ? html`<viva-code-answer .interviewId=${this.interview.id} .turn=${this.turn} .keeper=${this.keeper}></viva-code-answer>`
              : html`<viva-text-answer .turn=${this.turn} .keeper=${this.keeper} .stamp=${this.keeper.text}></viva-text-answer>`}`}
        </section>
      </div>`;
  }

  private question() {
    const { question, followUp } = this.turn;
    const language = this.interview.language;
    return html`
      <section class="question" lang=${tagOf(language)} aria-labelledby="question-heading">
        <p class="eyebrow">
          <span>${t(followUp ? 'room.followUpTo' : 'room.question', { number: numberOf(this.turn, this.interview).replace('↳', '') })}</span>
          <span>${kindName(question.task)}</span>
          ${followUp ? nothing : html`<span>${t('room.expected', { minutes: question.minutes })}</span>
            <span>${t('room.difficulty', { value: question.difficulty })}</span>`}
        </p>
        <h1 id="question-heading" tabindex="-1">${say(question.title, language)}</h1>
        <div data-test="question" data-question=${question.id}>
          <viva-rich .text=${say(followUp ? followUp.prompt : question.prompt, language)}></viva-rich>
          ${followUp ? html`
            <details class="parent-question"><summary>${t('room.parentQuestion')}</summary>
              <viva-rich .text=${say(question.prompt, language)}></viva-rich>
              ${this.parentAnswer(followUp.ofTurn)}</details>`
            : question.problem ? problemStatement(question.problem, language) : nothing}
        </div>
      </section>`;
  }

  private parentAnswer(id: string) {
    const parent = this.interview.turns.find(turn => turn.id === id);
    return parent?.answer ? html`<h3>${t('answered.yours')}</h3><pre class="own">${parent.answer.text}</pre>` : nothing;
  }

  private done() {
    return html`
      ${answered(this.turn, this.interview, this.grade)}
      <p class="actions">${this.next
        ? html`<button type="button" class="primary" data-test="next-question" @click=${() => this.emit('next-asked')}>
            ${t('room.next', { number: numberOf(this.next, this.interview) })}</button>`
        : html`<span class="muted">${t('room.allAnswered')}</span>
            <button type="button" class="primary" @click=${() => this.emit('finish-asked')}>${t('room.finish')}</button>`}</p>`;
  }
}

customElements.define('viva-turn', TurnView);
