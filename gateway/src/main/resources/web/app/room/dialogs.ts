import { html, nothing } from 'lit';
import { t } from '../i18n';
import type { Problem } from '../problem';
import { say } from '../settings';
import type { Interview, Turn } from '../types';
import { problemNote } from '../ui/problem-note';
import type { DraftKeeper } from './draft-keeper';
import { numberOf } from './navigator';

/** What the dialogs of the room say before something that cannot be undone. */

export function submitContent(turn: Turn, keeper: DraftKeeper, problem: Problem | null) {
  return html`
    <p>${t('submit.final')}</p>
    ${keeper.text.trim() === '' ? html`<p class="note note-warn">${t('submit.empty')}</p>` : nothing}
    ${turn.question.task === 'coding' ? html`<p class="muted">${t('submit.code')}</p>` : nothing}
    ${keeper.state === 'conflict' ? html`<p class="note note-warn">${t('submit.conflict')}</p>` : nothing}
    ${problemNote(problem)}`;
}

export function finishContent(interview: Interview, keepers: ReadonlyMap<string, DraftKeeper>, problem: Problem | null) {
  const open = interview.turns.filter(turn => !turn.answer);
  const drafted = (turn: Turn) => Boolean(keepers.get(turn.id)?.text.trim());
  return html`
    ${open.length === 0 ? html`<p>${t('finish.allAnswered')}</p>` : html`
      <p>${t('finish.unanswered', { count: open.length })}</p>
      <ul class="plain unanswered">${open.map(turn => html`
        <li data-test="unanswered-${turn.position}">
          <b>${numberOf(turn, interview)}</b> ${say(turn.question.title)}
          <span class="muted">${t(drafted(turn) ? 'finish.draft' : 'finish.blank')}</span></li>`)}</ul>`}
    <p>${t('finish.final')}</p>
    ${problemNote(problem)}`;
}
