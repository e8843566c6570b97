package viva.question.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import viva.question.bank.QuestionRef;
import viva.question.bank.Samples;
import viva.question.bank.Template;
import viva.question.bank.Template.Mode;

/** Interviews to test with. The clock of them all begins at {@link #NOON}; they last 30 minutes. */
final class Interviews {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Template TEMPLATE = Samples.template("practice", Mode.PRACTICE, true, Samples.slot(2, java.util.Set.of(1)));

    private Interviews() {}

    /** With the questions alpha and beta. */
    static Interview invited(String candidate, Instant createdAt) {
        return invited(candidate, createdAt, "alpha", "beta");
    }

    static Interview invited(String candidate, Instant createdAt, String... questions) {
        var turns = IntStream.range(0, questions.length).mapToObj(i -> Turn.of(new QuestionRef(questions[i], 1), i)).toList();
        return new Interview(new Invitation(UUID.randomUUID(), candidate, TEMPLATE, Language.EN, 7, createdAt),
                new State.Invited(), turns);
    }

    static Interview running() {
        return invited("ada", NOON).start(NOON).after();
    }

    static Instant at(Duration sinceNoon) {
        return NOON.plus(sinceNoon);
    }

    static Draft draft(long seq, String text) {
        return new Draft(seq, text, "", NOON.plusSeconds(seq));
    }

    static Answer answer(String key, String text, Instant at) {
        return new Answer(UUID.randomUUID(), key, text, "", at, false);
    }

    static Missed point() {
        return new Missed(Samples.rubric().points().getFirst(), Optional.empty());
    }

    /** The interview with a draft in its turn at an index. */
    static Interview drafted(Interview interview, int index, Draft draft) {
        var turns = new java.util.ArrayList<>(interview.turns());
        turns.set(index, turns.get(index).drafted(draft));
        return new Interview(interview.invitation(), interview.state(), turns);
    }

    static List<Optional<String>> answers(Interview interview) {
        return interview.turns().stream().map(turn -> turn.answer().map(Answer::text)).toList();
    }
}
