import { html, nothing } from 'lit';
import { score } from '../format';
import { t } from '../i18n';
import { gradeWords } from '../room/answered';
import { numberOf } from '../room/navigator';
import { say, tagOf } from '../settings';
import type { Interview, ScoredTurn } from '../types';
import { kindName } from '../ui/kinds';
import '../ui/rich-text';
import { verdictTable } from '../ui/verdict-table';
import { View } from '../view';
import { answerText } from './answer-text';
import { rubricList } from './rubric-list';

/** One answer with its grade: the words that earned each point beside the points, then the model answer on demand. */
class ScoredTurnView extends View {
  static properties = { scored: { attribute: false }, interview: { attribute: false } };
  declare scored: ScoredTurn;
  declare interview: Interview;
  private active: string | null = null;

  protected render() {
    const { turn, grade, rubric, modelAnswer, notes } = this.scored;
    const language = this.interview.language;
    const followUp = turn.followUp ?? null;
    const scope = `turn-${turn.position}`;
    return html`
      <article class="scored ${followUp ? 'scored-follow-up' : ''}" data-test=${scope} data-grade=${grade?.state ?? 'NONE'}
        aria-labelledby="${scope}-heading">
        <header class="scored-head">
          <div>
            <p class="eyebrow"><span>${t(followUp ? 'room.followUpTo' : 'room.question',
              { number: numberOf(turn, this.interview).replace('↳', '') })}</span><span>${kindName(turn.question.task)}</span></p>
            <h3 id="${scope}-heading" lang=${tagOf(language)}>${say(turn.question.title, language)}</h3>
          </div>
          ${this.mark()}
        </header>
        <div class="scored-prompt" lang=${tagOf(language)}>
          <viva-rich .text=${say(followUp ? followUp.prompt : turn.question.prompt, language)}></viva-rich></div>
        ${turn.answer ? html`
          <div class="evidence ${rubric.length > 0 ? '' : 'evidence-one'}" lang=${tagOf(language)}>
            <section aria-label=${t('answered.yours')}>
              <h4 lang=${nothing}>${t('answered.yours')}</h4>
              ${turn.answer.fromDraft ? html`<p class="muted">${t('answered.fromDraft')}</p>` : nothing}
              ${answerText(turn.answer, grade, rubric, scope, this.active, this.point)}
              ${grade?.verdict ? html`<h4>${t('verdict.title')}</h4>${verdictTable(grade.verdict)}` : nothing}
            </section>
            ${rubric.length > 0 ? html`
              <section aria-label=${t('points.title')}>
                <h4>${t('points.title')}</h4>
                ${rubricList(rubric, grade, language, scope, this.active, this.point, this.show)}
              </section>` : nothing}
          </div>` : html`<p class="muted" data-test="answer">${t('answered.none')}</p>`}
        ${say(modelAnswer, language) ? html`
          <details class="model-answer" data-test="model-answer">
            <summary>${t('model.title')}</summary>
            <div lang=${tagOf(language)}><viva-rich .text=${say(modelAnswer, language)}></viva-rich></div>
          </details>` : nothing}
        ${notes.length > 0 ? html`
          <details class="model-answer" data-test="notes"><summary>${t('notes.title')}</summary>
            ${notes.map(note => html`<div lang=${tagOf(language)}><viva-rich .text=${say(note, language)}></viva-rich></div>`)}</details>` : nothing}
      </article>`;
  }

  /** The score, or in words why there is none. A missing grade is never shown as a zero. */
  private mark() {
    const grade = this.scored.grade;
    const state = grade?.state ?? (this.scored.turn.answer ? 'PENDING' : null);
    const shown = grade?.score != null && (state === 'GRADED' || state === 'NEEDS_PERSON');
    return html`
      <div class="mark" data-state=${state ?? 'NONE'}>
        <p class="mark-score" data-test="turn-score" data-score=${shown ? grade!.score : nothing}>${shown
          ? html`<b>${score(grade!.score!)}</b><small> / 10</small>` : html`<b>–</b>`}</p>
        ${state ? html`<p data-test="grade-state">${t(gradeWords[state])}</p>` : nothing}
        ${grade?.reason ? html`<p class="muted">${say(grade.reason)}</p>` : nothing}
        ${grade?.engine ? html`<p><span class="badge" data-test="engine">${t('engine.label', { engine: this.engine(grade.engine) })}</span></p>` : nothing}
        ${shown && grade!.confidence != null && grade!.confidence < 0.6 ? html`<p class="muted">${t('grade.unsure')}</p>` : nothing}
      </div>`;
  }

  private engine(name: string) {
    if (name === 'embedded') return t('engine.embedded');
    if (name === 'sandbox' || name === 'judge') return t('engine.judge');
    return name;
  }

  private readonly point = (id: string | null) => {
    this.active = id;
    this.requestUpdate();
  };

  private readonly show = (id: string) => {
    const span = this.querySelector<HTMLElement>(`[data-test="span-${CSS.escape(id)}"]`);
    span?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    span?.focus({ preventScroll: true });
  };
}

customElements.define('viva-scored-turn', ScoredTurnView);
