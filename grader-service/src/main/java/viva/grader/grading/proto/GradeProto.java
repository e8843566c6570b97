package viva.grader.grading.proto;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import java.time.Instant;
import java.util.Optional;
import viva.grader.grading.CodeVerdict;
import viva.grader.grading.Deduction;
import viva.grader.grading.Finding;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.Span;
import viva.grader.v1.FindingKind;
import viva.grader.v1.GradeState;
import viva.grader.v1.Receipt;
import viva.sandbox.v1.Verdict;

/** Grades: record to message. The way back is {@link ReceiptProto}. */
public final class GradeProto {
    private GradeProto() {}

    public static viva.grader.v1.Grade gradeOf(GradeRecord entry) {
        var message = viva.grader.v1.Grade.newBuilder()
                .setAnswer(entry.answer()).setInterview(entry.interview()).setTurn(entry.turn()).setQuestion(entry.question())
                .setFollowUpPoint(entry.followUpPoint().orElse("")).setVersion(entry.revision());
        switch (entry.grade()) {
            case Grade.Pending _ -> message.setState(GradeState.GRADE_STATE_PENDING);
            case Grade.Graded(var marks) -> write(message.setState(GradeState.GRADE_STATE_GRADED), marks);
            case Grade.NeedsPerson(var marks, var reason) -> write(message.setState(GradeState.GRADE_STATE_NEEDS_PERSON)
                    .setReason(SubmissionProto.textOf(reason)), marks);
            case Grade.Unavailable(var reason, var at) -> message.setState(GradeState.GRADE_STATE_UNAVAILABLE)
                    .setReason(SubmissionProto.textOf(reason)).setGradedAt(timestampOf(at));
        }
        return message.build();
    }

    /** Only of an entry that is graded, for good or not. */
    public static Receipt receiptOf(GradeRecord entry) {
        var receipt = Receipt.newBuilder().setAnswer(entry.answer()).setRubricVersion(entry.rubricVersion()).setGrade(gradeOf(entry));
        entry.grade().given().ifPresent(marks -> {
            receipt.setEngine(marks.engine().name()).addAllModels(marks.engine().models())
                    .setCalibration(marks.engine().calibration()).addAllRawReplies(marks.rawReplies());
            marks.engine().standingIn().ifPresent(why -> receipt.setStandingIn(SubmissionProto.textOf(why)));
        });
        return receipt.setCreatedAt(receipt.getGrade().getGradedAt()).build();
    }

    private static void write(viva.grader.v1.Grade.Builder message, Grade.Marks marks) {
        message.setScore(marks.score()).setConfidence(marks.confidence()).setEngine(marks.engine().name()).setGradedAt(timestampOf(marks.at()));
        marks.findings().forEach(f -> message.addFindings(findingOf(f, marks.earned().getOrDefault(f.point(), 0.0))));
        marks.deductions().forEach(d -> message.addDeductions(deductionOf(d)));
        marks.verdict().ifPresent(v -> message.setVerdict(verdictOf(v)));
    }

    private static viva.grader.v1.Finding findingOf(Finding finding, double earned) {
        var message = viva.grader.v1.Finding.newBuilder().setPoint(finding.point()).setConfidence(finding.confidence()).setEarned(earned);
        switch (finding) {
            case Finding.Covered f -> message.setKind(FindingKind.FINDING_KIND_COVERED).setSpan(spanOf(f.span()));
            case Finding.Partial f -> message.setKind(FindingKind.FINDING_KIND_PARTIAL).setSpan(spanOf(f.span()));
            case Finding.Absent _ -> message.setKind(FindingKind.FINDING_KIND_ABSENT);
            case Finding.Contradicted f -> message.setKind(FindingKind.FINDING_KIND_CONTRADICTED).setSpan(spanOf(f.span()));
            case Finding.CannotTell _ -> message.setKind(FindingKind.FINDING_KIND_CANNOT_TELL);
        }
        return message.build();
    }

    static viva.grader.v1.Deduction deductionOf(Deduction deduction) {
        var message = viva.grader.v1.Deduction.newBuilder().setReason(SubmissionProto.textOf(deduction.reason())).setAmount(deduction.amount());
        deduction.span().ifPresent(s -> message.setSpan(spanOf(s)));
        return message.build();
    }

    static viva.grader.v1.Span spanOf(Span span) {
        return viva.grader.v1.Span.newBuilder().setStart(span.start()).setEnd(span.end()).setQuote(span.quote()).build();
    }

    private static Verdict verdictOf(CodeVerdict verdict) {
        try {
            var message = Verdict.newBuilder();
            JsonFormat.parser().merge(verdict.details(), message);
            return message.build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a verdict that does not parse", e);
        }
    }

    static Timestamp timestampOf(Instant instant) {
        return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).setNanos(instant.getNano()).build();
    }

    static Optional<Instant> instantOf(boolean there, Timestamp timestamp) {
        return there ? Optional.of(Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos())) : Optional.empty();
    }
}
