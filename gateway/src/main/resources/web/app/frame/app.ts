import { html, nothing, type TemplateResult } from 'lit';
import { t, type Key } from '../i18n';
import { Problem } from '../problem';
import { onRoute, routeOf, type Route } from '../router';
import { session } from '../session';
import { problemNote } from '../ui/problem-note';
import { View } from '../view';
import './header';
import './sign-in';

/** The code of each page is loaded when it is first visited. */
const loaders: Record<Route['page'], () => Promise<unknown>> = {
  home: () => import('../home/home-page'),
  interview: () => import('../room/interview-page'),
  scorecard: () => import('../scorecard/scorecard-page'),
  gallery: () => import('../lab/gallery-page'),
  demo: () => import('../lab/demo-page'),
  admin: () => import('../admin/admin-page'),
  account: () => import('../admin/account-page'),
  lost: () => Promise.resolve(),
};

const titles: Record<Route['page'], Key> = {
  home: 'nav.home', interview: 'title.interview', scorecard: 'title.scorecard', gallery: 'nav.lab', demo: 'nav.lab',
  admin: 'nav.admin', account: 'title.account', lost: 'lost.title',
};

/** The frame: header, the page the address names, footer; the sign-in form in the page's place when nobody is signed in. */
class VivaApp extends View {
  private route: Route = routeOf(location.pathname);
  private problem: Problem | null = null;

  connectedCallback() {
    super.connectedCallback();
    onRoute(() => this.moved());
    session.addEventListener('change', () => this.requestUpdate());
    void this.begin();
  }

  protected render() {
    return html`
      <a class="skip-link" href="#main" data-test="skip-link" @click=${this.skip}>${t('skip')}</a>
      <viva-header .page=${this.route.page}></viva-header>
      <main id="main" tabindex="-1">${this.body()}</main>
      ${this.route.page === 'interview' ? nothing : html`<footer class="footer"><p>${t('footer')}</p></footer>`}`;
  }

  protected updated() {
    document.title = `${t(session.user ? titles[this.route.page] : 'signIn.title')} · Viva`;
  }

  private body(): TemplateResult {
    if (this.problem) return html`<div class="page">${problemNote(this.problem, () => void this.begin())}</div>`;
    if (!session.session) return html`<p class="page muted" role="status">${t('loading')}</p>`;
    if (!session.user) return html`<viva-sign-in></viva-sign-in>`;
    return this.page();
  }

  private page(): TemplateResult {
    const route = this.route;
    switch (route.page) {
      case 'home': return html`<viva-home></viva-home>`;
      case 'interview': return html`<viva-interview .interviewId=${route.id}></viva-interview>`;
      case 'scorecard': return html`<viva-scorecard .interviewId=${route.id}></viva-scorecard>`;
      case 'gallery': return html`<viva-gallery></viva-gallery>`;
      case 'demo': return html`<viva-demo .demoId=${route.id}></viva-demo>`;
      case 'admin': return html`<viva-admin></viva-admin>`;
      case 'account': return html`<viva-account></viva-account>`;
      case 'lost': return html`<div class="page narrow"><h1>${t('lost.title')}</h1><p>${t('lost.text')}</p>
        <p><a href="/">${t('lost.home')}</a></p></div>`;
    }
  }

  private async begin() {
    this.problem = null;
    try {
      await Promise.all([session.load(), loaders[this.route.page]()]);
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    this.requestUpdate();
  }

  private async moved() {
    const before = this.route;
    this.route = routeOf(location.pathname);
    this.requestUpdate();
    try {
      await loaders[this.route.page]();
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
      this.requestUpdate();
    }
    if (JSON.stringify(before) === JSON.stringify(this.route)) return;
    scrollTo(0, 0);
    this.querySelector('main')?.focus({ preventScroll: true });
  }

  private skip(event: Event) {
    event.preventDefault();
    this.querySelector('main')?.focus();
  }
}

customElements.define('viva-app', VivaApp);
