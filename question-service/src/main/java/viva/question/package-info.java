/**
 * question-service: questions that exist, and interviews that are sat. Reading order: {@code bank}, {@code interview},
 * then what holds them together: {@link viva.question.ImportBank}, {@link viva.question.Wiring},
 * {@link viva.question.InterviewConfig}, {@link viva.question.QuestionFailures}, {@link viva.question.DatabaseFailures}.
 */
package viva.question;
