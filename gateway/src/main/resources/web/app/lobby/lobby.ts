import { html, nothing } from 'lit';
import { api } from '../api';
import { t } from '../i18n';
import { Problem } from '../problem';
import { say } from '../settings';
import type { Health, Interview } from '../types';
import { kinds } from '../ui/kinds';
import { problemNote } from '../ui/problem-note';
import { View } from '../view';

/** Before the clock starts: what will happen, what is recorded and who sees it, and whether all is ready. */
class Lobby extends View {
  static properties = { interview: { attribute: false } };
  declare interview: Interview;
  private starting = false;
  private problem: Problem | null = null;
  private check: { millis: number; health: Health } | Problem | null = null;

  connectedCallback() {
    super.connectedCallback();
    void this.probe();
  }

  protected render() {
    const { template, language } = this.interview;
    const exam = template.mode === 'exam';
    return html`
      <div class="page lobby" data-test="lobby">
        <p class="eyebrow">${t('lobby.eyebrow')}</p>
        <h1>${say(template.title)}</h1>
        <p class="lead">${say(template.summary)}</p>
        <dl class="figures">
          <div><dt>${t('lobby.time')}</dt><dd data-test="lobby-minutes"><b>${template.minutes}</b> ${t('unit.minutes')}</dd></div>
          <div><dt>${t('lobby.questions')}</dt><dd data-test="lobby-questions"><b>${template.questionCount}</b>
            <small>${kinds(template.tasks)}</small></dd></div>
          <div><dt>${t('lobby.language')}</dt><dd><b class="word">${t(`language.${language}`)}</b></dd></div>
          <div><dt>${t('lobby.mode')}</dt><dd><b class="word">${t(exam ? 'mode.exam' : 'mode.practice')}</b></dd></div>
        </dl>
        <div class="columns">
          <section>
            <h2>${t('lobby.what')}</h2>
            <ul>
              <li>${t('lobby.clock', { minutes: template.minutes })}</li>
              <li>${t('lobby.order')}</li>
              <li>${t('lobby.saved')}</li>
              ${template.followUps ? html`<li>${t('lobby.followUps')}</li>` : nothing}
              ${template.tasks.includes('coding') ? html`<li>${t('lobby.code')}</li>` : nothing}
              <li>${t('lobby.deadline')}</li>
              <li>${t(exam ? 'lobby.gradesExam' : 'lobby.gradesPractice')}</li>
            </ul>
          </section>
          <section>
            <h2>${t('lobby.recorded')}</h2>
            <ul>
              <li>${t('lobby.recordedText')}</li>
              <li>${t('lobby.recordedEvents')}</li>
              <li>${t('lobby.notRecorded')}</li>
              <li>${t('lobby.whoSees')}</li>
              <li>${t('lobby.grader')}</li>
            </ul>
          </section>
        </div>
        ${problemNote(this.problem)}
        <div class="start">
          <button type="button" class="primary large" data-test="start-interview" ?disabled=${this.starting}
            @click=${this.start}>${this.starting ? t('lobby.starting') : t('lobby.start')}</button>
          <p class="muted">${t('lobby.startHint')}</p>
        </div>
        <p class="check-line" data-test="lobby-check" role="status">${this.checkWords()}</p>
      </div>`;
  }

  private checkWords() {
    if (!this.check) return t('check.running');
    if (this.check instanceof Problem) return t('check.failed');
    const away = Object.entries(this.check.health.services).filter(([, s]) => s.status !== 'UP').map(([name]) => name);
    const trip = t('check.trip', { millis: Math.round(this.check.millis) });
    return away.length === 0 ? `${trip} ${t('check.allUp')}` : `${trip} ${t('check.away', { services: away.join(', ') })}`;
  }

  private async probe() {
    const began = performance.now();
    try {
      this.check = { health: await api.health(), millis: performance.now() - began };
    } catch (thrown) {
      this.check = Problem.ofThrown(thrown);
    }
    this.requestUpdate();
  }

  /** Starting twice is harmless on the server; here a second click is simply not taken. */
  private async start() {
    if (this.starting) return;
    this.starting = true;
    this.problem = null;
    this.requestUpdate();
    try {
      this.emit('interview', await api.start(this.interview.id));
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    this.starting = false;
    this.requestUpdate();
  }
}

customElements.define('viva-lobby', Lobby);
