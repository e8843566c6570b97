import { html, nothing } from 'lit';
import { t } from '../i18n';
import type { Problem } from '../problem';
import type { CaseResult, Verdict } from '../types';
import { problemNote } from '../ui/problem-note';
import { caseRows, verdictName } from '../ui/verdict-table';

/** One run against the samples, as far as it has come. */
export interface Run {
  busy: boolean;
  /** How many runs wait before this one; null once it runs or when nothing was said. */
  before: number | null;
  cases: CaseResult[];
  verdict: Verdict | null;
  problem: Problem | null;
}

export function runOutput(run: Run) {
  return html`
    <section class="run-output" data-test="run-output" aria-label=${t('code.output')} aria-busy=${run.busy}>
      <h2>${t('code.output')}</h2>
      ${run.busy ? html`<p class="muted" role="status" data-test="run-queue">
        ${run.before ? t('code.queued', { before: run.before }) : t('code.running')}</p>` : nothing}
      ${run.verdict ? html`
        <p class="verdict" data-test="run-verdict" data-verdict=${run.verdict.verdict} role="status">
          <b class="verdict-name" data-verdict=${run.verdict.verdict}>${verdictName(run.verdict.verdict)}</b>
          ${t('code.passed', { passed: run.verdict.passed, total: run.verdict.total })}
          <span class="muted">${t('code.samplesOnly')}</span></p>
        ${run.verdict.diagnostics ? html`<pre class="diagnostics" tabindex="0">${run.verdict.diagnostics}</pre>` : nothing}` : nothing}
      ${run.cases.length > 0 || run.verdict?.cases.length
        ? caseRows(run.cases.length > 0 ? run.cases : run.verdict!.cases, 'run-case') : nothing}
      ${problemNote(run.problem)}
    </section>`;
}
