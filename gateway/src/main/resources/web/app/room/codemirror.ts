import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { tags } from '@lezer/highlight';

/** Loaded when first needed. No completion and no linting: an interview is about what the candidate knows. */
export interface EditorHandle {
  text(): string;
  /** Another document; its history begins here. */
  open(text: string): void;
  /** Another text in the same document; can be undone. */
  replace(text: string): void;
  name(label: string): void;
  close(): void;
}

interface Setup {
  parent: Element; root: ShadowRoot; text: string; label: string;
  changed(text: string): void;
  run(): void;
  pasted(characters: number): void;
}

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.definitionKeyword, tags.controlKeyword], color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: [tags.function(tags.variableName), tags.definition(tags.variableName), tags.className], color: 'var(--code-name)' },
]);

const theme = EditorView.theme({
  '&': { border: '1px solid var(--line-strong)', borderRadius: '6px', backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', minHeight: '18rem', maxHeight: '60vh', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.6rem 0' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--ink-soft)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--accent-wash)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--selection)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--selection)', outline: '1px solid var(--line-strong)' },
});

/**
 * Takes plain typing from the event. Left to itself the editor reads it back from the document's DOM, and on a busy
 * machine a key that comes while a new line is being scrolled into view can leave the caret before its character.
 * Input methods (composition, replacement) keep the editor's own path.
 */
function typed(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== 'insertText' || event.isComposing || view.composing || !event.cancelable || !event.data) return false;
  const text = event.data;
  const { from, to } = view.state.selection.main;
  const insert = () => view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });
  event.preventDefault();
  // Closing brackets and the like hear typing as input handlers.
  if (!view.state.facet(EditorView.inputHandler).some(handler => handler(view, from, to, text, insert))) view.dispatch(insert());
  return true;
}

export function openEditor(setup: Setup): EditorHandle {
  const label = new Compartment();
  const named = (text: string) => EditorView.contentAttributes.of({ 'aria-label': text });
  const extensions = [
    lineNumbers(), highlightActiveLineGutter(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(),
    // Long lines wrap: scrolling sideways hides code on a phone, and the caret may slip while it scrolls.
    EditorView.lineWrapping, highlightActiveLine(), python(), indentUnit.of('    '), EditorState.tabSize.of(4), syntaxHighlighting(colours), theme,
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (setup.run(), true) }])),
    // Tab indents; Escape lets the next Tab leave (CodeMirror's own rule), so the keyboard is never trapped.
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
    label.of(named(setup.label)),
    EditorView.updateListener.of(update => {
      if (update.docChanged) setup.changed(update.state.doc.toString());
    }),
    EditorView.domEventHandlers({
      beforeinput: typed,
      paste: event => {
        setup.pasted(event.clipboardData?.getData('text/plain').length ?? 0);
        return false;
      },
    }),
  ];
  const stateOf = (doc: string) => EditorState.create({ doc, extensions });
  const view = new EditorView({ state: stateOf(setup.text), parent: setup.parent, root: setup.root });
  return {
    text: () => view.state.doc.toString(),
    open: text => view.setState(stateOf(text)),
    replace: text => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    name: text => view.dispatch({ effects: label.reconfigure(named(text)) }),
    close: () => view.destroy(),
  };
}
