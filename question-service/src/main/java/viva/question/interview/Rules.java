package viva.question.interview;

import java.time.Instant;
import viva.question.interview.State.Abandoned;
import viva.question.interview.State.Expired;
import viva.question.interview.State.Finished;
import viva.question.interview.State.Invited;
import viva.question.interview.State.Running;

/** What every call that writes in a room asks first. */
final class Rules {
    private Rules() {}

    /** Throws {@link InterviewFailure.WrongState} or {@link InterviewFailure.DeadlinePassed} unless the clock runs. */
    static Running running(State state, Instant now) {
        return switch (state) {
            case Running running when !running.isOver(now) -> running;
            case Running running -> throw new InterviewFailure.DeadlinePassed(running.deadline());
            case Expired expired -> throw new InterviewFailure.DeadlinePassed(expired.deadline());
            case Invited _, Finished _, Abandoned _ -> throw new InterviewFailure.WrongState(state, "RUNNING");
        };
    }
}
