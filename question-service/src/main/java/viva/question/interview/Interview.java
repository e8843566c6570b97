package viva.question.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import viva.question.bank.Task;
import viva.question.interview.State.Ended;
import viva.question.interview.State.Invited;
import viva.question.interview.State.Running;
import viva.question.interview.TimelineEvent.Kind;

/**
 * One interview with its turns, in the order they are shown. Every method decides and changes nothing: a store keeps
 * the {@link Change}.
 */
public record Interview(Invitation invitation, State state, List<Turn> turns) {
    /** A follow-up asked with less time than this left would only be a burden. */
    static final Duration TIME_FOR_FOLLOW_UP = Duration.ofMinutes(1);

    public Interview {
        turns = List.copyOf(turns);
    }

    public UUID id() {
        return invitation.id();
    }

    public Standing standing() {
        return new Standing(invitation, state);
    }

    /** Throws {@link InterviewFailure.UnknownTurn}. */
    public Turn turn(UUID turn) {
        return turns.stream().filter(t -> t.id().equals(turn)).findFirst()
                .orElseThrow(() -> new InterviewFailure.UnknownTurn(id().toString(), turn.toString()));
    }

    /** Starts the clock; a running interview stays as it is. Throws {@link InterviewFailure.WrongState}. */
    public Change start(Instant now) {
        return switch (state) {
            case Invited invited -> Change.none(in(invited.start(now, invitation.template().duration())))
                    .with(TimelineEvent.of(Kind.STARTED, now));
            case Running _ -> Change.none(this);
            case Ended _ -> throw new InterviewFailure.WrongState(state, "INVITED or RUNNING");
        };
    }

    /** Applies a deadline that has passed, grace included. */
    public Change settle(Instant now) {
        return state instanceof Running running && running.isOver(now)
                ? handIn(running.expire(), now) : Change.none(this);
    }

    /** Hands the interview in; an interview that has not begun is abandoned, one that has ended stays as it is. */
    public Change finish(Instant now) {
        return switch (state) {
            case Invited invited -> Change.none(in(invited.abandon(now))).with(TimelineEvent.of(Kind.ENDED, now));
            case Running running -> handIn(running.isOver(now) ? running.expire() : running.finish(now), now);
            case Ended _ -> Change.none(this);
        };
    }

    /**
     * Whether a follow-up may be asked after an answer to this turn: one after a question, none after a follow-up, and
     * only where the template has follow-ups and time is left for one.
     */
    public boolean mayFollowUp(Turn turn, Task task, Instant now) {
        var suits = switch (task) {
            case Task.Concept _, Task.SystemDesign _, Task.Behavioural _ -> true;
            case Task.Coding _, Task.Lab _ -> false;
        };
        return suits && invitation.template().followUps() && turn.followUp().isEmpty()
                && turns.stream().noneMatch(t -> t.followUp().filter(f -> f.ofTurn().equals(turn.id())).isPresent())
                && state instanceof Running running && running.left(now).compareTo(TIME_FOR_FOLLOW_UP) >= 0;
    }

    /**
     * Makes an answer count, adds a follow-up about the missed point, and hands the answer to grading. A submission that
     * was taken before changes nothing. Throws {@link InterviewFailure.UnknownTurn},
     * {@link InterviewFailure.TurnAlreadyAnswered}, {@link InterviewFailure.WrongState},
     * {@link InterviewFailure.DeadlinePassed}.
     *
     * @param missed the point to follow up, chosen where {@link #mayFollowUp} allowed one
     */
    public Change submit(UUID turnId, Answer answer, Optional<Missed> missed) {
        var turn = turn(turnId);
        if (turn.wasAnsweredBy(answer.clientKey())) {
            return Change.none(this);
        }
        Rules.running(state, answer.submittedAt());
        var after = new ArrayList<>(turns);
        var at = after.indexOf(turn);
        after.set(at, turn.answered(answer));
        var change = new Change(this, List.of(TimelineEvent.of(Kind.SUBMITTED, turnId, answer.submittedAt(),
                "{\"characters\":%d}".formatted(answer.text().length()))), List.of(answer.id()));
        if (missed.isPresent()) {
            var followUp = turn.followedUp(missed.get().point().id(), missed.get().prompt());
            after.add(at + 1, followUp);
            change = change.with(TimelineEvent.of(Kind.FOLLOWED_UP, followUp.id(), answer.submittedAt(), "{}"));
        }
        return new Change(new Interview(invitation, state, after), change.events(), change.handOver());
    }

    /** The turn to show after this one: the next without an answer, else the first without one. */
    public Optional<Turn> next(UUID answered) {
        var at = turns.indexOf(turn(answered));
        return Stream.concat(turns.subList(at, turns.size()).stream(), turns.subList(0, at).stream())
                .filter(t -> t.answer().isEmpty()).findFirst();
    }

    /** Appends what the browser saw. Throws as {@link #submit} does. */
    public Change record(List<TimelineEvent> events, Instant now) {
        Rules.running(state, now);
        events.forEach(event -> event.turn().ifPresent(this::turn));
        return new Change(this, events, List.of());
    }

    private Interview in(State next) {
        return new Interview(invitation, next, turns);
    }

    /** Ends it: drafts that say something become answers; turns without one stay unanswered. */
    private Change handIn(Ended ended, Instant now) {
        var after = turns.stream().map(turn -> turn.countingDraft()
                .map(draft -> turn.answered(Answer.of(draft, ended.endedAt()))).orElse(turn)).toList();
        var change = new Change(new Interview(invitation, ended, after), List.of(),
                after.stream().filter(turn -> !turns.contains(turn)).map(turn -> turn.answer().orElseThrow().id()).toList());
        return change.with(TimelineEvent.of(Kind.ENDED, now));
    }
}
