import { en } from './i18n/en';
import { zh } from './i18n/zh';
import { settings } from './settings';

export type Key = keyof typeof en;
const dictionaries: Record<'en' | 'zh', Record<Key, string>> = { en, zh };

/** A built-in picture's name in the page's language, or the name itself. */
export function sampleName(sample: string): string {
  const key = `sample.${sample}`;
  return key in en ? t(key as Key) : sample;
}

/** The page's sentence for a reason the server gave, where it has one. */
export function reasonInWords(reason: string): string | null {
  const key = `reason.${reason.replace('ERROR_REASON_', '')}`;
  return key in en ? t(key as Key) : null;
}

/**
 * The page's own words. `{count}` in a sentence is replaced by the parameter of that name,
 * `{count|answer|answers}` by the first word when the parameter is 1, else by the second.
 */
export function t(key: Key, parameters: Record<string, string | number> = {}): string {
  return dictionaries[settings.language][key]
    .replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, many: string) => (Number(parameters[name]) === 1 ? one : many))
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}
