import { html, nothing } from 'lit';
import { api } from '../api';
import { t } from '../i18n';
import { Problem } from '../problem';
import { say } from '../settings';
import type { Demo } from '../types';
import { problemNote } from '../ui/problem-note';
import '../ui/rich-text';
import { View } from '../view';

/** All demos, each with what it shows. */
class Gallery extends View {
  private demos: Demo[] | null = null;
  private problem: Problem | null = null;

  connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  protected render() {
    return html`
      <div class="page" data-test="lab">
        <h1>${t('lab.title')}</h1>
        <p class="lead">${t('lab.lead')}</p>
        ${problemNote(this.problem, () => void this.load())}
        ${this.demos ? html`
          <ul class="plain gallery">${this.demos.map(demo => html`
            <li data-test="demo-${demo.id}">
              ${demo.inputs[0]?.samples[0] ? html`<img src=${api.sampleUrl(demo.inputs[0].samples[0])} alt="" loading="lazy">`
                : html`<span class="gallery-blank" aria-hidden="true"></span>`}
              <div>
                <h2><a href="/lab/${demo.id}">${say(demo.title)}</a></h2>
                <viva-rich .text=${firstParagraph(say(demo.text))}></viva-rich>
                ${demo.parameters.length > 0 ? html`<p class="muted">${t('lab.parameters', { count: demo.parameters.length })}</p>` : nothing}
              </div>
            </li>`)}</ul>`
          : this.problem ? nothing : html`<p class="muted" role="status">${t('loading')}</p>`}
      </div>`;
  }

  private async load() {
    this.problem = null;
    try {
      this.demos = await api.demos();
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    this.requestUpdate();
  }
}

const firstParagraph = (text: string) => text.trim().split(/\n\s*\n/)[0];

customElements.define('viva-gallery', Gallery);
