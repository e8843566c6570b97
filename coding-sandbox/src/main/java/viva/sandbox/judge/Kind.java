package viva.sandbox.judge;

/** What became of a program, in all or on one case. Every value but the last is an answer about the program. */
public enum Kind {
    ACCEPTED,
    WRONG_ANSWER,
    TIME_LIMIT,
    MEMORY_LIMIT,
    OUTPUT_LIMIT,
    RUNTIME_ERROR,
    COMPILE_ERROR,
    /** We could not judge it. */
    JUDGE_ERROR
}
