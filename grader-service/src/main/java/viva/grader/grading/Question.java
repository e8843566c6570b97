package viva.grader.grading;

import java.util.Objects;

/** What was asked, with the rubric its answers are graded against. */
public record Question(String id, Wording title, Wording prompt, Rubric rubric) {
    public Question {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(title, "title is null");
        Objects.requireNonNull(prompt, "prompt is null");
        Objects.requireNonNull(rubric, "rubric is null");
    }
}
