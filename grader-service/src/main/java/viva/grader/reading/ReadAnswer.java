package viva.grader.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer made ready for matching.
 *
 * @param text     as it was handed in
 * @param clauses  all of them, in order; what speaks to the grader is not among them
 * @param injected how many clauses spoke to the grader
 */
record ReadAnswer(String text, List<ReadClause> clauses, int injected) {
    static final int WIDEST_WINDOW = 3;

    ReadAnswer {
        clauses = List.copyOf(clauses);
    }

    /** Every run of one to three neighbouring clauses in one language. */
    List<Window> windows() {
        var windows = new ArrayList<Window>();
        for (int from = 0; from < clauses.size(); from++) {
            for (int to = from + 1; to <= Math.min(clauses.size(), from + WIDEST_WINDOW); to++) {
                if (clauses.get(to - 1).language() != clauses.get(from).language()) {
                    break;
                }
                windows.add(new Window(from, to));
            }
        }
        return windows;
    }

    /** A run of clauses: {@code from} to before {@code to}. */
    record Window(int from, int to) {
        int size() {
            return to - from;
        }
    }
}
