package viva.grader.grading.proto;

import java.util.Optional;
import viva.grader.grading.Finding;
import viva.grader.grading.Overruling;
import viva.grader.grading.Span;
import viva.grader.review.GivenFinding;
import viva.grader.review.GivenGrade;
import viva.grader.review.ReadGrades;
import viva.grader.v1.AnswerFinding;
import viva.grader.v1.FindingOverride;
import viva.grader.v1.Grade;
import viva.grader.v1.GradeState;
import viva.grader.v1.Receipt;

/** Grades as readers get them: record to message. */
public final class GivenProto {
    /** Who reads. */
    public enum Reader {
        /** A candidate: sees that a person ruled, not who and why. */
        CANDIDATE,
        /** Everybody else. */
        STAFF
    }

    private GivenProto() {}

    public static Grade gradeOf(GivenGrade given, Reader reader) {
        var entry = given.entry();
        var message = GradeProto.gradeOf(entry).toBuilder();
        given.changed().ifPresent(changed -> {
            message.setScore(changed.score().total()).clearFindings().clearDeductions();
            changed.findings().forEach(f -> message.addFindings(findingOf(entry.answer(), f, reader)));
            changed.score().deductions().forEach(d -> message.addDeductions(GradeProto.deductionOf(d)));
        });
        if (given.ruled() && message.getState() == GradeState.GRADE_STATE_NEEDS_PERSON) {
            message.setState(GradeState.GRADE_STATE_GRADED).clearReason();
        }
        return message.build();
    }

    public static Receipt receiptOf(ReadGrades.Receipt receipt) {
        return GradeProto.receiptOf(receipt.grade().entry()).toBuilder().setGrade(gradeOf(receipt.grade(), Reader.STAFF))
                .setVersion(receipt.version()).addAllVersions(receipt.versions()).build();
    }

    private static viva.grader.v1.Finding findingOf(String answer, GivenFinding given, Reader reader) {
        var message = viva.grader.v1.Finding.newBuilder().setPoint(given.machine().point()).setKind(Kinds.messageOf(given.kind()))
                .setConfidence(given.confidence()).setEarned(given.counted().earned());
        given.counted().shown().ifPresent(span -> message.setSpan(GradeProto.spanOf(span)));
        if (given.changed()) {
            message.setMachine(byMachine(answer, given.machine(), given.earned()));
        }
        given.overruling().forEach(o -> message.addOverrides(overrideOf(o, reader)));
        given.followUp().ifPresent(f -> message.setFollowUp(finding(f.answer(), f.kind(), f.span(), f.confidence(), f.earned())));
        return message.build();
    }

    private static AnswerFinding byMachine(String answer, Finding machine, double earned) {
        return finding(answer, machine.kind(), machine.shown(), machine.confidence(), earned);
    }

    private static AnswerFinding finding(String answer, Finding.Kind kind, Optional<Span> span, double confidence, double earned) {
        var message = AnswerFinding.newBuilder().setAnswer(answer).setKind(Kinds.messageOf(kind)).setConfidence(confidence).setEarned(earned);
        span.ifPresent(s -> message.setSpan(GradeProto.spanOf(s)));
        return message.build();
    }

    static FindingOverride overrideOf(Overruling ruling, Reader reader) {
        var message = FindingOverride.newBuilder().setFrom(Kinds.messageOf(ruling.from())).setTo(Kinds.messageOf(ruling.to()))
                .setAt(GradeProto.timestampOf(ruling.at())).setVersion(ruling.version());
        return switch (reader) {
            case CANDIDATE -> message.build();
            case STAFF -> message.setReason(ruling.reason()).setPerson(ruling.person()).build();
        };
    }
}
