import { settings, tagOf } from './settings';

/** Numbers and times as people read them, in the page's language. */

const locale = () => tagOf(settings.language);

/** 12:03:04 in the reader's time zone. */
export const clockTime = (time: string | number) =>
  new Date(time).toLocaleTimeString(locale(), { hour12: false, hour: '2-digit', minute: '2-digit', second: '2-digit' });

export const hourAndMinute = (time: string) =>
  new Date(time).toLocaleTimeString(locale(), { hour12: false, hour: '2-digit', minute: '2-digit' });

export const dayAndTime = (time: string) =>
  new Date(time).toLocaleString(locale(), {
    year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false,
  });

/** Remaining time: 9:05, 1:02:03. */
export function countdown(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${String(minutes).padStart(2, '0')}:${rest}`;
}

export const millis = (value: number) => (value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${round(value)} ms`);

const round = (value: number) => (value >= 10 ? Math.round(value) : Math.round(value * 10) / 10);

export const mebibytes = (bytes: number) => `${(bytes / 1048576).toFixed(bytes < 10485760 ? 1 : 0)} MiB`;

/** A score out of ten with one digit; whole numbers stay whole. */
export const score = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** A number for a table or an axis: at most four significant digits, no trailing zeros. */
export const compact = (value: number) =>
  Number.isInteger(value) ? value.toLocaleString(locale()) : String(Number(value.toPrecision(4)));
