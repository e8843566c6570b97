import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n';
import type { Answer, Grade, RubricPoint } from '../types';
import { findingSign, findingWord } from './finding-words';
import { segmentsOf, type Mark, type Segment } from './spans';

/** The candidate's own words as written, with the spans that decided a point marked and numbered. */
export function answerText(answer: Answer, grade: Grade | null, rubric: RubricPoint[], scope: string,
  active: string | null, point: (id: string | null) => void) {
  if (answer.text.trim() === '') return html`<p class="muted" data-test="answer">${t('answered.empty')}</p>`;
  const draw = (segment: Segment) => segment.marks.reduce<TemplateResult>(
    (inner, mark) => marked(inner, mark, scope, active, point), html`${segment.text}`);
  // No white space between the tags: it would show.
  return html`<div class="own ${answer.codeLanguage ? 'own-code' : ''}" data-test="answer">${
    segmentsOf(answer.text, grade, rubric).map(draw)}</div>`;
}

function marked(inner: TemplateResult, mark: Mark, scope: string, active: string | null, point: (id: string | null) => void) {
  const word = findingWord(mark.kind);
  return html`<mark data-kind=${mark.kind} class=${active === mark.id ? 'active' : ''}
    data-test=${mark.first ? `span-${mark.id}` : nothing} tabindex=${mark.first ? 0 : nothing} title=${word}
    aria-describedby="${scope}-${mark.id}"
    @mouseenter=${() => point(mark.id)} @mouseleave=${() => point(null)} @focus=${() => point(mark.id)} @blur=${() => point(null)}
    >${mark.first ? html`<sup aria-hidden="true">${mark.label}${findingSign(mark.kind)}</sup>` : nothing}${inner}</mark>`;
}
