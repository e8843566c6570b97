package viva.grader.asking;

import java.util.Objects;
import java.util.Optional;

/**
 * What a model is asked.
 *
 * @param instructions the same for every answer
 * @param task         question, answer and points
 * @param correction   of a reply to this very prompt that could not be used
 */
public record Prompt(String instructions, String task, Optional<Correction> correction) {
    public Prompt {
        Objects.requireNonNull(instructions, "instructions is null");
        Objects.requireNonNull(task, "task is null");
        Objects.requireNonNull(correction, "correction is null");
    }

    /** The reply that could not be used, and what the model is told about it. */
    public record Correction(String reply, String told) {}
}
