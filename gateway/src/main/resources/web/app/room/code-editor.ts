import { LitElement, css, html } from 'lit';
import type { EditorHandle } from './codemirror';

/**
 * A code editor. It lives in a shadow root, where the editor's stylesheets can be adopted without any inline style.
 * Until it is loaded (or if that fails) a plain field does the work.
 */
class CodeEditor extends LitElement {
  static properties = { value: {}, key: {}, label: {} };
  declare value: string;
  /** Another key means another document: the undo history starts anew. */
  declare key: string;
  declare label: string;
  private editor: EditorHandle | null = null;

  static styles = css`
    :host { display: block; }
    textarea { box-sizing: border-box; inline-size: 100%; min-block-size: 18rem; font: inherit; tab-size: 4; }
  `;

  protected render() {
    return html`<div id="editor"></div>${this.editor ? '' : html`
      <textarea spellcheck="false" aria-label=${this.label} .value=${this.value} @input=${this.typed}></textarea>`}`;
  }

  protected async firstUpdated() {
    try {
      const { openEditor } = await import('./codemirror');
      if (!this.isConnected) return;
      this.editor = openEditor({
        parent: this.renderRoot.querySelector('#editor')!, root: this.renderRoot as ShadowRoot, text: this.value, label: this.label,
        changed: text => this.tell(text),
        run: () => this.dispatchEvent(new CustomEvent('run-asked', { bubbles: true })),
        pasted: characters => this.dispatchEvent(new CustomEvent('pasted', { detail: characters, bubbles: true })),
      });
      this.requestUpdate();
    } catch (thrown) {
      // The plain field stays: less comfortable, but nothing is lost.
      console.warn('The code editor could not be loaded.', thrown);
    }
  }

  protected updated(changed: Map<string, unknown>) {
    if (!this.editor) return;
    if (changed.has('key') && changed.get('key') !== undefined) this.editor.open(this.value);
    else if (changed.has('value') && this.value !== this.editor.text()) this.editor.replace(this.value);
    if (changed.has('label')) this.editor.name(this.label);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.editor?.close();
    this.editor = null;
  }

  private readonly typed = (event: Event) => this.tell((event.target as HTMLTextAreaElement).value);

  private tell(text: string) {
    this.value = text;
    this.dispatchEvent(new CustomEvent('code', { detail: text, bubbles: true }));
  }
}

customElements.define('viva-code-editor', CodeEditor);
