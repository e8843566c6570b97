package viva.grader.reading;

import java.util.Map;
import java.util.Optional;
import viva.grader.grading.Language;

/**
 * The best that an answer has for one point: the window, and what was measured there.
 *
 * @param window   where the point is best supported; empty when the answer has no clause in a language of the rubric
 * @param against  where the point is best contradicted
 * @param measured by name of the feature; those about the answer as a whole come later
 */
record Evidence(Optional<ReadAnswer.Window> window, Optional<ReadAnswer.Window> against, Language language,
                Map<String, Double> measured) {
    double of(String name) {
        return measured.getOrDefault(name, 0.0);
    }
}
