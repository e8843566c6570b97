package viva.question.interview;

/**
 * Who looks at an interview. To anyone else it does not exist, so that ids cannot be probed.
 *
 * @param readsAll whether they may read the interviews of others
 */
public record Viewer(String subject, boolean readsAll) {
    /** Throws {@link InterviewFailure.UnknownInterview} unless the viewer may read it. */
    void mayRead(Invitation invitation) {
        if (!readsAll) {
            isCandidateOf(invitation);
        }
    }

    /** Throws {@link InterviewFailure.UnknownInterview} unless it is the viewer's own. */
    void isCandidateOf(Invitation invitation) {
        if (!invitation.candidate().equals(subject)) {
            throw new InterviewFailure.UnknownInterview(invitation.id().toString());
        }
    }
}
