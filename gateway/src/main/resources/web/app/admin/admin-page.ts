import { html, nothing } from 'lit';
import { api } from '../api';
import { dayAndTime } from '../format';
import { t } from '../i18n';
import { Problem } from '../problem';
import { session } from '../session';
import type { Account, Role } from '../types';
import { problemNote } from '../ui/problem-note';
import { View } from '../view';

const roles: Role[] = ['candidate', 'recruiter', 'admin'];

/** The accounts: a list, and a form for a new one. */
class Admin extends View {
  private accounts: Account[] | null = null;
  private problem: Problem | null = null;
  private formProblem: Problem | null = null;
  private created: string | null = null;
  private busy = false;

  connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  protected render() {
    if (!session.has('admin')) return html`<div class="page narrow"><h1>${t('nav.admin')}</h1><p>${t('admin.only')}</p></div>`;
    return html`
      <div class="page" data-test="admin">
        <h1>${t('admin.title')}</h1>
        ${problemNote(this.problem, () => void this.load())}
        <div class="columns admin-columns">
          <section aria-labelledby="accounts-heading">
            <h2 id="accounts-heading">${t('admin.accounts')}</h2>
            ${this.accounts ? this.table(this.accounts) : nothing}
          </section>
          ${this.form()}
        </div>
      </div>`;
  }

  private table(accounts: Account[]) {
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${t('admin.table')}><table data-test="accounts">
        <thead><tr><th scope="col">${t('signIn.username')}</th><th scope="col">${t('admin.displayName')}</th>
          <th scope="col">${t('admin.roles')}</th><th scope="col">${t('admin.since')}</th></tr></thead>
        <tbody>${accounts.map(account => html`
          <tr data-test="account-${account.username}"><th scope="row">${account.username}</th><td>${account.displayName}</td>
            <td>${account.roles.map(role => html`<span class="badge">${this.roleName(role)}</span> `)}</td>
            <td class="muted">${account.createdAt ? dayAndTime(account.createdAt) : nothing}</td></tr>`)}</tbody>
      </table></div>`;
  }

  private form() {
    return html`
      <form class="panel" data-test="new-account" @submit=${this.create}>
        <h2>${t('admin.new')}</h2>
        ${problemNote(this.formProblem)}
        ${this.created ? html`<p class="note" role="status" data-test="notice">${t('admin.created', { name: this.created })}</p>` : nothing}
        <label for="new-username">${t('signIn.username')}</label>
        <input id="new-username" name="username" required autocomplete="off" autocapitalize="none" spellcheck="false" data-test="new-username">
        <label for="new-display-name">${t('admin.displayName')}</label>
        <input id="new-display-name" name="displayName" required autocomplete="off" data-test="new-display-name">
        <label for="new-password">${t('signIn.password')}</label>
        <input id="new-password" name="password" type="password" required autocomplete="new-password" data-test="new-password">
        <fieldset class="checks"><legend>${t('admin.roles')}</legend>
          ${roles.map(role => html`<label class="check"><input type="checkbox" name="roles" value=${role}
            ?checked=${role === 'candidate'} data-test="new-role-${role}"> ${this.roleName(role)}</label>`)}
        </fieldset>
        <button class="primary" data-test="create-account" ?disabled=${this.busy}>${t('admin.create')}</button>
      </form>`;
  }

  private roleName(role: Role) {
    const lower = role.toLowerCase() as Role;
    return roles.includes(lower) ? t(`role.${lower}`) : role;
  }

  private async load() {
    if (!session.has('admin')) return;
    try {
      this.accounts = await api.accounts();
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    this.requestUpdate();
  }

  private async create(event: SubmitEvent) {
    event.preventDefault();
    if (this.busy) return;
    const form = event.target as HTMLFormElement;
    const values = new FormData(form);
    const text = (name: string) => String(values.get(name) ?? '').trim();
    this.busy = true;
    this.formProblem = null;
    this.created = null;
    this.requestUpdate();
    try {
      const account = await api.createAccount({
        username: text('username'), displayName: text('displayName'), password: String(values.get('password')),
        roles: values.getAll('roles') as Role[],
      });
      this.created = account?.username ?? text('username');
      form.reset();
      await this.load();
    } catch (thrown) {
      this.formProblem = Problem.ofThrown(thrown);
    }
    this.busy = false;
    this.requestUpdate();
  }
}

customElements.define('viva-admin', Admin);
