package viva.question.interview;

import java.util.Optional;
import viva.question.bank.PublishedQuestion;
import viva.question.bank.Text;

/** The grader, as interviews need it. */
public interface Grader {
    /**
     * The missed point most worth asking about; empty when there is none and when the grader does not answer within
     * two seconds. Never throws because of the grader.
     */
    Optional<Suggestion> missedPoint(PublishedQuestion question, String text);

    /** @param point id in the rubric @param lead to say before asking, made of the answer's own words */
    record Suggestion(String point, Optional<Text> lead) {}

    /** Hands an answer over with everything grading needs. The same answer may be handed over again. */
    Receipt accept(Outbox.HandOver handOver, PublishedQuestion question);

    /** What became of a delivery. */
    sealed interface Receipt {
        /** The grader keeps it from now on. */
        record Acknowledged() implements Receipt {}

        /** It did not get through, or was refused; trying again later may help. */
        record Failed(String problem) implements Receipt {}
    }
}
