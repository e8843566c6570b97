/**
 * The examiner that asks a language model. Pure: the model, its connection and JSON are ports.
 *
 * <p>Reading order: {@link viva.grader.asking.AskingExaminer}; {@link viva.grader.asking.Connection} with
 * {@link viva.grader.asking.ProbedConnection}; {@link viva.grader.asking.PromptBook}, {@link viva.grader.asking.Prompt},
 * {@code Fence}; {@code Panel} with {@code Call}, {@link viva.grader.asking.Limits}, {@link viva.grader.asking.Budget};
 * {@link viva.grader.asking.Chat}, {@link viva.grader.asking.Reply}; {@link viva.grader.asking.RulingReader},
 * {@link viva.grader.asking.Ruling}; {@code Quotes}, {@code Consensus}, {@code Comparison};
 * {@link viva.grader.asking.AskingFailure}.
 */
package viva.grader.asking;
