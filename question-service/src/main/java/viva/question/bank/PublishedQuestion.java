package viva.question.bank;

import java.util.Optional;

/**
 * A question as published, never to change: an edit of the question or of its coding problem makes the next version.
 *
 * @param problem set when the task is {@link Task.Coding}, hidden cases included
 */
public record PublishedQuestion(QuestionRef ref, Question question, Optional<Problem> problem) {}
