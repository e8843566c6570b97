package viva.question.interview;

/** The language an interview is held in. */
public enum Language {
    ZH, EN
}
