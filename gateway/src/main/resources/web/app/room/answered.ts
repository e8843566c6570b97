import { html, nothing } from 'lit';
import { clockTime, score } from '../format';
import { t, type Key } from '../i18n';
import { say } from '../settings';
import type { Grade, GradeState, Interview, Turn } from '../types';
import { verdictTable } from '../ui/verdict-table';

export const gradeWords: Record<GradeState, Key> = {
  PENDING: 'grade.PENDING', GRADED: 'grade.GRADED', NEEDS_PERSON: 'grade.NEEDS_PERSON', UNAVAILABLE: 'grade.UNAVAILABLE',
};

/** A turn that was answered: the answer as it counts and, in practice, its grade as it comes. */
export function answered(turn: Turn, interview: Interview, grade: Grade | null) {
  const answer = turn.answer!;
  return html`
    <h2>${t('answered.yours')}</h2>
    <p class="muted">${t('answered.at', { time: clockTime(answer.submittedAt) })}</p>
    <pre class="own" data-test="own-answer">${answer.text || t('answered.empty')}</pre>
    ${interview.template.mode === 'practice' ? html`
      <p data-test="turn-grade" data-grade=${grade?.state ?? 'PENDING'} role="status">${gradeLine(grade)}
        ${grade && grade.state !== 'PENDING' ? html`<a href="/interviews/${interview.id}/scorecard">${t('answered.details')}</a>` : nothing}</p>
      ${grade?.verdict ? verdictTable(grade.verdict) : nothing}`
      : html`<p class="muted">${t('answered.exam')}</p>`}`;
}

function gradeLine(grade: Grade | null): string {
  if (!grade) return t('grade.PENDING');
  if (grade.state === 'GRADED' && grade.score != null) return t('grade.scored', { score: score(grade.score) });
  return `${t(gradeWords[grade.state])} ${say(grade.reason)}`;
}
