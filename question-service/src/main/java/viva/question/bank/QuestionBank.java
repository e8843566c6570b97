package viva.question.bank;

import java.util.List;

/** The published bank. Every method is one transaction; what was published once is always found again. */
public interface QuestionBank {
    /**
     * Publishes a bank, all or nothing. A question whose content (its problem's too) differs from its newest version
     * gets the next version; equal content changes nothing. Handbook and templates are replaced; questions and
     * problems that are gone from the bank stay published. Safe to be called by several processes at once.
     */
    Publication publish(Bank bank);

    /** What publishing changed. */
    record Publication(int newQuestions, int newVersions) {}

    /** The handbook's order; empty before the first publication. */
    Handbook handbook();

    /** The newest versions of all questions the handbook lists, in its order, then those of its exercises. */
    List<PublishedQuestion> questions();

    /** Throws {@link BankFailure.UnknownQuestion}. */
    PublishedQuestion newest(String question);

    /** Throws {@link BankFailure.UnknownQuestion}. */
    PublishedQuestion published(QuestionRef ref);

    /** The problem with all cases; throws {@link BankFailure.UnknownProblem}. */
    Problem problem(String id);

    /** In the order of the bank. */
    List<Template> templates();

    /** Throws {@link BankFailure.UnknownTemplate}. */
    Template template(String id);
}
