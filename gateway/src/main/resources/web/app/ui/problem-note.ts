import { html, nothing } from 'lit';
import { reasonInWords, t } from '../i18n';
import type { Problem } from '../problem';

/** A failure in words: what happened, the reason, and the field if one is at fault. */
export function problemNote(problem: Problem | null, retry?: () => void, test = 'problem') {
  if (!problem) return nothing;
  return html`
    <div class="note note-bad" role="alert" data-test=${test} data-reason=${problem.reason}>
      <strong>${titleOf(problem)}</strong>
      ${addsSomething(problem) ? html`<p lang="en">${problem.detail}</p>` : nothing}
      ${problem.fields.length > 0 ? html`
        <ul>${problem.fields.map(f => html`<li lang="en"><code>${f.field}</code>: ${f.problem}</li>`)}</ul>` : nothing}
      ${problem.retryAfterSeconds ? html`<p>${t('problem.retryAfter', { seconds: problem.retryAfterSeconds })}</p>` : nothing}
      ${retry ? html`<button type="button" class="quiet" @click=${retry}>${t('problem.retry')}</button>` : nothing}
    </div>`;
}

/** Reasons whose sentence leaves open what exactly is the matter. */
const OPEN = ['INTERNAL', 'DEPENDENCY_AWAY', 'FORBIDDEN', 'WRONG_INTERVIEW_STATE', 'NOT_CONFINED', 'UNREADABLE_IMAGE', 'INVALID_FIELD'];

/** The server's own words stand below ours only where they say more, and the fields do not say it already. */
function addsSomething({ detail, title, reason, fields }: Problem): boolean {
  if (!detail || detail === title || fields.length > 0) return false;
  return reasonInWords(reason) === null || OPEN.includes(reason.replace('ERROR_REASON_', ''));
}

function titleOf(problem: Problem): string {
  if (problem.status === 0) return t('problem.unreachable');
  const known = reasonInWords(problem.reason);
  if (known) return known;
  if (problem.title) return problem.title;
  if (problem.status === 404) return t('problem.notFound');
  if (problem.status >= 500) return t('problem.server', { status: problem.status });
  return t('problem.other', { status: problem.status });
}

/** The same in one line, for save states. */
export const problemLine = (problem: Problem) => reasonInWords(problem.reason) ?? (problem.detail || titleOf(problem));
