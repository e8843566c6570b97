package viva.grader.grading;

import java.util.Objects;
import java.util.Optional;

/**
 * An answer with everything grading needs.
 *
 * @param answer        id of the answer; makes the submission count once
 * @param text          the answer: Markdown, or source code when {@code code} is there
 * @param code          present when the text is source code to be judged
 * @param followUpPoint the rubric point a follow-up asked about; empty for a question's own answer
 */
public record Submission(String answer, String interview, String turn, String candidate, Question question, String text,
                         Optional<CodeTask> code, Optional<String> followUpPoint) {
    public Submission {
        Objects.requireNonNull(answer, "answer is null");
        Objects.requireNonNull(interview, "interview is null");
        Objects.requireNonNull(turn, "turn is null");
        Objects.requireNonNull(candidate, "candidate is null");
        Objects.requireNonNull(question, "question is null");
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(followUpPoint, "followUpPoint is null");
        followUpPoint.ifPresent(id -> {
            if (question.rubric().points().stream().noneMatch(p -> p.id().equals(id))) {
                throw new GradingFailure.InvalidRubric("points", "has no point '" + id + "', which the follow-up asked about");
            }
        });
    }

    /** The same answer, to be graded against another rubric. */
    public Submission against(Question other) {
        return new Submission(answer, interview, turn, candidate, other, text, code, followUpPoint);
    }
}
