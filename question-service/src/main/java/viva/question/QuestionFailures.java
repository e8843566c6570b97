package viva.question;

import io.grpc.Status.Code;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.TreeSet;
import viva.error.v1.ErrorReason;
import viva.question.bank.BankFailure;
import viva.question.interview.InterviewFailure;
import viva.rpc.FailureTranslator;
import viva.rpc.RpcError;

/** How this service's failures travel. */
@ApplicationScoped
public class QuestionFailures implements FailureTranslator {
    @Override
    public Optional<RpcError> translate(Throwable failure) {
        return switch (failure) {
            case BankFailure bank -> Optional.of(bank(bank));
            case InterviewFailure interview -> Optional.of(interview(interview));
            default -> Optional.empty();
        };
    }

    private static RpcError bank(BankFailure failure) {
        return switch (failure) {
            case BankFailure.UnknownQuestion f ->
                    RpcError.of(Code.NOT_FOUND, ErrorReason.ERROR_REASON_UNKNOWN_QUESTION, f.getMessage()).with("question", f.id());
            case BankFailure.UnknownProblem f ->
                    RpcError.of(Code.NOT_FOUND, ErrorReason.ERROR_REASON_UNKNOWN_PROBLEM, f.getMessage()).with("problem", f.id());
            case BankFailure.UnknownTemplate f ->
                    RpcError.of(Code.NOT_FOUND, ErrorReason.ERROR_REASON_UNKNOWN_TEMPLATE, f.getMessage()).with("template", f.id());
        };
    }

    private static RpcError interview(InterviewFailure failure) {
        return switch (failure) {
            case InterviewFailure.UnknownInterview f ->
                    RpcError.of(Code.NOT_FOUND, ErrorReason.ERROR_REASON_UNKNOWN_INTERVIEW, f.getMessage())
                            .with("interview", f.interview());
            case InterviewFailure.UnknownTurn f ->
                    RpcError.of(Code.NOT_FOUND, ErrorReason.ERROR_REASON_UNKNOWN_TURN, f.getMessage())
                            .with("interview", f.interview()).with("turn", f.turn());
            case InterviewFailure.WrongState f ->
                    RpcError.of(Code.FAILED_PRECONDITION, ErrorReason.ERROR_REASON_WRONG_INTERVIEW_STATE, f.getMessage())
                            .with("state", f.state().label()).with("needs", f.needs());
            case InterviewFailure.TurnAlreadyAnswered f ->
                    RpcError.of(Code.FAILED_PRECONDITION, ErrorReason.ERROR_REASON_TURN_ALREADY_ANSWERED, f.getMessage())
                            .with("turn", f.turn().toString());
            case InterviewFailure.StaleDraft f ->
                    RpcError.of(Code.ABORTED, ErrorReason.ERROR_REASON_STALE_DRAFT, f.getMessage())
                            .with("acknowledgedSeq", Long.toString(f.acknowledged()));
            case InterviewFailure.DeadlinePassed f ->
                    RpcError.of(Code.FAILED_PRECONDITION, ErrorReason.ERROR_REASON_DEADLINE_PASSED, f.getMessage())
                            .with("deadline", f.deadline().toString());
            case InterviewFailure.WrongCodeLanguage f -> RpcError.invalidField("code_language", f.known().isEmpty()
                    ? "must be empty: this is no coding question" : "must be one of " + new TreeSet<>(f.known()));
        };
    }
}
