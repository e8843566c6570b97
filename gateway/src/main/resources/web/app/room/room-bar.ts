import { html } from 'lit';
import { clockTime } from '../format';
import { t, type Key } from '../i18n';
import { say } from '../settings';
import type { Interview } from '../types';
import { problemLine } from '../ui/problem-note';
import { View } from '../view';
import './clock';
import type { DraftKeeper, SaveState } from './draft-keeper';
import type { ServerClock } from './server-clock';

/** The strip above the room: title, connection, save state, clock, and the way out. */
class RoomBar extends View {
  static properties = {
    interview: { attribute: false }, clock: { attribute: false }, live: { type: Boolean }, keeper: { attribute: false },
    keepers: { attribute: false }, stamp: {},
  };
  declare interview: Interview;
  declare clock: ServerClock;
  declare live: boolean;
  declare keeper: DraftKeeper;
  declare keepers: DraftKeeper[];

  protected render() {
    const worst = this.worst();
    return html`
      <div class="room-bar">
        <p class="room-title">${say(this.interview.template.title)}</p>
        <p class="connection" data-test="connection" data-state=${this.live ? 'live' : 'lost'} role="status">
          <span class="dot" aria-hidden="true"></span>${t(this.live ? 'connection.live' : 'connection.lost')}</p>
        <p class="save-state" data-test="save-state" data-state=${worst.state}>${this.saveWords(worst)}</p>
        <viva-clock .clock=${this.clock} .deadline=${this.interview.deadline} .startedAt=${this.interview.startedAt}></viva-clock>
        <button type="button" data-test="finish" @click=${() => this.emit('finish-asked')}>${t('room.finish')}</button>
      </div>`;
  }

  /** The current turn's state, unless another turn has trouble that should not go unseen. */
  private worst(): DraftKeeper {
    const trouble = (state: SaveState) => state === 'failed' || state === 'conflict' || state === 'offline';
    if (trouble(this.keeper.state) || this.keeper.over) return this.keeper;
    return this.keepers.find(keeper => !keeper.over && trouble(keeper.state)) ?? this.keeper;
  }

  private saveWords(keeper: DraftKeeper): string {
    const simple: Partial<Record<SaveState, Key>> = {
      idle: 'save.idle', dirty: 'save.dirty', saving: 'save.saving', conflict: 'save.conflict',
    };
    if (keeper.over) return '';
    switch (keeper.state) {
      case 'saved': return t('save.saved', { time: keeper.savedAt ? clockTime(keeper.savedAt) : '' });
      case 'offline': return t('save.offline');
      case 'failed': return t('save.failed', { problem: keeper.problem ? problemLine(keeper.problem) : '' });
      default: return t(simple[keeper.state]!);
    }
  }
}

customElements.define('viva-room-bar', RoomBar);
