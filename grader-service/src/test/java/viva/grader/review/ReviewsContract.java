package viva.grader.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import viva.grader.grading.Examination;
import viva.grader.grading.Finding.Kind;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeArchive;
import viva.grader.grading.GradeBook;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.Overruling;
import viva.grader.grading.Question;
import viva.grader.grading.Rubric;
import viva.grader.grading.Samples;
import viva.grader.grading.Submission;

/** What every keeper of rulings does. Nobody else takes jobs from the book. */
public abstract class ReviewsContract {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    protected abstract GradeBook book();

    protected abstract GradeArchive archive();

    protected abstract Reviews reviews();

    @Test
    protected void aRulingMakesTheNextVersionAndChangesNothingOfTheMachines() {
        // Given
        var before = graded(sample("bn-vs-ln"), Samples.found("CAA"));
        // When
        var after = overrule(before, "ln-axes", Kind.PARTIAL);
        // Then
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(after.grade()).isEqualTo(before.grade());
        assertThat(after.overruling()).containsExactly(new Overruling(before.answer(), "ln-axes", Kind.ABSENT, Kind.PARTIAL, "said in the aside",
                "rita", NOW, before.revision() + 1));
        assertThat(book().receipt(before.answer())).contains(after);
        assertThat(book().ofInterview(before.interview())).containsExactly(after);
    }

    @Test
    void aNewerRulingCountsAndTheOlderIsKept() {
        // Given
        var first = overrule(graded(sample("bn-vs-ln"), Samples.found("CAA")), "ln-axes", Kind.COVERED);
        // When
        var second = overrule(first, "ln-axes", Kind.ABSENT);
        // Then
        assertThat(second.overruling()).extracting(Overruling::from).containsExactly(Kind.ABSENT, Kind.COVERED);
        assertThat(second.overruled("ln-axes").orElseThrow().to()).isEqualTo(Kind.ABSENT);
        assertThat(second.overruled("bn-axes")).isEmpty();
    }

    @Test
    void aGradeThatHasChangedSinceItWasSeenIsNotOverruled() {
        // Given
        var seen = graded(sample("bn-vs-ln"), Samples.found("CAA"));
        var newer = overrule(seen, "ln-axes", Kind.COVERED);
        // Then
        assertThatThrownBy(() -> overrule(seen, "bn-axes", Kind.ABSENT)).isInstanceOfSatisfying(ReviewFailure.StaleGrade.class, stale -> {
            assertThat(stale.seen()).isEqualTo(seen.revision());
            assertThat(stale.newest()).isEqualTo(newer.revision());
        });
        assertThat(book().receipt(seen.answer())).contains(newer);
    }

    @Test
    void whereThereIsNoFindingThereIsNothingToOverrule() {
        // Given
        var entry = graded(sample("bn-vs-ln"), Samples.found("CAA"));
        var pending = book().submit(sample("bn-vs-ln"));
        // Then
        assertThatThrownBy(() -> overrule(entry, "no-such-point", Kind.ABSENT)).isInstanceOf(ReviewFailure.NothingToOverride.class);
        assertThatThrownBy(() -> overrule(pending, "ln-axes", Kind.ABSENT)).isInstanceOf(ReviewFailure.NothingToOverride.class);
        assertThatThrownBy(() -> reviews().add("nobody", _ -> null)).isInstanceOf(GradingFailure.UnknownAnswer.class);
        finish(pending.answer(), Samples.found("AAA"));
    }

    @Test
    void whatChangesAFollowUpChangesItsQuestionsVersionToo() {
        // Given
        var submission = sample("bn-vs-ln");
        var question = graded(submission, Samples.found("CAA"));
        // When
        var followUp = graded(Samples.followUp(UUID.randomUUID().toString(), submission, "ln-axes"), Samples.found(
                List.of(submission.question().rubric().points().get(1)), "C", new Examination.Character.Genuine()));
        var afterGrade = book().receipt(question.answer()).orElseThrow().revision();
        overrule(followUp, "ln-axes", Kind.PARTIAL);
        var afterRuling = book().receipt(question.answer()).orElseThrow().revision();
        // Then
        assertThat(afterGrade).isEqualTo(question.revision() + 1);
        assertThat(afterRuling).isEqualTo(afterGrade + 1);
    }

    @Test
    void readersGetTheFollowUpInTheQuestionsGradeAndTheOldReceiptAsItWas() {
        // Given
        var submission = sample("bn-vs-ln");
        var question = graded(submission, Samples.found("CAA"));
        graded(Samples.followUp(UUID.randomUUID().toString(), submission, "ln-axes"), Samples.found(
                List.of(submission.question().rubric().points().get(1)), "C", new Examination.Character.Genuine()));
        var grades = new ReadGrades(book(), archive());
        // When
        var given = grades.ofInterview(submission.interview());
        var newest = grades.receipt(question.answer(), ReadGrades.NEWEST).orElseThrow();
        var old = grades.receipt(question.answer(), question.revision()).orElseThrow();
        // Then
        assertThat(given).extracting(g -> g.score().orElseThrow()).containsExactly(8.0, 10.0);
        assertThat(newest.grade()).isEqualTo(given.getFirst());
        assertThat(newest.grade().changed().orElseThrow().findings().get(1).followUp()).isPresent();
        assertThat(old.grade().score()).contains(4.0);
        assertThat(old.version()).isEqualTo(question.revision());
        assertThat(grades.receipt(question.answer(), 1)).isEmpty();
        assertThat(grades.receipt(question.answer(), 99)).isEmpty();
        assertThat(grades.receipt("nobody", ReadGrades.NEWEST)).isEmpty();
    }

    @Test
    void agreementCountsByPointAndDirectionWithTheCases() {
        // Given
        var id = "question-" + UUID.randomUUID();
        var first = overrule(graded(sample(id), Samples.found("CA?")), "ln-axes", Kind.COVERED);
        var second = overrule(graded(sample(id), Samples.found("CA?")), "ln-axes", Kind.COVERED);
        var third = overrule(graded(sample(id), Samples.found("CP?")), "ln-axes", Kind.ABSENT);
        overrule(graded(sample(id), Samples.found("CCA")), "ln-axes", Kind.COVERED);
        // When
        var points = new ReadAgreement(reviews()).of(Optional.of(id));
        // Then
        assertThat(points).extracting(PointAgreement::point).containsExactly("ln-axes", "batch-size", "bn-axes");
        var ln = points.getFirst();
        assertThat(ln.graded()).isEqualTo(4);
        assertThat(ln.share()).isEqualTo(0.75);
        assertThat(ln.directions()).containsExactly(new PointAgreement.Direction(Kind.ABSENT, Kind.COVERED, 2),
                new PointAgreement.Direction(Kind.PARTIAL, Kind.ABSENT, 1));
        assertThat(ln.cases()).extracting(c -> c.entry().answer()).containsExactly(third.answer(), second.answer(), first.answer());
        assertThat(points.get(1).graded()).isEqualTo(1);
        assertThat(new ReadAgreement(reviews()).of(Optional.empty())).containsAll(points);
    }

    @Test
    void aGradePublishedLaterStandsBesideTheOldAndTheRulingStays() {
        // Given
        var submission = sample("bn-vs-ln");
        var old = graded(submission, Samples.found("CAA"));
        var ruled = overrule(old, "ln-axes", Kind.PARTIAL);
        var rubric = submission.question().rubric();
        var against = new Question("bn-vs-ln", submission.question().title(), submission.question().prompt(),
                new Rubric(rubric.version() + 1, rubric.points()));
        // When
        var stale = archive().publish(old.answer(), old.revision(), against, Samples.found("CCC"));
        var version = archive().publish(old.answer(), ruled.revision(), against, Samples.found("AAA"));
        var newest = new ReadGrades(book(), archive()).receipt(old.answer(), ReadGrades.NEWEST).orElseThrow();
        // Then
        assertThat(stale).isEmpty();
        assertThat(version).hasValue(ruled.revision() + 1);
        assertThat(newest.versions()).containsExactly(old.revision(), ruled.revision() + 1);
        assertThat(newest.grade().entry().rubricVersion()).isEqualTo(rubric.version() + 1);
        assertThat(newest.grade().score()).contains(2.0);
        assertThat(archive().at(old.answer(), ruled.revision()).orElseThrow().entry().grade()).isEqualTo(old.grade());
        assertThat(archive().submission(old.answer(), ruled.revision())).isEqualTo(submission);
        assertThat(archive().submission(old.answer(), version.getAsLong())).isEqualTo(submission.against(against));
    }

    @Test
    void storedAnswersComeInTheOrderTheyCameInPageByPage() {
        // Given
        var id = "question-" + UUID.randomUUID();
        var entries = List.of(graded(sample(id), Samples.found("CAA")), graded(sample(id), Samples.found("CAA")), graded(sample(id), Samples.found("CAA")));
        var selection = new GradeArchive.Selection(Optional.of(id), Optional.empty());
        // When
        var first = archive().entries(selection, 0, 2);
        var second = archive().entries(selection, first.getLast().position(), 2);
        // Then
        assertThat(first).containsExactlyElementsOf(entries.subList(0, 2));
        assertThat(second).containsExactly(entries.getLast());
        assertThat(archive().entries(new GradeArchive.Selection(Optional.of(id), Optional.of(entries.get(1).interview())), 0, 9))
                .containsExactly(entries.get(1));
    }

    private GradeRecord overrule(GradeRecord seen, String point, Kind to) {
        return new OverrideFinding(reviews(), InstantSource.fixed(NOW)).overrule(
                new OverrideFinding.Order(seen.answer(), point, to, "said in the aside", "rita", seen.revision()));
    }

    private GradeRecord graded(Submission submission, Grade grade) {
        book().submit(submission);
        finish(submission.answer(), grade);
        return book().receipt(submission.answer()).orElseThrow();
    }

    private void finish(String answer, Grade grade) {
        var job = book().take("contract", Duration.ofMinutes(1)).orElseThrow();
        assertThat(job.lease().answer()).isEqualTo(answer);
        assertThat(book().finish(job.lease(), grade)).isTrue();
    }

    private static Submission sample(String question) {
        var sample = Samples.answer(UUID.randomUUID().toString());
        var q = sample.question();
        return new Submission(sample.answer(), UUID.randomUUID().toString(), sample.turn(), sample.candidate(),
                new Question(question, q.title(), q.prompt(), q.rubric()), sample.text(), Optional.empty(), Optional.empty());
    }
}
