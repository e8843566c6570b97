import { html } from 'lit';
import { View } from '../view';

/** Markdown with formulas, shown safely. What draws it is loaded when first needed; until then the source is shown. */
export class RichText extends View {
  static properties = { text: { type: String } };
  declare text: string;
  private shown: string | null = null;

  protected render() {
    return html`<div class="prose"></div>`;
  }

  protected async updated() {
    const text = this.text ?? '';
    if (text === this.shown) return;
    this.shown = text;
    const target = this.querySelector('.prose') as HTMLElement;
    if (target.childNodes.length === 0) target.textContent = text;
    const { draw } = await import('./markdown');
    if (text === this.shown) draw(text, target);
  }
}

customElements.define('viva-rich', RichText);
