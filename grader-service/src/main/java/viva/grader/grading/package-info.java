/**
 * From a submission to its grade. Pure: an examiner finds, rules score, a book keeps.
 *
 * <p>Reading order: {@link viva.grader.grading.Submission} with {@link viva.grader.grading.Question},
 * {@link viva.grader.grading.Rubric} and {@link viva.grader.grading.RubricPoint}; {@link viva.grader.grading.Examiner},
 * {@link viva.grader.grading.Examination}, {@link viva.grader.grading.Finding}; {@link viva.grader.grading.ScoreRules};
 * {@link viva.grader.grading.CodeJudge}; {@link viva.grader.grading.GradeAnswer}, {@link viva.grader.grading.Grade};
 * {@link viva.grader.grading.GradeBook}, {@link viva.grader.grading.WorkOff}; {@link viva.grader.grading.GradingFailure}.
 */
package viva.grader.grading;
