import { html } from 'lit';
import { t, type Key } from '../i18n';
import { say } from '../settings';
import type { Interview, Turn } from '../types';
import type { DraftKeeper } from './draft-keeper';

type Mark = 'empty' | 'draft' | 'answered';
const words: Record<Mark, Key> = { empty: 'nav.empty', draft: 'nav.draft', answered: 'nav.answered' };

/** The number people see: questions count 1, 2, 3; a follow-up takes its question's number and an arrow. */
export function numberOf(turn: Turn, interview: Interview): string {
  const parents = interview.turns.filter(other => !other.followUp);
  const id = turn.followUp?.ofTurn ?? turn.id;
  const number = parents.findIndex(other => other.id === id) + 1;
  return turn.followUp ? `${number}↳` : `${number}`;
}

/** All turns with their state; shows where one is and takes one elsewhere. */
export function navigator(interview: Interview, keepers: ReadonlyMap<string, DraftKeeper>, current: string,
  visit: (turn: string) => void) {
  const answered = interview.turns.filter(turn => turn.answer).length;
  return html`
    <nav class="navigator" aria-label=${t('nav.questions')} data-test="navigator">
      <p class="navigator-count">${t('nav.progress', { answered, total: interview.turns.length })}</p>
      <ol class="plain">
        ${interview.turns.map(turn => {
          const mark: Mark = turn.answer ? 'answered' : keepers.get(turn.id)?.text.trim() ? 'draft' : 'empty';
          const title = say(turn.question.title);
          return html`
            <li class=${turn.followUp ? 'follow-up' : ''}>
              <button type="button" data-test="nav-${turn.position}" data-state=${mark}
                aria-current=${turn.id === current ? 'step' : 'false'} @click=${() => visit(turn.id)}
                aria-label="${numberOf(turn, interview)} ${turn.followUp ? `${t('nav.followUp')}, ` : ''}${title}, ${t(words[mark])}">
                <span class="nav-number">${numberOf(turn, interview)}</span>
                <span class="nav-title">${turn.followUp ? t('nav.followUp') : title}</span>
                <span class="nav-mark" aria-hidden="true">${mark === 'answered' ? '✓' : mark === 'draft' ? '✎' : ''}</span>
              </button></li>`;
        })}
      </ol>
    </nav>`;
}
