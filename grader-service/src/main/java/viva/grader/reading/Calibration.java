package viva.grader.reading;

import java.util.Objects;

/**
 * Every fitted constant of the embedded examiner.
 *
 * @param version         names this set, for receipts
 * @param matched         classes covered, partial, absent, contradicted over {@link Features}
 * @param together        the same classes over what the features and what the verdict model say, as logarithms:
 *                        {@code matched.covered} … {@code read.contradicted}
 * @param stuffed         classes genuine, stuffed over {@link Surface}
 * @param coveredFrom     expected credit (covered + partial / 2) from which a point is covered
 * @param partialFrom     expected credit from which a point is partial
 * @param contradictedFrom probability from which a point is contradicted
 * @param stuffedFrom     probability from which an answer is a list of key terms
 * @param offTopicBelow   mean support of the rubric's points below which an answer is off the subject
 * @param noveltyBelow    share of words of its own below which an answer only says the question again
 */
public record Calibration(String version, Logistic matched, Logistic together, Logistic stuffed, double coveredFrom, double partialFrom,
                          double contradictedFrom, double stuffedFrom, double offTopicBelow, double noveltyBelow) {
    public Calibration {
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(matched, "matched is null");
        Objects.requireNonNull(together, "together is null");
        Objects.requireNonNull(stuffed, "stuffed is null");
    }
}
