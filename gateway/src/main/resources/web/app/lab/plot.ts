import { html, nothing } from 'lit';
import { compact } from '../format';
import { t } from '../i18n';
import { say } from '../settings';
import type { Plot } from '../types';
import { View } from '../view';
import { axesPlot } from './plot-axes';
import { drawHeatmap, rangeOf, scaleColours } from './plot-heatmap';

const MOST_ROWS = 200;
const MOST_COLUMNS = 40;

/** A plot, and the same numbers as a table for those who want or need them so. */
class PlotView extends View {
  static properties = { plot: { attribute: false }, test: {}, label: {} };
  declare plot: Plot;
  declare test: string;
  declare label: string;
  private asTable = false;
  private width = 640;
  private readonly observer = new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width > 0 && width !== this.width) {
      this.width = width;
      this.requestUpdate();
    }
  });

  connectedCallback() {
    super.connectedCallback();
    this.observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  protected render() {
    return html`
      ${this.asTable ? this.table() : this.plot.kind === 'HEATMAP' ? this.heatmap()
        : axesPlot(this.plot, Math.max(280, this.width), this.label)}
      <button type="button" class="quiet" data-test="plot-table-${this.test}" aria-pressed=${this.asTable}
        @click=${() => { this.asTable = !this.asTable; this.requestUpdate(); }}>${t(this.asTable ? 'plot.asPlot' : 'plot.asTable')}</button>`;
  }

  protected updated() {
    const canvas = this.querySelector('canvas');
    if (canvas) drawHeatmap(canvas, this.plot);
  }

  private heatmap() {
    const [low, high] = rangeOf(this.plot);
    const rows = this.plot.series.length;
    const columns = this.plot.series[0]?.x.length ?? 0;
    return html`
      <div class="heatmap">
        <canvas role="img" aria-label="${this.label}. ${t('plot.heatmap', { rows, columns, low: compact(low), high: compact(high) })}"></canvas>
        <p class="muted">${say(this.plot.xLabel)} × ${say(this.plot.yLabel)}</p>
        <p class="scale"><span>${compact(low)}</span><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${scaleColours()}</svg>
          <span>${compact(high)}</span></p>
      </div>`;
  }

  private table() {
    const { series, xLabel, kind } = this.plot;
    const longest = series.reduce((most, one) => Math.max(most, one.x.length), 0);
    const shownSeries = series.slice(0, MOST_COLUMNS);
    const rows = Array.from({ length: Math.min(longest, MOST_ROWS) }, (_, i) => i);
    const cut = longest > MOST_ROWS || series.length > MOST_COLUMNS;
    const shared = kind !== 'SCATTER' && series.every(one => one.x.length === longest);
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${this.label}><table>
        <thead><tr>${shared ? html`<th scope="col" class="number">${say(xLabel)}</th>${shownSeries.map(one => html`<th scope="col" class="number">${say(one.name)}</th>`)}`
          : shownSeries.map(one => html`<th scope="col" class="number">${say(one.name)}: ${say(xLabel)}</th><th scope="col" class="number">${say(this.plot.yLabel)}</th>`)}</tr></thead>
        <tbody>${rows.map(i => html`<tr>${shared ? html`<th scope="row" class="number">${compact(series[0].x[i])}</th>` : nothing}
          ${shownSeries.map(one => shared ? html`<td class="number">${compact(one.y[i])}</td>`
            : html`<td class="number">${i < one.x.length ? compact(one.x[i]) : ''}</td><td class="number">${i < one.y.length ? compact(one.y[i]) : ''}</td>`)}</tr>`)}</tbody>
      </table></div>
      ${cut ? html`<p class="muted">${t('plot.cut', { rows: MOST_ROWS, columns: MOST_COLUMNS })}</p>` : nothing}`;
  }
}

customElements.define('viva-plot', PlotView);
