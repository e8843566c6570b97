package viva.grader.grading.proto;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import viva.grader.grading.CodeVerdict;
import viva.grader.grading.Deduction;
import viva.grader.grading.Engine;
import viva.grader.grading.Finding;
import viva.grader.grading.Grade;
import viva.grader.grading.Span;
import viva.grader.v1.Receipt;
import viva.sandbox.v1.Verdict;

/** Receipts as JSON, and back to grades: how grades are kept. */
public final class ReceiptProto {
    private ReceiptProto() {}

    public static String jsonOf(Receipt receipt) {
        try {
            return JsonFormat.printer().omittingInsignificantWhitespace().print(receipt);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a receipt that does not print", e);
        }
    }

    /** Fields that a newer version wrote are passed over. */
    public static Receipt receiptOf(String json) {
        try {
            var receipt = Receipt.newBuilder();
            JsonFormat.parser().ignoringUnknownFields().merge(json, receipt);
            return receipt.build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a stored receipt that does not parse", e);
        }
    }

    public static Grade gradeOf(Receipt receipt) {
        var grade = receipt.getGrade();
        var reason = SubmissionProto.wordingOf(grade.getReason());
        return switch (grade.getState()) {
            case GRADE_STATE_PENDING -> new Grade.Pending();
            case GRADE_STATE_GRADED -> new Grade.Graded(marksOf(receipt));
            case GRADE_STATE_NEEDS_PERSON -> new Grade.NeedsPerson(marksOf(receipt), reason);
            case GRADE_STATE_UNAVAILABLE -> new Grade.Unavailable(reason, at(receipt));
            case GRADE_STATE_UNSPECIFIED, UNRECOGNIZED ->
                    throw new IllegalStateException("a stored grade of '" + receipt.getAnswer() + "' without a state");
        };
    }

    private static Grade.Marks marksOf(Receipt receipt) {
        var grade = receipt.getGrade();
        return new Grade.Marks(grade.getScore(), grade.getConfidence(), grade.getFindingsList().stream().map(ReceiptProto::findingOf).toList(),
                grade.getFindingsList().stream().collect(Collectors.toMap(viva.grader.v1.Finding::getPoint, viva.grader.v1.Finding::getEarned)),
                grade.getDeductionsList().stream().map(ReceiptProto::deductionOf).toList(),
                grade.hasVerdict() ? Optional.of(verdictOf(grade.getVerdict())) : Optional.empty(),
                engineOf(receipt), receipt.getRawRepliesList(), at(receipt));
    }

    private static Engine engineOf(Receipt receipt) {
        return new Engine(receipt.getEngine(), receipt.getModelsList(), receipt.getCalibration(),
                receipt.hasStandingIn() ? Optional.of(SubmissionProto.wordingOf(receipt.getStandingIn())) : Optional.empty());
    }

    private static Finding findingOf(viva.grader.v1.Finding finding) {
        var point = finding.getPoint();
        return switch (finding.getKind()) {
            case FINDING_KIND_COVERED -> new Finding.Covered(point, spanOf(finding.getSpan()), finding.getConfidence());
            case FINDING_KIND_PARTIAL -> new Finding.Partial(point, spanOf(finding.getSpan()), finding.getConfidence());
            case FINDING_KIND_ABSENT -> new Finding.Absent(point, finding.getConfidence());
            case FINDING_KIND_CONTRADICTED -> new Finding.Contradicted(point, spanOf(finding.getSpan()), finding.getConfidence());
            case FINDING_KIND_CANNOT_TELL -> new Finding.CannotTell(point);
            case FINDING_KIND_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalStateException("a stored finding on '" + point + "' without a kind");
        };
    }

    private static Deduction deductionOf(viva.grader.v1.Deduction deduction) {
        return new Deduction(SubmissionProto.wordingOf(deduction.getReason()), deduction.getAmount(),
                deduction.hasSpan() ? Optional.of(spanOf(deduction.getSpan())) : Optional.empty());
    }

    private static Span spanOf(viva.grader.v1.Span span) {
        return new Span(span.getStart(), span.getEnd(), span.getQuote());
    }

    /** What the core needs of a verdict, with the whole of it kept. */
    public static CodeVerdict verdictOf(Verdict verdict) {
        try {
            return new CodeVerdict(verdict.getPassed(), verdict.getTotal(), JsonFormat.printer().omittingInsignificantWhitespace().print(verdict));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a verdict that does not print", e);
        }
    }

    private static Instant at(Receipt receipt) {
        return GradeProto.instantOf(receipt.hasCreatedAt(), receipt.getCreatedAt())
                .orElseThrow(() -> new IllegalStateException("a stored receipt of '" + receipt.getAnswer() + "' without a time"));
    }
}
