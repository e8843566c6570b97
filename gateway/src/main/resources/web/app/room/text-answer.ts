import { html, nothing } from 'lit';
import { t } from '../i18n';
import type { Turn } from '../types';
import '../ui/rich-text';
import { View } from '../view';
import type { DraftKeeper } from './draft-keeper';

/** The text editor: a growing field for Markdown with formulas, and a look at how it will read. */
class TextAnswer extends View {
  static properties = { turn: { attribute: false }, keeper: { attribute: false }, stamp: {} };
  declare turn: Turn;
  declare keeper: DraftKeeper;
  private preview = false;

  protected willUpdate(changed: Map<string, unknown>) {
    if (changed.has('turn') && changed.get('turn') && (changed.get('turn') as Turn).id !== this.turn.id) this.preview = false;
  }

  protected render() {
    return html`
      <div class="work-head">
        <label for="answer">${t('answer.label')}</label>
        <button type="button" class="quiet" data-test="preview-toggle" aria-pressed=${this.preview}
          @click=${this.togglePreview}>${t(this.preview ? 'answer.hidePreview' : 'answer.preview')}</button>
      </div>
      <textarea id="answer" class="answer-text" data-test="answer-text" rows="12" spellcheck="false" aria-describedby="answer-hint"
        placeholder=${t('answer.placeholder')} .value=${this.keeper.text} @input=${this.typed} @paste=${this.paste}></textarea>
      <p id="answer-hint" class="muted hint">${t('answer.hint')} <span>${t('answer.length', { count: [...this.keeper.text.trim()].length })}</span></p>
      ${this.preview ? html`
        <div class="preview" data-test="preview" role="region" aria-label=${t('answer.preview')}>
          <viva-rich .text=${this.keeper.text}></viva-rich></div>` : nothing}
      <p class="actions"><button type="button" class="primary" data-test="submit-answer"
        @click=${() => this.emit('submit-asked')}>${t('answer.submit')}</button>
        <span class="muted">${t('answer.submitHint')}</span></p>`;
  }

  protected updated() {
    const field = this.querySelector('textarea')!;
    // Grows with its text, where the browser does not do so by itself.
    if (!CSS.supports('field-sizing', 'content')) {
      field.style.height = 'auto';
      field.style.height = `${field.scrollHeight + 2}px`;
    }
  }

  private readonly typed = (event: Event) => {
    this.keeper.edit((event.target as HTMLTextAreaElement).value);
    this.requestUpdate();
  };

  private readonly paste = (event: ClipboardEvent) =>
    this.emit('pasted', event.clipboardData?.getData('text/plain').length ?? 0);

  private togglePreview() {
    this.preview = !this.preview;
    this.requestUpdate();
  }
}

customElements.define('viva-text-answer', TextAnswer);
