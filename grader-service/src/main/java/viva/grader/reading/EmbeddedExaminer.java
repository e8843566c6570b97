package viva.grader.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import viva.grader.grading.Engine;
import viva.grader.grading.Examination;
import viva.grader.grading.Examiner;
import viva.grader.grading.Finding;
import viva.grader.grading.Language;
import viva.grader.grading.Question;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Span;
import viva.grader.grading.Wording;

/**
 * The examiner that needs no network and no key. Two readers look at every point: one matches the answer's words with the
 * rubric's (sentence encoders, token late interaction, words, cues: {@link Reading}), one has been trained to read claims
 * ({@link ClaimReader}); a fitted decision over both gives the verdict. The same answer gets the same findings bit for bit.
 */
public final class EmbeddedExaminer implements Examiner {
    public static final String NAME = "embedded";
    private static final String MATCHED = "matched.";
    private static final String READ = "read.";
    /**
     * The claim reader at times takes a dense, right answer as a whole for a false one. Where the words cover so much of the
     * rubric and it still calls so much of it contradicted (shares of the weight), the words decide, and a person is asked to look.
     */
    private static final double WORDS_COVERED_FROM = 0.7;
    private static final double CLAIMS_CONTRADICTED_FROM = 0.35;
    private static final Wording OPPOSED = new Wording("两种判读结果相反：一种认为答到了，一种认为说反了，请人工复核",
            "two readings are opposed: one finds the points said, the other finds them contradicted; a person should look");

    private final AnswerReader answers;
    private final QuestionReader questions;
    private final ClaimReader claims;
    private final Idf idf;
    private final Calibration calibration;
    private final Engine engine;

    public EmbeddedExaminer(Map<Language, Encoder> encoders, Map<Language, VerdictModel> models, Idf idf, Calibration calibration) {
        this.answers = new AnswerReader(encoders, idf);
        this.questions = new QuestionReader(encoders, idf);
        this.claims = new ClaimReader(models);
        this.idf = idf;
        this.calibration = calibration;
        this.engine = new Engine(NAME, Stream.concat(encoders.values().stream().map(Encoder::model), models.values().stream().map(VerdictModel::name))
                .sorted().toList(), calibration.version());
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Examination examine(Question question, List<RubricPoint> points, String answer) {
        if (Units.of(answer).isEmpty()) {
            List<Finding> absent = points.stream().<Finding>map(p -> new Finding.Absent(p.id(), 1)).toList();
            return new Examination(absent, new Examination.Character.Empty(), 1, List.of());
        }
        var reading = read(question, answer);
        var matched = reading.points().stream().map(p -> Verdict.of(calibration.matched().probabilities(p.features()::of))).toList();
        var read = claims.read(question, answer);
        var all = question.rubric().points();
        var mistaken = mean(all, matched, Verdict::covered) >= WORDS_COVERED_FROM && mean(all, read, Verdict::contradicted) >= CLAIMS_CONTRADICTED_FROM;
        var findings = new ArrayList<Finding>();
        double weighted = 0;
        double weights = 0;
        for (int i = 0; i < all.size(); i++) {
            if (points.contains(all.get(i))) {
                var finding = finding(reading.answer(), reading.points().get(i), matched.get(i), mistaken ? matched.get(i) : together(matched.get(i), read.get(i)),
                        read.get(i));
                findings.add(finding);
                weighted += all.get(i).weight() * finding.confidence();
                weights += all.get(i).weight();
            }
        }
        var character = character(reading);
        var examination = new Examination(findings, character, confidence(character, weighted / weights), List.of());
        return mistaken ? examination.doubted(OPPOSED) : examination;
    }

    private static double mean(List<RubricPoint> points, List<Verdict> verdicts, ToDoubleFunction<Verdict> part) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            sum += points.get(i).weight() * part.applyAsDouble(verdicts.get(i));
            weights += points.get(i).weight();
        }
        return sum / weights;
    }

    private Verdict together(Verdict matched, Verdict read) {
        return Verdict.of(calibration.together().probabilities(name -> name.startsWith(MATCHED)
                ? matched.log(name.substring(MATCHED.length()))
                : read.log(name.substring(READ.length()))));
    }

    Reading read(Question question, String answer) {
        return Reading.of(question, answer, answers, questions, idf);
    }

    /** A cap decides the score whatever the points are, so the points' doubts matter less. */
    private static double confidence(Examination.Character character, double ofPoints) {
        return character instanceof Examination.Character.Genuine ? ofPoints : (1 + ofPoints) / 2;
    }

    private Examination.Character character(Reading reading) {
        if (reading.support() < calibration.offTopicBelow() || reading.surface().novelty() < calibration.noveltyBelow()
                || reading.answer().clauses().isEmpty()) {
            return new Examination.Character.OffTopic();
        }
        var stuffed = calibration.stuffed().probabilities(name -> switch (name) {
            case "function" -> reading.surface().function();
            case "segment" -> reading.surface().segment();
            case "marks" -> reading.surface().marks();
            case "relations" -> reading.surface().relations();
            default -> throw new IllegalStateException("the calibration asks for an unknown feature " + name);
        })[1];
        return stuffed >= calibration.stuffedFrom()
                ? new Examination.Character.Stuffed(Optional.empty())
                : new Examination.Character.Genuine();
    }

    private Finding finding(ReadAnswer answer, Reading.PointReading point, Verdict matched, Verdict p, Verdict read) {
        var id = point.point().id();
        if (point.evidence().window().isEmpty()) {
            return new Finding.Absent(id, 1);
        }
        // Where the two readers disagree, neither is to be trusted much.
        var agreed = 1 - Math.abs(matched.credit() - read.credit()) / 2;
        if (p.contradicted() >= calibration.contradictedFrom()) {
            // A misconception may stand elsewhere than where the claim is best matched.
            var where = point.evidence().of("misElsewhere") > 0 ? point.evidence().against() : point.evidence().window();
            return new Finding.Contradicted(id, span(answer, where.orElseThrow()), agreed * p.contradicted());
        }
        var support = span(answer, point.evidence().window().get());
        if (p.credit() >= calibration.coveredFrom()) {
            return new Finding.Covered(id, support, agreed * sure(p.credit()));
        }
        if (p.credit() >= calibration.partialFrom()) {
            return new Finding.Partial(id, support, agreed * sure(p.covered() + p.partial()));
        }
        return new Finding.Absent(id, agreed * sure(p.absent() + p.contradicted()));
    }

    private static double sure(double probability) {
        return Math.clamp(probability, 0, 1);
    }

    private static Span span(ReadAnswer answer, ReadAnswer.Window window) {
        return Span.of(answer.text(), answer.clauses().get(window.from()).clause().start(),
                answer.clauses().get(window.to() - 1).clause().end());
    }
}
