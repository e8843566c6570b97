import { html, nothing } from 'lit';
import { t } from '../i18n';
import { Problem } from '../problem';
import { session } from '../session';
import { problemNote } from '../ui/problem-note';
import { View } from '../view';

/** Sign in with an account, or practise as a guest. The address stays, so one comes back to where one was. */
class SignIn extends View {
  private busy = false;
  private problem: Problem | null = null;

  protected render() {
    return html`
      <div class="page sign-in" data-test="sign-in">
        <section class="pitch">
          <p class="eyebrow">${t('pitch.eyebrow')}</p>
          <h1>${t('pitch.title')}</h1>
          <p class="lead">${t('pitch.lead')}</p>
          <ul class="plain pitch-points">
            <li><b>${t('pitch.clock')}</b><span>${t('pitch.clockText')}</span></li>
            <li><b>${t('pitch.points')}</b><span>${t('pitch.pointsText')}</span></li>
            <li><b>${t('pitch.lab')}</b><span>${t('pitch.labText')}</span></li>
          </ul>
        </section>
        <section class="sign-in-forms">
          ${problemNote(this.problem, undefined, 'sign-in-problem')}
          ${session.session?.guestsAllowed ? this.guest() : nothing}
          ${this.account()}
        </section>
      </div>`;
  }

  private guest() {
    return html`
      <form class="panel" @submit=${this.asGuest}>
        <h2>${t('guest.title')}</h2>
        <p class="muted">${t('guest.text')}</p>
        <label for="guest-name">${t('guest.name')} <span class="muted">${t('optional')}</span></label>
        <input id="guest-name" name="displayName" maxlength="60" autocomplete="nickname" data-test="sign-in-guest-name">
        <button class="primary" data-test="sign-in-guest" ?disabled=${this.busy}>${t('guest.button')}</button>
      </form>`;
  }

  private account() {
    return html`
      <form class="panel" @submit=${this.asUser}>
        <h2>${t('signIn.title')}</h2>
        <label for="username">${t('signIn.username')}</label>
        <input id="username" name="username" required autocomplete="username" autocapitalize="none" spellcheck="false"
          data-test="sign-in-username">
        <label for="password">${t('signIn.password')}</label>
        <input id="password" name="password" type="password" required autocomplete="current-password"
          data-test="sign-in-password">
        <button class=${session.session?.guestsAllowed ? '' : 'primary'} data-test="sign-in-submit"
          ?disabled=${this.busy}>${t('signIn.button')}</button>
      </form>`;
  }

  private readonly asGuest = (event: SubmitEvent) =>
    this.attempt(event, form => session.signInAsGuest(String(form.get('displayName') ?? '').trim() || t('guest.default')));

  private readonly asUser = (event: SubmitEvent) =>
    this.attempt(event, form => session.signIn(String(form.get('username')).trim(), String(form.get('password'))));

  private async attempt(event: SubmitEvent, sign: (form: FormData) => Promise<void>) {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    this.requestUpdate();
    try {
      await sign(new FormData(event.target as HTMLFormElement));
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    this.busy = false;
    this.requestUpdate();
  }
}

customElements.define('viva-sign-in', SignIn);
