import { html, nothing, svg, type SVGTemplateResult } from 'lit';
import { compact } from '../format';
import { say } from '../settings';
import type { Plot } from '../types';

type Scale = (value: number) => number;
interface Frame { x: Scale; y: Scale; left: number; right: number; top: number; bottom: number }

const HEIGHT = 320;
const MARGIN = { left: 56, right: 14, top: 12, bottom: 46 };
/** Series differ by dash and marker as well as by colour. */
const DASHES = ['', '7 4', '2 4', '9 3 2 3', '12 4', '4 2'];

/** Lines, bars or points over two axes. */
export function axesPlot(plot: Plot, width: number, label: string) {
  const frame = frameOf(plot, width);
  const xs = plot.series.flatMap(one => one.x);
  const draw = { LINE: lines, BAR: bars, SCATTER: points, HEATMAP: points }[plot.kind];
  return html`
    <svg class="plot" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label=${label}>
      ${yAxis(plot, frame)}${xAxis(plot, frame, plot.kind === 'BAR' ? positions(xs) : null)}
      ${draw(plot, frame)}
    </svg>
    ${plot.series.length > 1 || say(plot.series[0]?.name) ? html`<ul class="plain legend">${plot.series.map((one, index) => html`
      <li><svg viewBox="0 0 30 12" aria-hidden="true">${plot.kind === 'BAR'
        ? svg`<rect x="4" y="1" width="22" height="10" class="series-${index % 6} bar-fill"></rect>`
        : svg`${plot.kind === 'LINE' ? svg`<line x1="0" y1="6" x2="30" y2="6" class="series-${index % 6}" stroke-dasharray=${DASHES[index % 6]}></line>` : nothing}${marker(15, 6, index)}`}
      </svg>${say(one.name)}</li>`)}</ul>` : nothing}`;
}

function frameOf(plot: Plot, width: number): Frame {
  const xs = plot.series.flatMap(one => one.x);
  const ys = plot.series.flatMap(one => one.y).filter(Number.isFinite);
  const pad = plot.kind === 'BAR' ? barStep(xs) / 2 : 0;
  const [x0, x1] = spread(Math.min(...xs) - pad, Math.max(...xs) + pad);
  const low = Math.min(...ys);
  const high = Math.max(...ys);
  // Bars need the zero; lines and points show it only when it is near.
  const fromZero = plot.kind === 'BAR' || (low > 0 && low < (high - low) * 1.5);
  const [y0, y1] = nice(fromZero ? Math.min(0, low) : low, high);
  const [left, right, top, bottom] = [MARGIN.left, width - MARGIN.right, MARGIN.top, HEIGHT - MARGIN.bottom];
  return {
    left, right, top, bottom,
    x: value => left + ((value - x0) / (x1 - x0)) * (right - left),
    y: value => bottom - ((value - y0) / (y1 - y0)) * (bottom - top),
  };
}

const spread = (low: number, high: number): [number, number] => (low === high ? [low - 0.5, high + 0.5] : [low, high]);

function nice(low: number, high: number): [number, number] {
  const [a, b] = spread(low, high);
  const step = stepOf(a, b, 5);
  return [Math.floor(a / step + 1e-9) * step, Math.ceil(b / step - 1e-9) * step];
}

/** 1, 2, 2.5 or 5 times a power of ten. */
function stepOf(low: number, high: number, count: number): number {
  const raw = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 2.5, 5, 10].map(m => m * power).find(step => step >= raw * 0.999)!;
}

function ticks(low: number, high: number, count: number): number[] {
  const step = stepOf(low, high, count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Where bars stand; a single group needs no number under it, its legend says all. */
function positions(xs: number[]): number[] {
  const all = [...new Set(xs)];
  return all.length === 1 ? [] : all;
}

/** The value at a pixel: the inverse of a linear scale, by two of its points. */
const invert = (scale: Scale, pixel: number) => (pixel - scale(0)) / (scale(1) - scale(0));

function yAxis(plot: Plot, f: Frame): SVGTemplateResult {
  const values = ticks(invert(f.y, f.bottom), invert(f.y, f.top), 5);
  return svg`${values.map(value => svg`
      <line class="grid" x1=${f.left} x2=${f.right} y1=${f.y(value)} y2=${f.y(value)}></line>
      <text x=${f.left - 8} y=${f.y(value) + 4} text-anchor="end">${compact(value)}</text>`)}
    <text class="axis" transform="translate(14 ${(f.top + f.bottom) / 2}) rotate(-90)" text-anchor="middle">${say(plot.yLabel)}</text>`;
}

function xAxis(plot: Plot, f: Frame, given: number[] | null): SVGTemplateResult {
  const room = Math.max(3, Math.floor((f.right - f.left) / 52));
  const values = given && given.length <= room * 1.5 ? given : ticks(invert(f.x, f.left), invert(f.x, f.right), room);
  return svg`<line class="base" x1=${f.left} x2=${f.right} y1=${f.bottom} y2=${f.bottom}></line>
    ${values.map(value => svg`<text x=${f.x(value)} y=${f.bottom + 18} text-anchor="middle">${compact(value)}</text>`)}
    <text class="axis" x=${(f.left + f.right) / 2} y=${HEIGHT - 6} text-anchor="middle">${say(plot.xLabel)}</text>`;
}

function lines(plot: Plot, f: Frame) {
  return plot.series.map((one, index) => svg`
    <polyline class="series-${index % 6}" fill="none" stroke-dasharray=${DASHES[index % 6]}
      points=${one.x.map((x, i) => `${f.x(x).toFixed(1)},${f.y(one.y[i]).toFixed(1)}`).join(' ')}></polyline>
    ${one.x.length <= 40 ? one.x.map((x, i) => marker(f.x(x), f.y(one.y[i]), index)) : nothing}`);
}

function points(plot: Plot, f: Frame) {
  return plot.series.map((one, index) => one.x.map((x, i) => marker(f.x(x), f.y(one.y[i]), index)));
}

function barStep(xs: number[]): number {
  const sorted = [...new Set(xs)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((x, i) => x - sorted[i]);
  return gaps.length > 0 ? Math.min(...gaps) : 1;
}

function bars(plot: Plot, f: Frame) {
  const slot = Math.abs(f.x(barStep(plot.series.flatMap(one => one.x))) - f.x(0)) * 0.8;
  const wide = slot / plot.series.length;
  const zero = f.y(0);
  return plot.series.map((one, index) => one.x.map((x, i) => svg`
    <rect class="series-${index % 6} bar-fill" x=${f.x(x) - slot / 2 + index * wide} width=${Math.max(1, wide - 1)}
      y=${Math.min(zero, f.y(one.y[i]))} height=${Math.abs(f.y(one.y[i]) - zero)}></rect>`));
}

function marker(x: number, y: number, index: number) {
  const name = `series-${index % 6} marker`;
  switch (index % 3) {
    case 0: return svg`<circle class=${name} cx=${x} cy=${y} r="3.5"></circle>`;
    case 1: return svg`<rect class=${name} x=${x - 3.2} y=${y - 3.2} width="6.4" height="6.4"></rect>`;
    default: return svg`<path class=${name} d="M${x} ${y - 4.4}L${x + 4.2} ${y + 3.4}H${x - 4.2}Z"></path>`;
  }
}
