import { html, nothing } from 'lit';
import { api, freshKey } from '../api';
import { t } from '../i18n';
import { Problem } from '../problem';
import { go } from '../router';
import { session } from '../session';
import { settings } from '../settings';
import type { Interview, Language, Template } from '../types';
import { problemNote } from '../ui/problem-note';
import { View } from '../view';
import { interviewRow } from './interview-row';
import { templateCard } from './template-card';

/** What can be begun, and what was begun before. */
class Home extends View {
  private templates: Template[] | null = null;
  private interviews: Interview[] | null = null;
  private language: Language = settings.language;
  private languageChosen = false;
  private everyone = false;
  private creating: string | null = null;
  private problem: Problem | null = null;
  /** One key for one intention: a second click or a retry makes no second interview. */
  private readonly keys = new Map<string, string>();

  connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  protected render() {
    if (!this.languageChosen) this.language = settings.language;
    return html`
      <div class="page" data-test="home">
        ${this.unfinished()}
        <header class="page-head">
          <div>
            <h1>${t('home.title')}</h1>
            <p class="lead">${t('home.lead')}</p>
          </div>
          ${this.languageChoice()}
        </header>
        ${problemNote(this.problem, () => void this.load())}
        ${this.templates === null ? this.waiting() : html`
          <ul class="plain templates">
            ${this.templates.map(template => templateCard(template, this.creating, () => void this.create(template)))}
          </ul>`}
        <section class="mine" aria-labelledby="mine-heading">
          <div class="section-head">
            <h2 id="mine-heading">${this.everyone ? t('home.everyone') : t('home.mine')}</h2>
            ${session.has('admin') || session.has('recruiter') ? html`
              <label class="check"><input type="checkbox" .checked=${this.everyone} @change=${this.toggleEveryone}>
                ${t('home.showEveryone')}</label>` : nothing}
          </div>
          ${this.interviews === null ? nothing
            : this.interviews.length === 0 ? html`<p class="muted">${t('home.none')}</p>`
            : html`<ul class="plain interviews" data-test="interviews">
                ${this.interviews.map(interview => interviewRow(interview, this.everyone))}</ul>`}
        </section>
        <p class="lab-hint"><a href="/lab">${t('home.lab')}</a></p>
      </div>`;
  }

  private waiting() {
    return this.problem ? nothing : html`<p class="muted" role="status">${t('loading')}</p>`;
  }

  private unfinished() {
    const running = this.interviews?.find(i => i.state === 'RUNNING' && i.candidate === this.interviews![0].candidate);
    if (!running || this.everyone) return nothing;
    return html`
      <p class="note note-resume" data-test="notice">${t('home.running')}
        <a href="/interviews/${running.id}">${t('home.resume')}</a></p>`;
  }

  private languageChoice() {
    const radio = (language: Language, label: string, tag: string) => html`
      <label lang=${tag}><input type="radio" name="interview-language" value=${language} .checked=${this.language === language}
        data-test="interview-language-${language}" @change=${() => this.choose(language)}><span>${label}</span></label>`;
    return html`
      <fieldset class="segmented" data-test="interview-language">
        <legend>${t('home.language')}</legend>
        <div>${radio('zh', '中文', 'zh-CN')}${radio('en', 'English', 'en')}</div>
      </fieldset>`;
  }

  private choose(language: Language) {
    this.language = language;
    this.languageChosen = true;
    this.requestUpdate();
  }

  private toggleEveryone(event: Event) {
    this.everyone = (event.target as HTMLInputElement).checked;
    void this.load();
  }

  private async load() {
    this.problem = null;
    try {
      [this.templates, this.interviews] = await Promise.all([api.templates(), api.interviews(this.everyone)]);
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    this.requestUpdate();
  }

  private async create(template: Template) {
    if (this.creating) return;
    this.creating = template.id;
    this.problem = null;
    this.requestUpdate();
    const intention = `${template.id} ${this.language}`;
    const key = this.keys.get(intention) ?? freshKey();
    this.keys.set(intention, key);
    try {
      const interview = await api.createInterview(template.id, this.language, key);
      go(`/interviews/${interview.id}`);
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    this.creating = null;
    this.requestUpdate();
  }
}

customElements.define('viva-home', Home);
