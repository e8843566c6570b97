package viva.grader.grading.proto;

import java.util.Optional;
import viva.grader.grading.Finding;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeArchive.Selection;
import viva.grader.grading.Question;
import viva.grader.regrade.Outcome;
import viva.grader.regrade.Regrade;
import viva.grader.v1.FindingChange;
import viva.grader.v1.FindingKind;
import viva.grader.v1.GradeState;
import viva.grader.v1.GradeSummary;
import viva.grader.v1.Regraded;
import viva.grader.v1.RegradeRequest;
import viva.grader.v1.RegradeResponse;
import viva.rpc.InvalidField;

/** Regrading: messages and records. */
public final class RegradeProto {
    private RegradeProto() {}

    public static Regrade.Order orderOf(RegradeRequest request) {
        var with = request.hasWith() ? Optional.of(SubmissionProto.questionOf("with", request.getWith())) : Optional.<Question>empty();
        if (with.isPresent() && !request.getQuestion().isEmpty() && !request.getQuestion().equals(with.get().id())) {
            throw new InvalidField("question", "must be empty or that of `with`, " + with.get().id());
        }
        var question = with.map(Question::id).or(() -> given(request.getQuestion()));
        return new Regrade.Order(new Selection(question, given(request.getInterview())), with, request.getEngine(), request.getPublish());
    }

    private static Optional<String> given(String id) {
        return Optional.of(id).filter(i -> !i.isEmpty());
    }

    public static RegradeResponse messageOf(Outcome outcome) {
        var entry = outcome.entry();
        var message = RegradeResponse.newBuilder().setAnswer(entry.answer()).setInterview(entry.interview()).setTurn(entry.turn())
                .setQuestion(entry.question()).setFollowUpPoint(entry.followUpPoint().orElse(""));
        return switch (outcome) {
            case Outcome.Skipped(var _, var why) -> message.setSkipped(SubmissionProto.textOf(why)).build();
            case Outcome.Regraded regraded -> message.setRegraded(messageOf(regraded)).build();
        };
    }

    private static Regraded messageOf(Outcome.Regraded regraded) {
        var message = Regraded.newBuilder().setBefore(summaryOf(regraded.entry().grade(), regraded.entry().rubricVersion()))
                .setAfter(summaryOf(regraded.after(), regraded.rubricVersion()))
                .setReplayed(regraded.replayed()).setExact(regraded.exact()).setVersion(regraded.published().orElse(0));
        regraded.changes().forEach(c -> message.addChanges(FindingChange.newBuilder().setPoint(c.point())
                .setBefore(kindOf(c.before())).setAfter(kindOf(c.after()))));
        return message.build();
    }

    private static FindingKind kindOf(Optional<Finding.Kind> kind) {
        return kind.map(Kinds::messageOf).orElse(FindingKind.FINDING_KIND_UNSPECIFIED);
    }

    private static GradeSummary summaryOf(Grade grade, int rubricVersion) {
        var summary = GradeSummary.newBuilder().setRubricVersion(rubricVersion).setState(switch (grade) {
            case Grade.Pending _ -> GradeState.GRADE_STATE_PENDING;
            case Grade.Graded _ -> GradeState.GRADE_STATE_GRADED;
            case Grade.NeedsPerson _ -> GradeState.GRADE_STATE_NEEDS_PERSON;
            case Grade.Unavailable _ -> GradeState.GRADE_STATE_UNAVAILABLE;
        });
        grade.given().ifPresent(marks -> summary.setScore(marks.score()).setEngine(marks.engine().name())
                .addAllModels(marks.engine().models()).setCalibration(marks.engine().calibration()));
        return summary.build();
    }
}
