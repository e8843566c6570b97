package viva.grader.grading.proto;

import viva.grader.review.OverrideFinding;
import viva.grader.review.PointAgreement;
import viva.grader.v1.OverrideCase;
import viva.grader.v1.OverrideDirection;
import viva.grader.v1.OverrideFindingRequest;
import viva.rpc.InvalidField;

/** Rulings and agreement: messages and records. */
public final class ReviewProto {
    private static final int LONGEST_REASON = 2_000;
    /** Cases told of a point; the counts are of all. */
    private static final int MOST_CASES = 100;

    private ReviewProto() {}

    /** @param person account id of who rules */
    public static OverrideFinding.Order orderOf(OverrideFindingRequest request, String person) {
        var to = Kinds.told(request.getKind())
                .orElseThrow(() -> new InvalidField("kind", "must be COVERED, PARTIAL, ABSENT or CONTRADICTED"));
        var reason = SubmissionProto.required("reason", request.getReason()).strip();
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw new InvalidField("reason", "must be text of at most " + LONGEST_REASON + " characters, had " + reason.length());
        }
        if (request.getVersion() < 1) {
            throw new InvalidField("version", "must be the version of the grade that was seen, was " + request.getVersion());
        }
        return new OverrideFinding.Order(SubmissionProto.required("answer", request.getAnswer()),
                SubmissionProto.required("point", request.getPoint()), to, reason, person, request.getVersion());
    }

    public static viva.grader.v1.PointAgreement agreementOf(PointAgreement agreement) {
        var message = viva.grader.v1.PointAgreement.newBuilder().setQuestion(agreement.question()).setPoint(agreement.point())
                .setGraded(agreement.graded()).setOverridden(agreement.overruled()).setShare(agreement.share());
        agreement.directions().forEach(d -> message.addDirections(OverrideDirection.newBuilder()
                .setMachine(Kinds.messageOf(d.machine())).setPerson(Kinds.messageOf(d.person())).setCount(d.answers())));
        agreement.cases().stream().limit(MOST_CASES).forEach(c -> message.addCases(OverrideCase.newBuilder()
                .setAnswer(c.entry().answer()).setInterview(c.entry().interview()).setTurn(c.entry().turn())
                .setMachine(Kinds.messageOf(c.machine())).setOverride(GivenProto.overrideOf(c.ruling(), GivenProto.Reader.STAFF))));
        return message.build();
    }
}
