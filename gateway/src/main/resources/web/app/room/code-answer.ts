import { html } from 'lit';
import { api } from '../api';
import { t } from '../i18n';
import { Problem } from '../problem';
import type { CaseResult, Turn, Verdict } from '../types';
import { View } from '../view';
import './code-editor';
import type { DraftKeeper } from './draft-keeper';
import { runOutput, type Run } from './run-output';

/** The code editor with its two buttons: Run tries the samples and costs nothing, Submit is final. */
class CodeAnswer extends View {
  static properties = { interviewId: {}, turn: { attribute: false }, keeper: { attribute: false } };
  declare interviewId: string;
  declare turn: Turn;
  declare keeper: DraftKeeper;
  /** Runs are kept per turn, so that visiting another question does not lose them. */
  private readonly runs = new Map<string, Run>();

  protected render() {
    const language = this.keeper.codeLanguage ?? 'python';
    const run = this.runs.get(this.turn.id) ?? null;
    return html`
      <div class="work-head">
        <span class="label" id="code-label">${t('code.label')}</span>
        <span class="badge" data-test="code-language">${language === 'python' ? 'Python 3' : language}</span>
        <button type="button" class="quiet" @click=${this.reset}>${t('code.reset')}</button>
      </div>
      <viva-code-editor data-test="code-editor" .value=${this.source} .key=${this.turn.id} .label=${t('code.label')}
        @code=${this.typed} @run-asked=${this.run}></viva-code-editor>
      <p class="muted hint">${t('code.hint')}</p>
      <p class="actions">
        <button type="button" data-test="run-code" ?disabled=${run?.busy ?? false} @click=${this.run}>
          ${run?.busy ? t('code.running') : t('code.run')}</button>
        <button type="button" class="primary" data-test="submit-answer" @click=${this.submit}>${t('code.submit')}</button>
      </p>
      ${run ? runOutput(run) : html`<p class="muted run-empty">${t('code.notRun')}</p>`}`;
  }

  private get starter(): string {
    return this.turn.question.problem?.starters[this.keeper.codeLanguage ?? 'python'] ?? '';
  }

  /** Until something is typed, the starter stands in the editor but is no draft. */
  private get source(): string {
    return this.keeper.text || this.starter;
  }

  private readonly typed = (event: CustomEvent<string>) => this.keeper.edit(event.detail);

  private reset() {
    if (this.source !== this.starter && !confirm(t('code.resetSure'))) return;
    this.keeper.edit(this.starter);
    this.requestUpdate();
  }

  private submit() {
    // An untouched starter is what the candidate sees, so it is what is handed in.
    if (!this.keeper.text) this.keeper.edit(this.starter);
    this.emit('submit-asked');
  }

  private readonly run = async () => {
    const turn = this.turn.id;
    if (this.runs.get(turn)?.busy) return;
    this.keeper.flush();
    const run: Run = { busy: true, before: null, cases: [], verdict: null, problem: null };
    this.show(turn, run);
    try {
      await api.run(this.interviewId, turn, this.source, this.keeper.codeLanguage ?? 'python', (event, data) => {
        if (event === 'queued') run.before = (data as { before: number }).before;
        if (event === 'case') run.cases = [...run.cases, data as CaseResult];
        if (event === 'verdict') run.verdict = data as Verdict;
        this.show(turn, run);
      });
      if (!run.verdict) run.problem = Problem.unreachable();
    } catch (thrown) {
      run.problem = Problem.ofThrown(thrown);
    }
    run.busy = false;
    this.show(turn, run);
  };

  private show(turn: string, run: Run) {
    this.runs.set(turn, run);
    this.requestUpdate();
  }
}

customElements.define('viva-code-answer', CodeAnswer);
