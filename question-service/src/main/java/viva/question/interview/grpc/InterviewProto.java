package viva.question.interview.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.stream.IntStream;
import viva.interview.v1.Interview;
import viva.interview.v1.Language;
import viva.interview.v1.State;
import viva.interview.v1.TimelineEvent;
import viva.interview.v1.Turn;
import viva.question.bank.QuestionBank;
import viva.question.bank.grpc.BankProto;
import viva.question.interview.Answer;
import viva.question.interview.Draft;
import viva.question.interview.Invitation;
import viva.question.interview.Standing;
import viva.question.interview.State.Abandoned;
import viva.question.interview.State.Expired;
import viva.question.interview.State.Finished;
import viva.question.interview.State.Invited;
import viva.question.interview.State.Running;

/** Interviews as messages. @param bank holds the questions that turns refer to */
record InterviewProto(QuestionBank bank) {

    /** The interview as its candidate sees it; the turns of one that never began stay unseen. */
    Interview interview(viva.question.interview.Interview interview, Instant now) {
        var message = standing(interview.standing(), now);
        var shown = switch (interview.state()) {
            case Running _, Finished _, Expired _ -> interview.turns();
            case Invited _, Abandoned _ -> java.util.List.<viva.question.interview.Turn>of();
        };
        IntStream.range(0, shown.size()).forEach(i -> message.addTurns(turn(shown.get(i), i)));
        return message.build();
    }

    /** The interview without turns. */
    static Interview.Builder standing(Standing standing, Instant now) {
        var message = invitation(standing.invitation()).setServerTime(timestamp(now));
        return switch (standing.state()) {
            case Invited _ -> message.setState(State.STATE_INVITED);
            case Running s -> begun(message.setState(State.STATE_RUNNING), s.startedAt(), s.deadline());
            case Finished s -> begun(message.setState(State.STATE_FINISHED), s.startedAt(), s.deadline())
                    .setEndedAt(timestamp(s.endedAt()));
            case Expired s -> begun(message.setState(State.STATE_EXPIRED), s.startedAt(), s.deadline())
                    .setEndedAt(timestamp(s.endedAt()));
            case Abandoned s -> message.setState(State.STATE_ABANDONED).setEndedAt(timestamp(s.endedAt()));
        };
    }

    private static Interview.Builder begun(Interview.Builder message, Instant startedAt, Instant deadline) {
        return message.setStartedAt(timestamp(startedAt)).setDeadline(timestamp(deadline));
    }

    private static Interview.Builder invitation(Invitation invitation) {
        return Interview.newBuilder()
                .setId(invitation.id().toString())
                .setCandidate(invitation.candidate())
                .setTemplate(BankProto.template(invitation.template()))
                .setLanguage(switch (invitation.language()) {
                    case ZH -> Language.LANGUAGE_ZH;
                    case EN -> Language.LANGUAGE_EN;
                })
                .setSeed(invitation.seed())
                .setCreatedAt(timestamp(invitation.createdAt()));
    }

    private Turn turn(viva.question.interview.Turn turn, int position) {
        var message = Turn.newBuilder()
                .setId(turn.id().toString())
                .setPosition(position)
                .setQuestion(BankProto.card(bank.published(turn.question())))
                .setRubricVersion(turn.question().version());
        turn.followUp().ifPresent(followUp -> message.getFollowUpBuilder().setOfTurn(followUp.ofTurn().toString())
                .setPoint(followUp.point()).setPrompt(BankProto.text(followUp.prompt())));
        turn.draft().ifPresent(draft -> message.setDraft(acknowledged(draft).setText(draft.text())));
        turn.answer().ifPresent(answer -> message.setAnswer(answer(answer)));
        return message.build();
    }

    /** A draft without its text. */
    static viva.interview.v1.Draft.Builder acknowledged(Draft draft) {
        return viva.interview.v1.Draft.newBuilder().setSeq(draft.seq()).setCodeLanguage(draft.codeLanguage())
                .setSavedAt(timestamp(draft.savedAt()));
    }

    private static viva.interview.v1.Answer.Builder answer(Answer answer) {
        return viva.interview.v1.Answer.newBuilder().setId(answer.id().toString()).setText(answer.text())
                .setCodeLanguage(answer.codeLanguage()).setSubmittedAt(timestamp(answer.submittedAt()))
                .setFromDraft(answer.fromDraft());
    }

    static TimelineEvent event(viva.question.interview.TimelineEvent event) {
        return TimelineEvent.newBuilder().setKind(EventKinds.message(event.kind()))
                .setTurn(event.turn().map(Object::toString).orElse("")).setAt(timestamp(event.at()))
                .setDetailJson(event.detail()).build();
    }

    static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).setNanos(instant.getNano()).build();
    }
}
