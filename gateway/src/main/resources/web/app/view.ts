import { LitElement } from 'lit';
import { settings } from './settings';

/**
 * An element of the page. It renders into the document itself (no shadow root), so one stylesheet serves all and
 * labels can name what they describe across elements. It renders again when the language changes.
 */
export abstract class View extends LitElement {
  private readonly relanguage = () => this.requestUpdate();

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    settings.addEventListener('change', this.relanguage);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    settings.removeEventListener('change', this.relanguage);
  }

  /** Tells the parent something; it hears it with `@name=`. */
  protected emit(name: string, detail?: unknown) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
