/**
 * grader-service. Reading order: {@code grading} (an answer becomes a grade), {@code reading} (how the embedded examiner
 * reads an answer), {@code followup} (what to ask next), {@code review} (what people make of grades), {@code regrade}
 * (grading what is stored again), then {@link viva.grader.Wiring}.
 */
package viva.grader;
