package viva.question.bank;

/** The kinds of {@link Task}, where only the kind matters. */
public enum TaskKind {
    CONCEPT, SYSTEM_DESIGN, BEHAVIOURAL, CODING, LAB
}
