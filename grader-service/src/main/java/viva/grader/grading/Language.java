package viva.grader.grading;

/** The languages rubrics are written in. An answer may mix them. */
public enum Language {
    ZH,
    EN
}
