/**
 * Interviews that are sat. Pure. In the order of an interview's life:
 * <ol>
 *   <li>{@link viva.question.interview.CreateInterview} draws questions ({@code Draw}) for an
 *       {@link viva.question.interview.Invitation}.
 *   <li>{@link viva.question.interview.SitInterview} starts the clock and keeps each
 *       {@link viva.question.interview.Draft}; {@link viva.question.interview.SubmitAnswer} makes an
 *       {@link viva.question.interview.Answer} count and may ask a follow-up.
 *   <li>{@link viva.question.interview.Deadlines} ends what is over; {@link viva.question.interview.DeliverAnswers}
 *       carries answers from the {@link viva.question.interview.Outbox} to the {@link viva.question.interview.Grader}.
 *   <li>{@link viva.question.interview.ReadInterviews} and {@link viva.question.interview.WatchInterview} show it.
 * </ol>
 * The rules are in {@link viva.question.interview.Interview}, {@link viva.question.interview.State} and
 * {@link viva.question.interview.Turn}: they decide, and the {@link viva.question.interview.InterviewStore} keeps the
 * {@link viva.question.interview.Change} whole or not at all.
 */
package viva.question.interview;
