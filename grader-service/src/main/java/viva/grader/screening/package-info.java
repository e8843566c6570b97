/**
 * What in an answer is no evidence, whoever examines it: words to the grader, the question said again, sentences of the
 * rubric. Pure.
 *
 * <p>Reading order: {@link viva.grader.screening.ScreenedExaminer}, {@link viva.grader.screening.Screened},
 * {@link viva.grader.screening.Mark}; {@code Orders} with {@code OrderWords} and {@code Hidden}; {@code Sentences},
 * {@link viva.grader.screening.Plain}.
 */
package viva.grader.screening;
