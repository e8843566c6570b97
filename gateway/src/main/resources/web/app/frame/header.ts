import { html, nothing } from 'lit';
import { t } from '../i18n';
import { Problem } from '../problem';
import { go, type Route } from '../router';
import { session } from '../session';
import { settings, type Theme } from '../settings';
import type { Language } from '../types';
import { announce } from '../ui/announcer';
import { problemLine } from '../ui/problem-note';
import { View } from '../view';

const themes: Theme[] = ['auto', 'light', 'dark'];

/** Name, places to go, language, colours, and who is signed in. */
class Header extends View {
  static properties = { page: { type: String } };
  declare page: Route['page'];

  private readonly changed = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    session.addEventListener('change', this.changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    session.removeEventListener('change', this.changed);
  }

  protected render() {
    return html`
      <header class="header">
        <a class="brand" href="/"><span lang="en">Viva</span><small>${t('brand.tag')}</small></a>
        ${session.user ? html`
          <nav aria-label=${t('nav.label')}>
            ${this.link('/', 'home', t('nav.home'), this.page === 'home')}
            ${this.link('/lab', 'lab', t('nav.lab'), this.page === 'gallery' || this.page === 'demo')}
            ${session.has('admin') ? this.link('/admin', 'admin', t('nav.admin'), this.page === 'admin') : nothing}
          </nav>` : nothing}
        <div class="header-end">
          ${this.languages()}
          <label class="theme"><span class="visually-hidden">${t('theme.label')}</span>
            <select data-test="theme" @change=${(e: Event) => settings.paint((e.target as HTMLSelectElement).value as Theme)}>
              ${themes.map(theme => html`<option value=${theme} ?selected=${settings.theme === theme}>${t(`theme.${theme}`)}</option>`)}
            </select></label>
          ${session.user ? html`
            <a class="user" href="/account" data-test="user-name" title=${t('title.account')}>${session.user.displayName || session.user.username}</a>
            <button type="button" class="link" data-test="sign-out" @click=${this.signOut}>${t('signOut')}</button>` : nothing}
        </div>
      </header>`;
  }

  private link(href: string, test: string, label: string, here: boolean) {
    return html`<a href=${href} data-test="nav-${test}" aria-current=${here ? 'page' : nothing}>${label}</a>`;
  }

  private languages() {
    const choice = (language: Language, label: string, tag: string) => html`
      <button type="button" lang=${tag} data-test="lang-${language}" aria-pressed=${settings.language === language}
        @click=${() => settings.speak(language)}>${label}</button>`;
    return html`<div class="switch" role="group" aria-label=${t('language.label')}>
      ${choice('zh', '中文', 'zh-CN')}${choice('en', 'English', 'en')}</div>`;
  }

  private async signOut() {
    try {
      await session.signOut();
      go('/');
    } catch (thrown) {
      announce(problemLine(Problem.ofThrown(thrown)));
    }
  }
}

customElements.define('viva-header', Header);
