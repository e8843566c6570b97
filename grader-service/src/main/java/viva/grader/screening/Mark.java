package viva.grader.screening;

/** A stretch of an answer that is no evidence for any point. */
public sealed interface Mark {
    Plain.Range range();

    /** Speaks to the grader instead of answering. */
    record Order(Plain.Range range) implements Mark {}

    /** Says the question again. */
    record QuestionAgain(Plain.Range range) implements Mark {}

    /** Says a sentence of the rubric word for word, which nobody does by chance. */
    record RubricAgain(Plain.Range range) implements Mark {}
}
