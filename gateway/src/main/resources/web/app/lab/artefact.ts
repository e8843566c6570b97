import { html, nothing } from 'lit';
import { say } from '../settings';
import type { Artefact } from '../types';
import '../ui/rich-text';
import { View } from '../view';
import './plot';

/** One thing a run shows. */
class ArtefactView extends View {
  static properties = { artefact: { attribute: false } };
  declare artefact: Artefact;

  protected render() {
    const { id, kind, title, caption } = this.artefact;
    return html`
      <figure class="artefact artefact-${kind}" data-test="artefact-${id}" data-kind=${kind}>
        <h2>${say(title)}</h2>
        ${this.content()}
        ${caption && say(caption) ? html`<figcaption><viva-rich .text=${say(caption)}></viva-rich></figcaption>` : nothing}
      </figure>`;
  }

  private content() {
    const { kind, image, plot, table, text, number, id } = this.artefact;
    if (kind === 'image' && image) {
      return html`<img src="data:${image.mediaType};base64,${image.data}" width=${image.width || nothing} height=${image.height || nothing}
        alt=${say(image.alternative)}>`;
    }
    if (kind === 'plot' && plot) return html`<viva-plot .plot=${plot} .test=${id} .label=${say(this.artefact.title)}></viva-plot>`;
    if (kind === 'text' && text) return html`<viva-rich .text=${say(text)}></viva-rich>`;
    if (kind === 'number' && number) {
      return html`<p class="big-number"><b>${number.value.toFixed(number.digits)}</b> ${number.unit ? html`<span>${number.unit}</span>` : nothing}</p>`;
    }
    if (kind === 'table' && table) {
      return html`<div class="scroll" tabindex="0" role="region" aria-label=${say(this.artefact.title)}><table>
        <thead><tr>${table.columns.map((column, index) => html`
          <th scope="col" class=${table.rows.every(row => isNumber(row[index])) ? 'number' : ''}>${say(column)}</th>`)}</tr></thead>
        <tbody>${table.rows.map(row => html`<tr>${row.map(cell => html`<td class=${isNumber(cell) ? 'number' : ''}>${cell}</td>`)}</tr>`)}</tbody>
      </table></div>`;
    }
    return nothing;
  }
}

const isNumber = (cell: string) => cell !== '' && /^[−-]?[\d.,]+(\s?(%|ms|s|px|MiB))?$/.test(cell);

customElements.define('viva-artefact', ArtefactView);
