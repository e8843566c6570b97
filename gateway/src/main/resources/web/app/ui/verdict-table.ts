import { html, nothing } from 'lit';
import { compact, mebibytes, millis } from '../format';
import { t, type Key } from '../i18n';
import { say } from '../settings';
import type { CaseResult, Verdict, VerdictKind } from '../types';

const names: Record<VerdictKind, Key> = {
  ACCEPTED: 'verdict.ACCEPTED', WRONG_ANSWER: 'verdict.WRONG_ANSWER', TIME_LIMIT: 'verdict.TIME_LIMIT',
  MEMORY_LIMIT: 'verdict.MEMORY_LIMIT', OUTPUT_LIMIT: 'verdict.OUTPUT_LIMIT', RUNTIME_ERROR: 'verdict.RUNTIME_ERROR',
  COMPILE_ERROR: 'verdict.COMPILE_ERROR', JUDGE_ERROR: 'verdict.JUDGE_ERROR',
};

const signOf = (verdict: VerdictKind) => (verdict === 'ACCEPTED' ? '✓' : verdict === 'JUDGE_ERROR' ? '?' : '✗');

export const verdictName = (verdict: VerdictKind) => `${signOf(verdict)} ${t(names[verdict] ?? 'verdict.JUDGE_ERROR')}`;

/** The judge's word on a submission, then case by case. */
export function verdictTable(verdict: Verdict) {
  return html`
    <p class="verdict"><b class="verdict-name" data-verdict=${verdict.verdict}>${verdictName(verdict.verdict)}</b>
      ${t('code.passed', { passed: verdict.passed, total: verdict.total })}</p>
    ${verdict.diagnostics ? html`<pre class="diagnostics" tabindex="0">${verdict.diagnostics}</pre>` : nothing}
    ${verdict.cases.length > 0 ? html`<div data-test="verdict-table">${caseRows(verdict.cases, 'case')}</div>` : nothing}`;
}

/** One row a case: what it probes, the verdict, time and memory; what went in and out where that may be shown. */
export function caseRows(cases: CaseResult[], test: string) {
  const reads = cases.some(one => one.reads != null && one.reads > 0);
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${t('case.table')}><table class="cases">
      <thead><tr><th scope="col">${t('case.case')}</th><th scope="col">${t('case.verdict')}</th>
        <th scope="col" class="number">${t('case.time')}</th><th scope="col" class="number">${t('case.memory')}</th>
        ${reads ? html`<th scope="col" class="number">${t('case.reads')}</th>` : nothing}</tr></thead>
      <tbody>${cases.map(one => html`
        <tr data-test="${test}-${one.id}" data-verdict=${one.verdict}>
          <th scope="row">${say(one.probes) || one.id}${one.sample && test === 'case' ? html` <span class="badge">${t('case.sample')}</span>` : nothing}</th>
          <td><span class="verdict-name" data-verdict=${one.verdict}>${verdictName(one.verdict)}</span></td>
          <td class="number">${one.cpuMillis == null ? '–' : millis(one.cpuMillis)}</td>
          <td class="number">${one.peakMemoryBytes ? mebibytes(one.peakMemoryBytes) : '–'}</td>
          ${reads ? html`<td class="number">${one.reads ? compact(one.reads) : '–'}</td>` : nothing}
        </tr>
        ${details(one, reads ? 5 : 4)}`)}
      </tbody></table></div>`;
}

/** What went in and out; of an accepted case only what it printed is worth a line. */
function details(one: CaseResult, columns: number) {
  const facts: [Key, string | null | undefined][] = [
    ...(one.verdict === 'ACCEPTED' ? [] : [['case.input', one.input], ['case.expected', one.expected], ['case.actual', one.actual],
      ['case.message', one.message]] as [Key, string | null | undefined][]),
    ['case.printed', one.printed],
  ];
  const known = facts.filter(([, value]) => value != null && value !== '');
  if (known.length === 0) return nothing;
  return html`<tr class="case-details"><td colspan=${columns}><dl>
    ${known.map(([key, value]) => html`<dt>${t(key)}</dt><dd><code>${value}</code></dd>`)}</dl></td></tr>`;
}
