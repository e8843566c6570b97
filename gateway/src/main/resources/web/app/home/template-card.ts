import { html, nothing } from 'lit';
import { t } from '../i18n';
import { say } from '../settings';
import type { Template } from '../types';
import { kinds } from '../ui/kinds';

/** One template as a card: what it asks, how long, and the button that begins it. */
export function templateCard(template: Template, creating: string | null, create: () => void) {
  return html`
    <li class="template" data-test="template-${template.id}">
      <p class="template-minutes"><b>${template.minutes}</b> ${t('unit.minutes')}</p>
      <div class="template-text">
        <h2>${say(template.title)}</h2>
        <p>${say(template.summary)}</p>
        <p class="facts">
          <span>${t('template.questions', { count: template.questionCount })}</span>
          <span>${kinds(template.tasks)}</span>
          <span class="badge">${t(template.mode === 'exam' ? 'mode.exam' : 'mode.practice')}</span>
          ${template.followUps ? html`<span>${t('template.followUps')}</span>` : nothing}
        </p>
      </div>
      <button type="button" data-test="create-${template.id}" ?disabled=${creating !== null} @click=${create}
        aria-label="${t('template.open')}: ${say(template.title)}">
        ${creating === template.id ? t('template.opening') : t('template.open')}</button>
    </li>`;
}
