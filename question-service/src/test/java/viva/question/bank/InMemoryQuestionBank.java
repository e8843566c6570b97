package viva.question.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The bank in memory, for tests. */
public final class InMemoryQuestionBank implements QuestionBank {
    private final Map<String, List<PublishedQuestion>> versions = new HashMap<>();
    private final Map<String, Problem> problems = new HashMap<>();
    private Handbook handbook = new Handbook(List.of());
    private List<Template> templates = List.of();

    @Override
    public synchronized Publication publish(Bank bank) {
        var newQuestions = 0;
        var newVersions = 0;
        for (var question : bank.questions()) {
            var known = versions.computeIfAbsent(question.id(), _ -> new ArrayList<>());
            var next = new PublishedQuestion(new QuestionRef(question.id(), known.size() + 1), question, bank.problemOf(question));
            if (known.isEmpty()) {
                newQuestions++;
                known.add(next);
            } else if (!sameContent(known.getLast(), next)) {
                newVersions++;
                known.add(next);
            }
        }
        bank.problems().forEach(problem -> problems.put(problem.id(), problem));
        handbook = bank.handbook();
        templates = bank.templates();
        return new Publication(newQuestions, newVersions);
    }

    private static boolean sameContent(PublishedQuestion one, PublishedQuestion other) {
        return one.question().equals(other.question()) && one.problem().equals(other.problem());
    }

    @Override
    public synchronized Handbook handbook() {
        return handbook;
    }

    @Override
    public synchronized List<PublishedQuestion> questions() {
        return Stream.concat(handbook.questions().stream(), handbook.exercises().stream()).map(this::newest).toList();
    }

    @Override
    public synchronized PublishedQuestion newest(String question) {
        return Optional.ofNullable(versions.get(question)).map(List::getLast)
                .orElseThrow(() -> new BankFailure.UnknownQuestion(question));
    }

    @Override
    public synchronized PublishedQuestion published(QuestionRef ref) {
        return versions.getOrDefault(ref.id(), List.of()).stream().filter(q -> q.ref().equals(ref)).findFirst()
                .orElseThrow(() -> new BankFailure.UnknownQuestion(ref.id()));
    }

    @Override
    public synchronized Problem problem(String id) {
        return Optional.ofNullable(problems.get(id)).orElseThrow(() -> new BankFailure.UnknownProblem(id));
    }

    @Override
    public synchronized List<Template> templates() {
        return templates;
    }

    @Override
    public synchronized Template template(String id) {
        return templates.stream().filter(t -> t.id().equals(id)).findFirst()
                .orElseThrow(() -> new BankFailure.UnknownTemplate(id));
    }
}
