/**
 * The bank as files. {@link viva.question.bank.yaml.BankFolder} reads a folder and finds every
 * {@link viva.question.bank.yaml.Flaw}; {@code Fields} reads one mapping; {@code QuestionFile}, {@code ProblemFile} (with {@code CheckerFields}),
 * {@code HandbookFile} and {@code TemplatesFile} read one kind of file each; {@link viva.question.bank.yaml.LintBank}
 * does it by hand.
 */
package viva.question.bank.yaml;
