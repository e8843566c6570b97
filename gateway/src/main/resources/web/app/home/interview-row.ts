import { html, nothing } from 'lit';
import { dayAndTime, hourAndMinute } from '../format';
import { t, type Key } from '../i18n';
import { say } from '../settings';
import type { Interview, InterviewState } from '../types';

const stateNames: Record<InterviewState, Key> = {
  INVITED: 'state.INVITED', RUNNING: 'state.RUNNING', FINISHED: 'state.FINISHED', EXPIRED: 'state.EXPIRED', ABANDONED: 'state.ABANDONED',
};

/** One interview of the list, with where to go on with it. */
export function interviewRow(interview: Interview, withCandidate: boolean) {
  const { id, state } = interview;
  const [path, label]: [string, Key] = state === 'INVITED' ? [`/interviews/${id}`, 'row.lobby']
    : state === 'RUNNING' ? [`/interviews/${id}`, 'row.resume']
    : [`/interviews/${id}/scorecard`, 'row.scorecard'];
  return html`
    <li data-test="interview-${id}" data-state=${state}>
      <span class="row-title">${say(interview.template.title)}
        ${withCandidate ? html`<small class="muted">${interview.candidate}</small>` : nothing}</span>
      <span class="badge state-${state.toLowerCase()}">${t(stateNames[state])}</span>
      <span class="muted row-when">${state === 'RUNNING' && interview.deadline
        ? t('row.until', { time: hourAndMinute(interview.deadline) })
        : dayAndTime(interview.endedAt ?? interview.startedAt ?? interview.createdAt)}</span>
      ${state === 'ABANDONED' ? html`<span></span>` : html`
        <a href=${path} data-test="open-${id}" aria-label="${t(label)}: ${say(interview.template.title)}">${t(label)}</a>`}
    </li>`;
}
