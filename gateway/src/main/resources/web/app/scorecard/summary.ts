import { html, nothing } from 'lit';
import { score } from '../format';
import { t } from '../i18n';
import { say } from '../settings';
import type { Scorecard } from '../types';

/** The overall score and the bar of every chapter; what is not graded is named and left out. */
export function summary(card: Scorecard) {
  const open = card.turns.filter(one => one.turn.answer && (!one.grade || one.grade.state === 'PENDING')).length;
  const person = card.turns.filter(one => one.grade?.state === 'NEEDS_PERSON').length;
  const away = card.turns.filter(one => one.grade?.state === 'UNAVAILABLE').length;
  return html`
    <section class="summary" aria-label=${t('summary.label')}>
      <div class="total">
        <p class="total-score" data-test="score-total" data-score=${card.score ?? nothing}>${card.score == null
          ? html`<b>–</b>` : html`<b>${score(card.score)}</b>`}<small> / 10</small></p>
        <p data-test="score-graded" data-graded=${card.graded} data-total=${card.total} role="status">
          ${t('summary.graded', { graded: card.graded, total: card.total })}</p>
        ${card.unanswered ? html`<p class="muted">${t('summary.unanswered', { count: card.unanswered })}</p>` : nothing}
        ${open > 0 ? html`<p class="waiting-line">${t('summary.pending', { count: open })}</p>` : nothing}
        ${person > 0 ? html`<p class="muted">${t('summary.person', { count: person })}</p>` : nothing}
        ${away > 0 ? html`<p class="muted">${t('summary.unavailable', { count: away })}</p>` : nothing}
        ${card.graded < card.total ? html`<p class="muted">${t('summary.leftOut')}</p>` : nothing}
      </div>
      <div class="chapters">
        <h2>${t('summary.chapters')}</h2>
        <ul class="plain">
          ${card.chapters.map(chapter => html`
            <li data-test="chapter-${chapter.number}" data-score=${chapter.score ?? nothing}>
              <span class="chapter-title">${say(chapter.title)}</span>
              <svg class="bar" aria-hidden="true"><rect width="${(chapter.score ?? 0) * 10}%" height="100%"></rect></svg>
              <span class="chapter-score">${chapter.score == null ? t('summary.notYet') : html`<b>${score(chapter.score)}</b>`}
                ${chapter.score != null && chapter.graded < chapter.total ? html`<small class="muted">${t('summary.some', { graded: chapter.graded, total: chapter.total })}</small>` : nothing}</span>
            </li>`)}
        </ul>
      </div>
    </section>`;
}
