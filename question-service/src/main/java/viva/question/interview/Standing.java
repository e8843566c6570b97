package viva.question.interview;

/** An interview without its turns. */
public record Standing(Invitation invitation, State state) {}
