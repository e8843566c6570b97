package viva.gateway.room.rest;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import viva.error.v1.ErrorReason;
import viva.gateway.json.Units;
import viva.interview.v1.Interview;
import viva.interview.v1.State;
import viva.question.v1.Mode;
import viva.rpc.RpcError;

/** What may be shown when. The services have the same rules; these hold whoever asks, recruiters too. */
final class RoomRules {
    private RoomRules() {}

    static boolean ended(Interview interview) {
        return switch (interview.getState()) {
            case STATE_FINISHED, STATE_EXPIRED, STATE_ABANDONED -> true;
            case STATE_INVITED, STATE_RUNNING, STATE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    /** Grades and rubrics: in practice from the start, in an exam not before its end. */
    static boolean gradesShown(Interview interview) {
        return ended(interview)
                || interview.getState() == State.STATE_RUNNING && interview.getTemplate().getMode() == Mode.MODE_PRACTICE;
    }

    static StatusRuntimeException wrongState(Interview interview, String needs, String message) {
        return RpcError.of(Code.FAILED_PRECONDITION, ErrorReason.ERROR_REASON_WRONG_INTERVIEW_STATE, message)
                .with("state", Units.name(interview.getState(), "STATE_")).with("needs", needs).toException();
    }

    static StatusRuntimeException unknownInterview(String interview) {
        return RpcError.of(Code.NOT_FOUND, ErrorReason.ERROR_REASON_UNKNOWN_INTERVIEW, "no interview of yours has this id")
                .with("interview", interview).toException();
    }

    static StatusRuntimeException unknownTurn(String interview, String turn) {
        return RpcError.of(Code.NOT_FOUND, ErrorReason.ERROR_REASON_UNKNOWN_TURN, "the interview has no turn of this id")
                .with("interview", interview).with("turn", turn).toException();
    }
}
