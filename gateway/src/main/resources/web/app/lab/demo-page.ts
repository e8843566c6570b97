import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../api';
import { t } from '../i18n';
import { Problem } from '../problem';
import { say } from '../settings';
import type { Artefact, Demo, DemoInput, InputChoice, Report } from '../types';
import { problemNote } from '../ui/problem-note';
import '../ui/rich-text';
import { View } from '../view';
import './artefact';
import { DemoState, type Value } from './demo-state';
import './input-picker';
import { parameterControl } from './parameter-control';
import { reportLine } from './report-line';

/** One demo, drawn entirely from its declaration: controls on one side, what a run shows on the other. */
class DemoPage extends View {
  static properties = { demoId: { type: String } };
  declare demoId: string;
  private demo: Demo | null = null;
  private state: DemoState | null = null;
  private problem: Problem | null = null;
  private artefacts: Artefact[] = [];
  private report: Report | null = null;
  private progress: number | null = null;
  private running: AbortController | null = null;
  private guess = '';
  private ran = false;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.running?.abort();
  }

  protected willUpdate(changed: Map<string, unknown>) {
    if (changed.has('demoId')) void this.load();
  }

  protected render() {
    if (!this.demo || !this.state) {
      return html`<div class="page">${problemNote(this.problem, () => void this.load())}
        ${this.problem ? nothing : html`<p class="muted" role="status">${t('loading')}</p>`}</div>`;
    }
    const demo = this.demo;
    return html`
      <div class="page demo" data-test="demo">
        <p class="eyebrow"><a href="/lab">${t('nav.lab')}</a></p>
        <h1>${say(demo.title)}</h1>
        <viva-rich class="demo-text" .text=${say(demo.text)}></viva-rich>
        <div class="demo-grid">
          <form class="controls" @submit=${(e: Event) => { e.preventDefault(); void this.run(); }}>
            ${demo.inputs.map(input => html`
              <viva-input-picker .input=${input} .choice=${this.state!.inputs.get(input.name)}
                @picked=${(e: CustomEvent<InputChoice>) => this.picked(input, e.detail)}></viva-input-picker>`)}
            ${demo.parameters.map(parameter => parameterControl(parameter, this.state!.values.get(parameter.name)!,
              value => this.move(parameter.name, value), value => this.settle(parameter.name, value)))}
            ${this.predict(demo)}
            <p class="actions">
              <button class="primary" data-test="run-demo">${this.running ? t('demo.again') : t('demo.run')}</button>
              ${demo.parameters.length > 0 ? html`<button type="button" class="quiet" @click=${this.reset}>${t('demo.defaults')}</button>` : nothing}
            </p>
          </form>
          <section class="results" aria-label=${t('demo.results')} aria-busy=${this.running !== null}>
            ${this.running ? html`<p role="status" data-test="progress"><progress max="1" .value=${this.progress ?? 0}
              aria-label=${t('demo.running')}></progress> ${t('demo.running')}</p>` : nothing}
            ${problemNote(this.problem)}
            ${this.artefacts.length === 0 && !this.running && !this.problem ? html`<p class="muted empty">${t('demo.notRun')}</p>` : nothing}
            ${this.ran && this.guess.trim() && this.artefacts.length > 0 ? html`
              <blockquote class="guess"><b>${t('demo.yourGuess')}</b> ${this.guess}</blockquote>` : nothing}
            <div class="artefacts">${repeat(this.artefacts, artefact => artefact.id,
              artefact => html`<viva-artefact .artefact=${artefact}></viva-artefact>`)}</div>
            ${this.report ? reportLine(this.report) : nothing}
          </section>
        </div>
      </div>`;
  }

  private predict(demo: Demo) {
    if (!demo.predict || !say(demo.predict)) return nothing;
    return html`
      <div class="predict">
        <label for="predict">${t('demo.predict')}</label>
        <viva-rich .text=${say(demo.predict)}></viva-rich>
        <textarea id="predict" rows="2" data-test="predict" .value=${this.guess} placeholder=${t('demo.predictHint')}
          @input=${(e: Event) => { this.guess = (e.target as HTMLTextAreaElement).value; }}></textarea>
      </div>`;
  }

  private async load() {
    this.running?.abort();
    this.problem = null;
    this.artefacts = [];
    this.report = null;
    this.ran = false;
    try {
      const demo = (await api.demos()).find(one => one.id === this.demoId);
      if (!demo) throw new Problem(404, '', t('demo.unknown', { id: this.demoId }), 'ERROR_REASON_UNKNOWN_DEMO', [], {}, null);
      this.state = new DemoState(demo, new URLSearchParams(location.search));
      this.demo = demo;
    } catch (thrown) {
      this.problem = Problem.ofThrown(thrown);
    }
    this.requestUpdate();
  }

  private move(name: string, value: Value) {
    this.state!.values.set(name, value);
    this.requestUpdate();
  }

  /** A control came to rest: the address takes it over, and a demo that was run is run again. */
  private settle(name: string, value: Value) {
    this.move(name, value);
    this.settled();
  }

  private settled() {
    history.replaceState(null, '', location.pathname + this.state!.query());
    if (this.ran) void this.run();
  }

  private picked(input: DemoInput, choice: InputChoice) {
    this.state!.inputs.set(input.name, choice);
    this.requestUpdate();
    this.settled();
  }

  private reset() {
    this.state!.reset();
    this.requestUpdate();
    this.settled();
  }

  private async run() {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.ran = true;
    this.problem = null;
    this.progress = 0;
    this.requestUpdate();
    const seen = new Set<string>();
    try {
      await api.runDemo(this.demoId, Object.fromEntries(this.state!.values), Object.fromEntries(this.state!.inputs), (event, data) => {
        if (running.signal.aborted) return;
        if (event === 'progress') this.progress = (data as { fraction: number }).fraction;
        if (event === 'artefact') this.take(data as Artefact, seen);
        if (event === 'report') this.report = data as Report;
        this.requestUpdate();
      }, running.signal);
      if (running.signal.aborted) return;
      // What only an earlier run showed does not belong to this one.
      this.artefacts = this.artefacts.filter(artefact => seen.has(artefact.id));
    } catch (thrown) {
      if (running.signal.aborted) return;
      this.problem = Problem.ofThrown(thrown);
    }
    this.running = null;
    this.requestUpdate();
  }

  /** A new picture takes the place of the old one of the same id, so the page does not jump while a slider moves. */
  private take(artefact: Artefact, seen: Set<string>) {
    seen.add(artefact.id);
    const at = this.artefacts.findIndex(one => one.id === artefact.id);
    this.artefacts = at < 0 ? [...this.artefacts, artefact] : this.artefacts.map((one, index) => (index === at ? artefact : one));
  }
}

customElements.define('viva-demo', DemoPage);
