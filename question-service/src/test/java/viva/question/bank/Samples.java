package viva.question.bank;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import viva.question.bank.Problem.Argument;
import viva.question.bank.Problem.Case;
import viva.question.bank.Problem.Limits;
import viva.question.bank.Problem.Parameter;
import viva.question.bank.Template.Mode;
import viva.question.bank.Template.Slot;

/** A small valid bank to change in the one respect a test is about. */
public final class Samples {
    private Samples() {}

    public static Text text(String word) {
        return new Text("中文 " + word, word);
    }

    /** Points p0 to p5, of weights 2, 2, 2, 2, 1, 1. */
    public static Rubric rubric() {
        var texts = new Texts(List.of("一", "二"), List.of("one", "two"));
        return new Rubric(IntStream.range(0, 6).mapToObj(i -> new RubricPoint("p" + i, i < 4 ? 2 : 1,
                text("claim " + i), texts, texts, texts, text("What of " + i + "?"))).toList());
    }

    public static Question question(String id, int chapter, Task task) {
        return new Question(id, chapter, task, 2, Duration.ofMinutes(5), text(id), text("Explain " + id + "."),
                text("Because."), List.of(text("Both are right.")), rubric());
    }

    public static Question retitled(Question question, String title) {
        return new Question(question.id(), question.chapter(), question.task(), question.difficulty(),
                question.expectedTime(), text(title), question.prompt(), question.answer(), question.notes(),
                question.rubric());
    }

    public static Problem problem() {
        var starters = new TreeMap<String, String>();
        starters.put("python", "def f(xs, x): ...");
        return new Problem("search", text("search"), text("Search."), "f",
                List.of(new Parameter("xs", ValueType.INT_LIST), new Parameter("x", ValueType.INT)), ValueType.INT, starters,
                new Limits(Duration.ofSeconds(2), Duration.ofSeconds(5), 256L << 20),
                Optional.of(new Checker.Exact()), List.of("alpha"), List.of(
                        new Case("shown", true, text("found"), List.of(new Argument.Json("[1,2]"), new Argument.Json("2")),
                                "1", OptionalLong.empty()),
                        new Case("hidden", false, text("long"), List.of(new Argument.Range(0, 2, 100), new Argument.Json("8")),
                                "4", OptionalLong.of(64))));
    }

    public static Template template(String id, Mode mode, boolean followUps, Slot... slots) {
        return new Template(id, text(id), text("About " + id + "."), Duration.ofMinutes(30), mode, followUps, List.of(slots));
    }

    public static Slot slot(int count, Set<Integer> chapters, TaskKind... kinds) {
        return new Slot(count, new TreeSet<>(chapters),
                new TreeSet<>(kinds.length == 0 ? EnumSet.allOf(TaskKind.class) : Set.of(kinds)), 0);
    }

    /** Four concepts in chapter 1, two in chapter 2, one coding question in chapter 3; templates practice and exam. */
    public static Bank bank() {
        var questions = List.of(
                question("alpha", 1, new Task.Concept()), question("beta", 1, new Task.Concept()),
                question("gamma", 1, new Task.Concept()), question("delta", 1, new Task.Concept()),
                question("epsilon", 2, new Task.Concept()), question("zeta", 2, new Task.SystemDesign()),
                question("code", 3, new Task.Coding("search")));
        var chapters = IntStream.rangeClosed(1, 3).mapToObj(number -> new Handbook.Chapter(number, text("chapter " + number),
                text("About chapter " + number + "."), questions.stream().filter(q -> q.chapter() == number)
                        .map(Question::id).toList(), List.of())).toList();
        return new Bank(new Handbook(List.of(new Handbook.Part("all", text("all"), chapters))), questions,
                List.of(problem()), List.of(
                        template("practice", Mode.PRACTICE, true, slot(2, Set.of(1)), slot(1, Set.of(3))),
                        template("exam", Mode.EXAM, false, slot(2, Set.of(1, 2)))));
    }

    /** The same bank with other titles: a new version of every question. */
    public static Bank retitledBank(String title) {
        var bank = bank();
        return new Bank(bank.handbook(), bank.questions().stream().map(q -> retitled(q, title)).toList(), bank.problems(),
                bank.templates());
    }
}
