import { LitElement, html } from 'lit';

class VivaApp extends LitElement {
  render() {
    return html`<h1>Viva</h1>`;
  }
}

customElements.define('viva-app', VivaApp);
