package viva.grader.regrade;

import java.util.List;
import viva.grader.grading.GradeAnswer;

/**
 * What can grade, by name.
 *
 * @param now      what grades answers as they come in
 * @param embedded the same with the embedded examiner alone
 */
public record Engines(GradeAnswer now, GradeAnswer embedded) {
    public static final String NOW = "";
    public static final String EMBEDDED = "embedded";
    /** The language model; there is one where it is set up and answers. */
    public static final String LLM = "llm";

    /** @throws RegradeFailure.UnknownEngine when none of this name is here now */
    GradeAnswer named(String name) {
        boolean asksModel = !now.engine().name().equals(embedded.engine().name());
        if (name.equals(NOW) || name.equals(LLM) && asksModel) {
            return now;
        }
        if (name.equals(EMBEDDED)) {
            return embedded;
        }
        throw new RegradeFailure.UnknownEngine(name, asksModel ? List.of(EMBEDDED, LLM) : List.of(EMBEDDED));
    }
}
