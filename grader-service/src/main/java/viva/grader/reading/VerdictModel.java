package viva.grader.reading;

import java.util.List;

/**
 * A trained model that reads an answer and says of every claim what the answer says about it. What it says of one claim
 * depends on the answer and that claim alone, not on the other claims or on what else is being read.
 */
public interface VerdictModel {
    /** Its file, with the sha256. */
    String name();

    WordPiece tokens();

    /**
     * Reads a row; blocks for as long as it takes, some tens of milliseconds.
     *
     * @return a verdict a claim, in the row's order
     * @throws viva.grader.grading.GradingFailure.ExaminerAway when the model fails
     */
    List<Verdict> read(Row row);

    /** Runs once: the first run is several times slower than the next. */
    default void warm() {
        read(Row.of(tokens(), "title", tokens().pieces("answer"), List.of("claim")));
    }
}
