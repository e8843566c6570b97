/**
 * Questions that exist. Pure. In the order content takes: a {@link viva.question.bank.Question} with its
 * {@link viva.question.bank.Task} and {@link viva.question.bank.Rubric}, a {@link viva.question.bank.Problem} to code,
 * the {@link viva.question.bank.Handbook}'s order and the {@link viva.question.bank.Template}s make a
 * {@link viva.question.bank.Bank}; the {@link viva.question.bank.QuestionBank} publishes it, and each question becomes
 * a {@link viva.question.bank.PublishedQuestion}. {@link viva.question.bank.Latex} says what a browser cannot draw.
 */
package viva.question.bank;
