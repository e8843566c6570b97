package viva.grader.grading.proto;

import viva.grader.followup.FollowUp;
import viva.grader.v1.SuggestFollowUpResponse;

/** Follow-ups: record to message. */
public final class FollowUpProto {
    private FollowUpProto() {}

    public static SuggestFollowUpResponse messageOf(FollowUp followUp) {
        var message = SuggestFollowUpResponse.newBuilder().setPoint(followUp.point().id());
        followUp.said().ifPresent(said -> message.setSaid(GradeProto.spanOf(said)));
        followUp.lead().ifPresent(lead -> message.setLead(SubmissionProto.textOf(lead)));
        return message.build();
    }
}
