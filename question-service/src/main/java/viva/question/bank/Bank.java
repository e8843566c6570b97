package viva.question.bank;

import java.util.List;
import java.util.Optional;

/** A whole bank as its files say it, ready to be published. */
public record Bank(Handbook handbook, List<Question> questions, List<Problem> problems, List<Template> templates) {
    public Bank {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
        templates = List.copyOf(templates);
    }

    /** The problem of a coding question; empty for any other. */
    public Optional<Problem> problemOf(Question question) {
        return question.task() instanceof Task.Coding coding
                ? Optional.of(problems.stream().filter(p -> p.id().equals(coding.problem())).findFirst().orElseThrow())
                : Optional.empty();
    }
}
