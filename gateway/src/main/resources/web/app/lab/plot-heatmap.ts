import { svg } from 'lit';
import type { Plot } from '../types';

/** A matrix of colours: series are rows, x the columns. The colours grow in lightness, so they read without hue too. */
const STOPS = [[68, 1, 84], [59, 82, 139], [33, 145, 140], [94, 201, 98], [253, 231, 37]];

function colour(fraction: number): [number, number, number] {
  const at = Math.min(0.9999, Math.max(0, fraction)) * (STOPS.length - 1);
  const low = STOPS[Math.floor(at)];
  const high = STOPS[Math.floor(at) + 1];
  const part = at % 1;
  return [0, 1, 2].map(i => Math.round(low[i] + (high[i] - low[i]) * part)) as [number, number, number];
}

export function rangeOf(plot: Plot): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const one of plot.series) {
    for (const value of one.y) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : [0, 0];
}

export function drawHeatmap(canvas: HTMLCanvasElement, plot: Plot) {
  const rows = plot.series.length;
  const columns = plot.series.reduce((most, one) => Math.max(most, one.y.length), 0);
  if (rows === 0 || columns === 0) return;
  canvas.width = columns;
  canvas.height = rows;
  const [low, high] = rangeOf(plot);
  const context = canvas.getContext('2d')!;
  const pixels = context.createImageData(columns, rows);
  plot.series.forEach((one, row) => one.y.forEach((value, column) => {
    const [r, g, b] = colour(high > low ? (value - low) / (high - low) : 0.5);
    pixels.data.set([r, g, b, 255], (row * columns + column) * 4);
  }));
  context.putImageData(pixels, 0, 0);
}

export const scaleColours = () => Array.from({ length: 50 }, (_, i) => {
  const [r, g, b] = colour(i / 49);
  return svg`<rect x=${i * 2} width="2.1" height="6" fill="rgb(${r} ${g} ${b})"></rect>`;
});
