import { html, nothing } from 'lit';
import { api } from '../api';
import { t } from '../i18n';
import { Problem } from '../problem';
import { session } from '../session';
import { problemNote } from '../ui/problem-note';
import { View } from '../view';

/** One's own account: who one is, and another password. */
class AccountPage extends View {
  private problem: Problem | null = null;
  private done = false;
  private busy = false;

  protected render() {
    const user = session.user!;
    return html`
      <div class="page narrow" data-test="account">
        <h1>${user.displayName || user.username}</h1>
        <p class="muted">${user.guest ? t('account.guest') : t('account.signedInAs', { name: user.username })}</p>
        ${user.guest ? nothing : html`
          <form class="panel" @submit=${this.change}>
            <h2>${t('account.password')}</h2>
            ${problemNote(this.problem)}
            ${this.done ? html`<p class="note" role="status" data-test="notice">${t('account.changed')}</p>` : nothing}
            <label for="current">${t('account.current')}</label>
            <input id="current" name="current" type="password" required autocomplete="current-password" data-test="current-password">
            <label for="next">${t('account.next')}</label>
            <input id="next" name="next" type="password" required autocomplete="new-password" data-test="next-password">
            <button class="primary" data-test="change-password" ?disabled=${this.busy}>${t('account.change')}</button>
          </form>`}
      </div>`;
  }

  private async change(event: SubmitEvent) {
    event.preventDefault();
    if (this.busy) return;
    const form = event.target as HTMLFormElement;
    const values = new FormData(form);
    this.busy = true;
    this.done = false;
    this.problem = null;
    this.requestUpdate();
    try {
      await api.changePassword(String(values.get('current')), String(values.get('next')));
      this.done = true;
      form.reset();
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    this.busy = false;
    this.requestUpdate();
  }
}

customElements.define('viva-account', AccountPage);
