/** What was typed and is not yet acknowledged, kept in this browser. `seq` is the number it is to be sent under. */
export interface LocalDraft { seq: number; text: string; codeLanguage?: string }

const keyOf = (interview: string, turn: string) => `viva.draft.${interview}.${turn}`;

export const draftStore = {
  read(interview: string, turn: string): LocalDraft | null {
    try {
      return JSON.parse(localStorage.getItem(keyOf(interview, turn)) ?? 'null') as LocalDraft | null;
    } catch {
      return null;
    }
  },

  /** Returns false when the browser refuses (private window, full): then only the server keeps it. */
  write(interview: string, turn: string, draft: LocalDraft): boolean {
    try {
      localStorage.setItem(keyOf(interview, turn), JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  },

  remove(interview: string, turn: string) {
    try {
      localStorage.removeItem(keyOf(interview, turn));
    } catch { /* Nothing was kept then. */ }
  },
};
