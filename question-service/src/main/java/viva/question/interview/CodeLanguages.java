package viva.question.interview;

import java.util.Set;
import viva.question.bank.PublishedQuestion;

/** Which programming languages an answer may be in. */
final class CodeLanguages {
    private CodeLanguages() {}

    /**
     * A coding question needs one of its problem's languages, any other question needs none. Throws
     * {@link InterviewFailure.WrongCodeLanguage}.
     */
    static void check(String language, PublishedQuestion question) {
        var known = question.problem().map(problem -> problem.starters().keySet()).orElse(Set.of());
        if (known.isEmpty() ? !language.isEmpty() : !known.contains(language)) {
            throw new InterviewFailure.WrongCodeLanguage(language, known);
        }
    }
}
