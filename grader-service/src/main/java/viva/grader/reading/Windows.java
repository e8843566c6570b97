package viva.grader.reading;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long answer's tokens into stretches that fit in a {@link Row}, at clause ends, with some overlap. */
final class Windows {
    /** How far the next window goes back into the last, in tokens, so that no statement is seen only in part. */
    private static final int OVERLAP = 64;

    private Windows() {}

    /** @param clauses of the text that the tokens were read from */
    static List<List<WordPiece.Piece>> of(List<WordPiece.Piece> tokens, List<Clause> clauses) {
        var windows = new ArrayList<List<WordPiece.Piece>>();
        int from = 0;
        while (tokens.size() - from > Row.MOST_OF_ANSWER) {
            int to = cut(tokens, clauses, from);
            windows.add(tokens.subList(from, to));
            from = to - OVERLAP;
        }
        windows.add(tokens.subList(from, tokens.size()));
        return windows;
    }

    /** The last clause end that leaves at least half a window; the window's end where there is none. */
    private static int cut(List<WordPiece.Piece> tokens, List<Clause> clauses, int from) {
        for (int to = from + Row.MOST_OF_ANSWER; to > from + Row.MOST_OF_ANSWER / 2; to--) {
            int end = tokens.get(to - 1).end();
            if (clauses.stream().anyMatch(c -> c.end() == end)) {
                return to;
            }
        }
        return from + Row.MOST_OF_ANSWER;
    }
}
