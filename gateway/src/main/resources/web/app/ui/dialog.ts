import { html, nothing, type TemplateResult } from 'lit';
import { View } from '../view';

/**
 * A modal question. The browser's own dialog gives the focus trap, Escape and the return of the focus.
 * Emits `cancel-dialog` when it is left without a decision.
 */
export class ViewDialog extends View {
  static properties = {
    open: { type: Boolean }, heading: { type: String }, test: { type: String },
    content: { attribute: false }, actions: { attribute: false },
  };
  declare open: boolean;
  declare heading: string;
  declare test: string;
  declare content: TemplateResult | typeof nothing;
  declare actions: TemplateResult;

  protected render() {
    return html`
      <dialog data-test=${this.test} aria-labelledby="${this.test}-heading" @cancel=${this.cancelled} @click=${this.outside}>
        ${this.open ? html`
          <div class="dialog-body">
            <h2 id="${this.test}-heading">${this.heading}</h2>
            ${this.content}
            <div class="actions">${this.actions}</div>
          </div>` : nothing}
      </dialog>`;
  }

  protected updated() {
    const dialog = this.querySelector('dialog')!;
    if (this.open && !dialog.open) dialog.showModal();
    if (!this.open && dialog.open) dialog.close();
  }

  private cancelled(event: Event) {
    event.preventDefault();
    this.emit('cancel-dialog');
  }

  private outside(event: MouseEvent) {
    if (event.target === event.currentTarget) this.emit('cancel-dialog');
  }
}

customElements.define('viva-dialog', ViewDialog);
