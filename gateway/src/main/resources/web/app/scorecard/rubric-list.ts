import { html, nothing } from 'lit';
import { compact, score } from '../format';
import { t } from '../i18n';
import { say } from '../settings';
import type { Finding, Grade, Language, RubricPoint } from '../types';
import '../ui/rich-text';
import { findingSign, findingWord, type Kind } from './finding-words';

/** Every rubric point with what the answer said about it, then what was taken off beside the points. */
export function rubricList(rubric: RubricPoint[], grade: Grade | null, language: Language, scope: string,
  active: string | null, point: (id: string | null) => void, show: (id: string) => void) {
  return html`
    <ol class="plain points">
      ${rubric.map((one, index) => {
        const finding = grade?.findings.find(f => f.point === one.id);
        const kind: Kind = finding?.kind ?? 'NONE';
        return html`
          <li data-test="point-${one.id}" data-kind=${kind} class=${active === one.id ? 'active' : ''}
            @mouseenter=${() => point(one.id)} @mouseleave=${() => point(null)}>
            <span class="point-sign" aria-hidden="true">${findingSign(kind)}</span>
            <div>
              <div class="claim" id="${scope}-${one.id}"><b>${index + 1}.</b>
                <viva-rich .text=${say(one.claim, language)}></viva-rich></div>
              <p class="point-facts">
                <span class="point-kind">${findingWord(kind)}</span>
                <span>${worth(finding, one.weight)}</span>
                ${quote(finding, one.id, point, show)}
              </p>
            </div>
          </li>`;
      })}
    </ol>
    ${grade && grade.deductions.length > 0 ? html`
      <div class="deductions" data-test="deductions">
        <h4>${t('deductions.title')}</h4>
        <ul>${grade.deductions.map((deduction, index) => html`
          <li id="${scope}-deduction-${index}"><b>−${score(deduction.amount)}</b> ${say(deduction.reason)}</li>`)}</ul>
      </div>` : nothing}`;
}

/** What a point brought: of code the judge decides, so a point that cannot be told from it is not counted. */
function worth(finding: Finding | undefined, weight: number) {
  if (!finding) return t('point.weight', { weight: compact(weight) });
  if (finding.kind === 'CANNOT_TELL') return t('point.notCounted');
  return t('point.earned', { earned: compact(finding.earned), weight: compact(weight) });
}

function quote(finding: Finding | undefined, id: string, point: (id: string | null) => void, show: (id: string) => void) {
  if (!finding?.span) return nothing;
  return html`<button type="button" class="link" @click=${() => show(id)} @focus=${() => point(id)} @blur=${() => point(null)}
    aria-label="${t('point.show')}: ${finding.span.quote}">${t('point.show')}</button>`;
}
