import { html, nothing } from 'lit';
import { countdown, hourAndMinute } from '../format';
import { t } from '../i18n';
import { announce } from '../ui/announcer';
import { View } from '../view';
import type { ServerClock } from './server-clock';

const WARN_AT_MINUTES = [10, 5, 1];
const SHOW_WARNING_SECONDS = 20;
/** In the last seconds drafts are sent at once: what is acknowledged in time counts. */
const FLUSH_BELOW_SECONDS = 5;

/** Time left by the server's clock. Never announced by itself but at 10, 5 and 1 minutes; pressing it says the time. */
class Clock extends View {
  static properties = { clock: { attribute: false }, deadline: {}, startedAt: {} };
  declare clock: ServerClock;
  declare deadline: string;
  private seconds: number | null = null;
  private warning: { minutes: number; from: number } | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.tick(), 250);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected render() {
    const left = this.left();
    const urgency = left <= 60 ? 'last' : left <= 300 ? 'near' : 'far';
    return html`
      <div class="clock-box" data-urgency=${urgency}>
        <button type="button" class="clock" data-test="clock" data-seconds=${left} title=${t('clock.say')}
          aria-label="${countdown(left)}, ${this.inWords(left)}" @click=${() => announce(this.inWords(this.left()))}>${countdown(left)}</button>
        <small data-test="deadline">${left > 0 ? t('clock.until', { time: hourAndMinute(this.deadline) }) : t('clock.over')}</small>
        <p class="time-warning" role="status" aria-live="polite" data-test="time-warning">${this.warning
          ? t(this.warning.minutes === 1 ? 'clock.oneMinute' : 'clock.minutes', { minutes: this.warning.minutes }) : nothing}</p>
      </div>`;
  }

  private left(): number {
    return Math.max(0, Math.ceil(this.clock.secondsUntil(this.deadline)));
  }

  private inWords(seconds: number) {
    return t('clock.left', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
  }

  private tick() {
    const left = this.left();
    const before = this.seconds;
    if (left === before) return;
    this.seconds = left;
    if (before !== null) {
      const crossed = WARN_AT_MINUTES.find(minutes => before > minutes * 60 && left <= minutes * 60);
      if (crossed) this.warning = { minutes: crossed, from: left };
    }
    if (this.warning && this.warning.from - left > SHOW_WARNING_SECONDS) this.warning = null;
    if (left < FLUSH_BELOW_SECONDS) this.dispatchEvent(new CustomEvent('nearly-over', { bubbles: true }));
    this.requestUpdate();
  }
}

customElements.define('viva-clock', Clock);
