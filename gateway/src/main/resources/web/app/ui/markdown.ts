import DOMPurify from 'dompurify';
import katex from 'katex';
import { Marked, type TokenizerAndRendererExtension } from 'marked';

/** Markdown → safe HTML → formulas drawn in place. Loaded apart from the page: it is the larger half of it. */

const escape = (text: string) => text.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

/** Formulas are taken out before Markdown sees their underscores and backslashes. */
const formula = (name: string, level: 'block' | 'inline', start: RegExp, whole: RegExp): TokenizerAndRendererExtension => ({
  name,
  level,
  start: source => source.match(start)?.index,
  tokenizer(source) {
    const match = whole.exec(source);
    return match ? { type: name, raw: match[0], tex: (match[1] ?? match[2]).trim() } : undefined;
  },
  renderer: token => {
    const display = name === 'display' || token.raw.startsWith('$$');
    const tag = level === 'block' ? 'div' : 'span';
    return `<${tag} class="formula" data-display="${display}">${escape(token.tex as string)}</${tag}>`;
  },
});

const marked = new Marked({ gfm: true, breaks: false });
marked.use({
  extensions: [
    formula('display', 'block', /\$\$|\\\[/, /^\s{0,3}(?:\$\$([\s\S]+?)\$\$|\\\[([\s\S]+?)\\\])[ \t]*(?:\n|$)/),
    formula('inline', 'inline', /\$|\\\(/, /^(?:\$\$?((?:\\.|[^$\\\n])+?)\$\$?(?!\d)|\\\(([\s\S]+?)\\\))/),
  ],
});

const allowed = {
  ALLOWED_TAGS: ['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em',
    'strong', 'del', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'span', 'div', 'sub', 'sup', 'kbd'],
  ALLOWED_ATTR: ['href', 'class', 'data-display', 'start', 'align'],
};

export function draw(source: string, target: HTMLElement) {
  const fragment = DOMPurify.sanitize(marked.parse(source) as string, { ...allowed, RETURN_DOM_FRAGMENT: true });
  fragment.querySelectorAll<HTMLElement>('.formula').forEach(drawFormula);
  fragment.querySelectorAll('a').forEach(link => {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  });
  fragment.querySelectorAll('table, pre').forEach(wide => { (wide as HTMLElement).tabIndex = 0; });
  target.replaceChildren(fragment);
}

function drawFormula(element: HTMLElement) {
  const tex = element.textContent ?? '';
  try {
    katex.render(tex, element, { displayMode: element.dataset.display === 'true', throwOnError: true, strict: 'ignore' });
  } catch {
    // An unfinished formula is normal while typing: show its source.
    element.textContent = tex;
    element.classList.add('formula-broken');
  }
}
