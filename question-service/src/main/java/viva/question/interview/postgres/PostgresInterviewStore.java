package viva.question.interview.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Timeouts;
import viva.question.interview.Change;
import viva.question.interview.Interview;
import viva.question.interview.InterviewFailure;
import viva.question.interview.InterviewStore;
import viva.question.interview.Standing;
import viva.question.interview.TimelineEvent;
import viva.question.interview.Turn;

/**
 * Interviews in PostgreSQL. A decision locks the interview's row; a draft locks it shared, and its turn's row, so that
 * nobody ends the interview between the look at its state and the draft's commit.
 */
@ApplicationScoped
@Transactional
public class PostgresInterviewStore implements InterviewStore {
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final EntityManager entities;

    PostgresInterviewStore(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Interview create(Interview invited, String clientKey) {
        // One creation a candidate at a time, so that the second of two equal ones finds the first.
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:candidate, 0))", Object.class)
                .setParameter("candidate", invited.invitation().candidate()).getSingleResult();
        return created(invited.invitation().candidate(), clientKey).orElseGet(() -> {
            InterviewRow.of(invited.invitation(), invited.state(), clientKey).persist();
            invited.turns().forEach(turn -> TurnRow.of(invited.id(), turn).persist());
            return invited;
        });
    }

    @Override
    public Optional<Interview> created(String candidate, String clientKey) {
        return InterviewRow.<InterviewRow>find("candidate = ?1 and clientKey = ?2", candidate, clientKey)
                .firstResultOptional().map(PostgresInterviewStore::interview);
    }

    @Override
    public Interview find(UUID interview) {
        return interview(row(interview, LockModeType.NONE));
    }

    @Override
    public Standing standing(UUID interview) {
        return row(interview, LockModeType.NONE).standing();
    }

    @Override
    public Interview change(UUID interview, Function<Interview, Change> decision) {
        return decide(row(interview, LockModeType.PESSIMISTIC_WRITE), decision);
    }

    @Override
    public boolean changeOverdue(Instant deadlineBefore, Function<Interview, Change> decision) {
        var overdue = InterviewRow.<InterviewRow>find("state = 'RUNNING' and deadline < ?1 order by deadline", deadlineBefore)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
        overdue.ifPresent(row -> decide(row, decision));
        return overdue.isPresent();
    }

    /** Decides about a locked interview and writes what differs. */
    private static Interview decide(InterviewRow row, Function<Interview, Change> decision) {
        var rows = TurnRow.of(row.id);
        var before = interview(row, rows);
        var change = decision.apply(before);
        var after = change.after();
        if (!after.equals(before)) {
            row.write(after.state());
            write(row.id, after.turns(), rows.stream().collect(Collectors.toMap(turn -> turn.id, Function.identity())));
        }
        change.events().forEach(event -> TimelineEventRow.of(row.id, event).persist());
        for (var turn : after.turns()) {
            turn.answer().filter(answer -> change.handOver().contains(answer.id()))
                    .ifPresent(answer -> OutboxRow.of(answer.id(), turn.id(), answer.submittedAt()).persist());
        }
        return after;
    }

    private static void write(UUID interview, List<Turn> turns, Map<UUID, TurnRow> rows) {
        for (var turn : turns) {
            var row = rows.get(turn.id());
            if (row == null) {
                TurnRow.of(interview, turn).persist();
            } else {
                row.write(turn);
            }
        }
    }

    @Override
    public Turn draft(UUID interview, UUID turn, DraftDecision decision) {
        var standing = row(interview, LockModeType.PESSIMISTIC_READ).standing();
        TurnRow row = TurnRow.findById(turn, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.interview.equals(interview)) {
            throw new InterviewFailure.UnknownTurn(interview.toString(), turn.toString());
        }
        var before = row.turn();
        var after = decision.decide(standing, before);
        if (!after.equals(before)) {
            row.write(after);
            TimelineEventRow.of(interview, TimelineEvent.drafted(turn, after.draft().orElseThrow())).persist();
        }
        return after;
    }

    @Override
    public List<Standing> list(Optional<String> candidate, Optional<Cursor> after, int size) {
        var query = entities.createQuery("select i from InterviewRow i where "
                        + (candidate.isPresent() ? "i.candidate = :candidate and " : "")
                        + "(i.createdAt < :createdAt or i.createdAt = :createdAt and i.id < :id)"
                        + " order by i.createdAt desc, i.id desc", InterviewRow.class)
                .setParameter("createdAt", after.map(Cursor::createdAt).orElse(END_OF_TIME))
                .setParameter("id", after.map(Cursor::id).orElse(new UUID(-1, -1)));
        candidate.ifPresent(c -> query.setParameter("candidate", c));
        return query.setMaxResults(size).getResultList().stream().map(InterviewRow::standing).toList();
    }

    @Override
    public Set<String> recentQuestions(String candidate, int interviews) {
        return Set.copyOf(entities.createQuery("""
                        select distinct t.question from TurnRow t where t.interview in (
                        select i.id from InterviewRow i where i.candidate = :candidate and i.state <> 'ABANDONED'
                        order by i.createdAt desc limit :interviews)""", String.class)
                .setParameter("candidate", candidate).setParameter("interviews", interviews).getResultList());
    }

    @Override
    public List<TimelineEvent> timeline(UUID interview) {
        row(interview, LockModeType.NONE);
        return TimelineEventRow.<TimelineEventRow>list("interview = ?1 order by id", interview).stream()
                .map(TimelineEventRow::event).toList();
    }

    @Override
    public long revision(UUID interview) {
        return entities.createQuery("select i.revision from InterviewRow i where i.id = :id", Long.class)
                .setParameter("id", interview).getResultList().stream().findFirst()
                .orElseThrow(() -> new InterviewFailure.UnknownInterview(interview.toString()));
    }

    private static InterviewRow row(UUID interview, LockModeType lock) {
        return InterviewRow.<InterviewRow>findByIdOptional(interview, lock)
                .orElseThrow(() -> new InterviewFailure.UnknownInterview(interview.toString()));
    }

    private static Interview interview(InterviewRow row) {
        return interview(row, TurnRow.of(row.id));
    }

    private static Interview interview(InterviewRow row, List<TurnRow> turns) {
        return new Interview(row.invitation(), row.state(), turns.stream().map(TurnRow::turn).toList());
    }
}
