import { html } from 'lit';
import { api } from '../api';
import { t } from '../i18n';
import { Problem } from '../problem';
import type { Grade, Interview, Turn } from '../types';
import { announce } from '../ui/announcer';
import { View } from '../view';
import { DraftKeeper } from './draft-keeper';
import { EventReporter } from './event-reporter';
import { finishContent, submitContent } from './dialogs';
import { navigator, numberOf } from './navigator';
import type { ServerClock } from './server-clock';
import '../ui/dialog';
import './room-bar';
import './turn-view';

/** The room of a running interview: one turn at a time, its draft kept safe, the clock and the save state above. */
class Room extends View {
  static properties = {
    interview: { attribute: false }, clock: { attribute: false }, grades: { attribute: false }, live: { type: Boolean },
  };
  declare interview: Interview;
  declare clock: ServerClock;
  declare grades: ReadonlyMap<string, Grade>;
  declare live: boolean;

  private current = '';
  private readonly keepers = new Map<string, DraftKeeper>();
  private reporter: EventReporter | null = null;
  private asking: 'submit' | 'finish' | null = null;
  private busy = false;
  private ended = false;
  private problem: Problem | null = null;

  private readonly keeperChanged = () => this.requestUpdate();
  private readonly leaving = () => this.keepers.forEach(keeper => keeper.flush(true));

  connectedCallback() {
    super.connectedCallback();
    this.reporter = new EventReporter(this.interview.id, () => this.current || undefined);
    addEventListener('pagehide', this.leaving);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.leaving);
    if (!this.ended) this.keepers.forEach(keeper => keeper.rest());
    this.keepers.clear();
    this.reporter?.close(!this.ended && this.clock.secondsUntil(this.interview.deadline!) > 0);
  }

  protected willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('interview')) return;
    for (const turn of this.interview.turns) {
      if (turn.answer) this.keepers.get(turn.id)?.close();
      else this.keeperOf(turn).hear(turn.draft);
    }
    if (!this.turn) this.current = (this.interview.turns.find(turn => !turn.answer) ?? this.interview.turns[0])?.id ?? '';
  }

  protected render() {
    const turn = this.turn;
    if (!turn) return html`<p class="page muted" role="status">${t('loading')}</p>`;
    const keeper = this.keeperOf(turn);
    return html`
      <div class="room" data-test="room">
        <viva-room-bar .interview=${this.interview} .clock=${this.clock} .live=${this.live}
          .keepers=${[...this.keepers.values()]} .keeper=${keeper} .stamp=${`${keeper.state}${keeper.savedAt}`}
          @finish-asked=${() => this.ask('finish')} @nearly-over=${() => this.keepers.forEach(k => k.flush())}></viva-room-bar>
        ${navigator(this.interview, this.keepers, this.current, id => this.visit(id))}
        <viva-turn .interview=${this.interview} .turn=${turn} .keeper=${keeper} .grade=${this.grades.get(turn.id) ?? null}
          .stamp=${this.stampOf(keeper)} .next=${this.nextOf(turn)}
          @submit-asked=${() => this.ask('submit')} @next-asked=${() => this.visit(this.nextOf(turn)!.id)}
          @finish-asked=${() => this.ask('finish')} @pasted=${this.pasted} @settled=${this.keeperChanged}></viva-turn>
        <viva-dialog .open=${this.asking === 'submit'} .heading=${t('submit.title', { number: numberOf(turn, this.interview) })}
          .test=${'submit-dialog'} .content=${submitContent(turn, keeper, this.problem)} .actions=${this.submitActions()}
          @cancel-dialog=${() => this.ask(null)}></viva-dialog>
        <viva-dialog .open=${this.asking === 'finish'} .heading=${t('finish.title')} .test=${'finish-dialog'}
          .content=${finishContent(this.interview, this.keepers, this.problem)} .actions=${this.finishActions()}
          @cancel-dialog=${() => this.ask(null)}></viva-dialog>
      </div>`;
  }

  private get turn(): Turn | undefined {
    return this.interview.turns.find(turn => turn.id === this.current);
  }

  private keeperOf(turn: Turn): DraftKeeper {
    let keeper = this.keepers.get(turn.id);
    if (!keeper) {
      const starters = turn.question.problem?.starters;
      const codeLanguage = starters ? (turn.draft?.codeLanguage || Object.keys(starters)[0]) : undefined;
      keeper = new DraftKeeper(this.interview.id, turn, codeLanguage);
      keeper.addEventListener('change', this.keeperChanged);
      this.keepers.set(turn.id, keeper);
    }
    return keeper;
  }

  /** Changes exactly when the turn's view has something new to show of its keeper. */
  private stampOf(keeper: DraftKeeper) {
    return `${keeper.state} ${keeper.offer?.from} ${keeper.restored} ${keeper.text.length}`;
  }

  private nextOf(turn: Turn): Turn | undefined {
    const open = this.interview.turns.filter(other => !other.answer && other.id !== turn.id);
    return open.find(other => other.position > turn.position) ?? open[0];
  }

  private visit(id: string) {
    if (id === this.current) return;
    this.keepers.get(this.current)?.flush();
    this.current = id;
    this.reporter?.add('NAVIGATED', { position: this.turn?.position });
    this.requestUpdate();
    void this.updateComplete.then(() => {
      scrollTo({ top: 0 });
      this.querySelector<HTMLElement>('#question-heading')?.focus({ preventScroll: true });
    });
  }

  private readonly pasted = (event: CustomEvent<number>) => this.reporter?.add('PASTED', { characters: event.detail });

  private ask(what: 'submit' | 'finish' | null) {
    if (this.busy) return;
    this.asking = what;
    this.problem = null;
    this.requestUpdate();
  }

  private submitActions() {
    return html`
      <button type="button" data-test="cancel-submit" @click=${() => this.ask(null)}>${t('submit.cancel')}</button>
      <button type="button" class="primary" data-test="confirm-submit" ?disabled=${this.busy}
        @click=${() => this.decide(() => this.submit())}>${this.busy ? t('submit.busy') : t('submit.confirm')}</button>`;
  }

  private finishActions() {
    return html`
      <button type="button" data-test="cancel-finish" @click=${() => this.ask(null)}>${t('finish.cancel')}</button>
      <button type="button" class="primary" data-test="confirm-finish" ?disabled=${this.busy}
        @click=${() => this.decide(() => this.finish())}>${this.busy ? t('finish.busy') : t('finish.confirm')}</button>`;
  }

  private async decide(act: () => Promise<void>) {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    this.requestUpdate();
    try {
      await act();
      this.asking = null;
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    this.busy = false;
    this.requestUpdate();
  }

  private async submit() {
    const turn = this.turn!;
    const keeper = this.keeperOf(turn);
    // The turn's id is the key: a repeated submission of a turn, from any tab, is the same submission.
    const answer = { text: keeper.text, codeLanguage: keeper.codeLanguage, clientKey: turn.id };
    keeper.hold();
    const { interview, nextTurn } = await api.answer(this.interview.id, turn.id, answer).catch((thrown: unknown) => {
      keeper.release();
      throw thrown;
    });
    keeper.close();
    this.emit('interview', interview);
    const next = interview.turns.find(other => other.id === nextTurn);
    announce(t(next?.followUp?.ofTurn === turn.id ? 'submit.followUp' : next ? 'submit.done' : 'submit.allDone'));
    if (next) {
      this.interview = interview;
      this.visit(next.id);
    }
  }

  private async finish() {
    this.keepers.forEach(keeper => keeper.flush());
    await this.reporter?.flush();
    const interview = await api.finish(this.interview.id);
    this.ended = true;
    this.emit('interview', interview);
  }
}

customElements.define('viva-room', Room);
