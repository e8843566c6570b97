package viva.question.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Interviews and their outbox in memory, for tests. */
public final class InMemoryInterviewStore implements InterviewStore, Outbox {
    private static final Comparator<Invitation> NEWEST_FIRST =
            Comparator.comparing(Invitation::createdAt).thenComparing(i -> i.id().toString()).reversed();

    private final Map<UUID, Kept> interviews = new LinkedHashMap<>();
    private final Map<UUID, Waiting> outbox = new LinkedHashMap<>();

    private record Kept(Interview interview, String clientKey, long revision, List<TimelineEvent> timeline) {}

    private record Waiting(UUID interview, UUID turn, Instant dueAt, int attempts, boolean delivered) {}

    @Override
    public synchronized Interview create(Interview invited, String clientKey) {
        return created(invited.invitation().candidate(), clientKey).orElseGet(() -> {
            interviews.put(invited.id(), new Kept(invited, clientKey, 0, List.of()));
            return invited;
        });
    }

    @Override
    public synchronized Optional<Interview> created(String candidate, String clientKey) {
        return interviews.values().stream().filter(kept -> kept.clientKey().equals(clientKey))
                .map(Kept::interview).filter(i -> i.invitation().candidate().equals(candidate)).findFirst();
    }

    @Override
    public synchronized Interview find(UUID interview) {
        return kept(interview).interview();
    }

    @Override
    public synchronized Standing standing(UUID interview) {
        return find(interview).standing();
    }

    @Override
    public synchronized Interview change(UUID interview, Function<Interview, Change> decision) {
        var kept = kept(interview);
        var change = decision.apply(kept.interview());
        var changed = !change.after().equals(kept.interview());
        keep(kept, change.after(), change.events(), changed);
        for (var turn : change.after().turns()) {
            turn.answer().filter(answer -> change.handOver().contains(answer.id())).ifPresent(answer ->
                    outbox.put(answer.id(), new Waiting(interview, turn.id(), answer.submittedAt(), 0, false)));
        }
        return change.after();
    }

    @Override
    public synchronized Turn draft(UUID interview, UUID turn, DraftDecision decision) {
        var kept = kept(interview);
        var before = kept.interview().turn(turn);
        var after = decision.decide(kept.interview().standing(), before);
        if (!after.equals(before)) {
            var turns = kept.interview().turns().stream().map(t -> t.id().equals(turn) ? after : t).toList();
            keep(kept, new Interview(kept.interview().invitation(), kept.interview().state(), turns),
                    List.of(TimelineEvent.drafted(turn, after.draft().orElseThrow())), false);
        }
        return after;
    }

    private void keep(Kept kept, Interview after, List<TimelineEvent> events, boolean changed) {
        var timeline = new ArrayList<>(kept.timeline());
        timeline.addAll(events);
        interviews.put(after.id(), new Kept(after, kept.clientKey(), kept.revision() + (changed ? 1 : 0), timeline));
    }

    @Override
    public synchronized boolean changeOverdue(Instant deadlineBefore, Function<Interview, Change> decision) {
        var overdue = interviews.values().stream().map(Kept::interview)
                .filter(i -> i.state() instanceof State.Running running && running.deadline().isBefore(deadlineBefore)).findFirst();
        overdue.ifPresent(i -> change(i.id(), decision));
        return overdue.isPresent();
    }

    @Override
    public synchronized List<Standing> list(Optional<String> candidate, Optional<Cursor> after, int size) {
        return interviews.values().stream().map(kept -> kept.interview().standing())
                .filter(s -> candidate.isEmpty() || s.invitation().candidate().equals(candidate.get()))
                .sorted(Comparator.comparing(Standing::invitation, NEWEST_FIRST))
                .dropWhile(s -> after.isPresent() && !isAfter(s.invitation(), after.get()))
                .limit(size).toList();
    }

    private static boolean isAfter(Invitation invitation, Cursor cursor) {
        var created = invitation.createdAt().compareTo(cursor.createdAt());
        return created < 0 || created == 0 && invitation.id().toString().compareTo(cursor.id().toString()) < 0;
    }

    @Override
    public synchronized Set<String> recentQuestions(String candidate, int latest) {
        return interviews.values().stream().map(Kept::interview)
                .filter(i -> i.invitation().candidate().equals(candidate) && !(i.state() instanceof State.Abandoned))
                .sorted(Comparator.comparing(Interview::invitation, NEWEST_FIRST)).limit(latest)
                .flatMap(i -> i.turns().stream()).map(turn -> turn.question().id()).collect(Collectors.toSet());
    }

    @Override
    public synchronized List<TimelineEvent> timeline(UUID interview) {
        return kept(interview).timeline();
    }

    @Override
    public synchronized long revision(UUID interview) {
        return kept(interview).revision();
    }

    private Kept kept(UUID interview) {
        return Optional.ofNullable(interviews.get(interview))
                .orElseThrow(() -> new InterviewFailure.UnknownInterview(interview.toString()));
    }

    @Override
    public synchronized List<HandOver> claim(int atMost, Instant now, Instant leasedUntil) {
        var due = outbox.entrySet().stream().filter(e -> !e.getValue().delivered() && !e.getValue().dueAt().isAfter(now))
                .sorted(Comparator.comparing(e -> e.getValue().dueAt())).limit(atMost).map(Map.Entry::getKey).toList();
        return due.stream().map(answer -> {
            var taken = outbox.computeIfPresent(answer, (_, w) ->
                    new Waiting(w.interview(), w.turn(), leasedUntil, w.attempts() + 1, false));
            var interview = find(taken.interview());
            return new HandOver(interview.invitation(), interview.turn(taken.turn()), taken.attempts());
        }).toList();
    }

    @Override
    public synchronized void delivered(UUID answer, Instant at) {
        outbox.computeIfPresent(answer, (_, w) -> new Waiting(w.interview(), w.turn(), at, w.attempts(), true));
    }

    @Override
    public synchronized void postponed(UUID answer, Instant dueAt, String problem) {
        outbox.computeIfPresent(answer, (_, w) ->
                w.delivered() ? w : new Waiting(w.interview(), w.turn(), dueAt, w.attempts(), false));
    }
}
