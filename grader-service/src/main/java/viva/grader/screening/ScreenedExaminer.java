package viva.grader.screening;

import java.util.List;
import viva.grader.grading.Engine;
import viva.grader.grading.Examination;
import viva.grader.grading.Examiner;
import viva.grader.grading.Finding;
import viva.grader.grading.Question;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Span;

/**
 * Lets an examiner see only what is evidence. An answer in which nothing is blanked is examined as if this were not here;
 * otherwise a person is asked to look where the blanked words cannot have been written by chance.
 */
public final class ScreenedExaminer implements Examiner {
    private final Examiner examiner;

    public ScreenedExaminer(Examiner examiner) {
        this.examiner = examiner;
    }

    @Override
    public Engine engine() {
        return examiner.engine();
    }

    @Override
    public Examination examine(Question question, List<RubricPoint> points, String answer) {
        var screened = Screened.of(question, answer);
        if (screened.marks().isEmpty()) {
            return examiner.examine(question, points, answer);
        }
        var seen = examiner.examine(question, points, screened.text());
        var character = switch (seen.character()) {
            case Examination.Character.Stuffed(var span) -> new Examination.Character.Stuffed(span.map(s -> verbatim(answer, s)));
            case Examination.Character.Empty empty -> empty;
            case Examination.Character.OffTopic offTopic -> offTopic;
            case Examination.Character.Genuine genuine -> genuine;
        };
        var examination = new Examination(seen.findings().stream().map(f -> verbatim(answer, f)).toList(), character, seen.confidence(),
                seen.rawReplies(), seen.engine(), seen.doubt());
        return screened.doubt().map(examination::doubted).orElse(examination);
    }

    /** A span may hold a blank; what is quoted is what the candidate wrote. */
    private static Finding verbatim(String answer, Finding finding) {
        return switch (finding) {
            case Finding.Covered(var point, var span, var confidence) -> new Finding.Covered(point, verbatim(answer, span), confidence);
            case Finding.Partial(var point, var span, var confidence) -> new Finding.Partial(point, verbatim(answer, span), confidence);
            case Finding.Contradicted(var point, var span, var confidence) ->
                    new Finding.Contradicted(point, verbatim(answer, span), confidence);
            case Finding.Absent absent -> absent;
            case Finding.CannotTell cannotTell -> cannotTell;
        };
    }

    private static Span verbatim(String answer, Span span) {
        return Span.of(answer, span.start(), span.end());
    }
}
