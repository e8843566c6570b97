import { html, nothing } from 'lit';
import { millis } from '../format';
import { t } from '../i18n';
import { say } from '../settings';
import type { Report } from '../types';

/** How the run was made: stages with their times, what inference ran on. */
export function reportLine(report: Report) {
  return html`
    <footer class="report" data-test="report">
      <h2>${t('report.title')}</h2>
      <ul class="plain">
        ${report.stages.map(stage => html`<li>${say(stage.name)} <b>${millis(stage.millis)}</b></li>`)}
        ${report.executionProvider ? html`<li>${t('report.provider')} <b>${report.executionProvider}</b></li>` : nothing}
        ${report.threads ? html`<li>${t('report.threads')} <b>${report.threads}</b></li>` : nothing}
      </ul>
      ${report.models?.length ? html`<details><summary>${t('report.models')}</summary>
        <ul class="plain">${report.models.map(model => html`<li><code>${model}</code></li>`)}</ul></details>` : nothing}
    </footer>`;
}
