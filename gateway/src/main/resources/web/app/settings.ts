import type { Language, Text } from './types';

export type Theme = 'auto' | 'light' | 'dark';

/** What the person chose for this browser: remembered, and shown on the html element. */
class Settings extends EventTarget {
  language: Language = stored('viva.language', ['zh', 'en']) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  theme: Theme = stored('viva.theme', ['auto', 'light', 'dark']) ?? 'auto';

  constructor() {
    super();
    this.show();
  }

  speak(language: Language) {
    this.language = language;
    this.keep('viva.language', language);
  }

  paint(theme: Theme) {
    this.theme = theme;
    this.keep('viva.theme', theme);
  }

  private keep(key: string, value: string) {
    try {
      localStorage.setItem(key, value);
    } catch { /* Private windows may refuse storage; the choice then lasts as long as the page. */ }
    this.show();
    this.dispatchEvent(new Event('change'));
  }

  private show() {
    document.documentElement.lang = this.language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = this.theme;
  }
}

function stored<T extends string>(key: string, allowed: T[]): T | undefined {
  try {
    return allowed.find(value => value === localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

export const settings = new Settings();

/** The text in the page's language, or in a given one; falls back to the other language where one is missing. */
export function say(text: Text | string | null | undefined, language = settings.language): string {
  if (text == null) return '';
  if (typeof text === 'string') return text;
  return text[language] || text.en || text.zh || '';
}

/** The BCP 47 tag for a `lang` attribute. */
export const tagOf = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en');
