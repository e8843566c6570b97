package viva.question.interview.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import viva.question.interview.Outbox;

/** The outbox in PostgreSQL; replicas skip rows that another one is taking. */
@ApplicationScoped
@Transactional
public class PostgresOutbox implements Outbox {
    @Override
    public List<HandOver> claim(int atMost, Instant now, Instant leasedUntil) {
        return OutboxRow.<OutboxRow>find("deliveredAt is null and dueAt <= ?1 order by dueAt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .page(0, atMost).list().stream()
                .map(row -> taken(row, leasedUntil)).toList();
    }

    private static HandOver taken(OutboxRow row, Instant leasedUntil) {
        row.dueAt = leasedUntil;
        row.attempts++;
        TurnRow turn = TurnRow.findById(row.turn);
        InterviewRow interview = InterviewRow.findById(turn.interview);
        return new HandOver(interview.invitation(), turn.turn(), row.attempts);
    }

    @Override
    public void delivered(UUID answer, Instant at) {
        OutboxRow.update("deliveredAt = ?2, problem = null where answer = ?1", answer, at);
    }

    @Override
    public void postponed(UUID answer, Instant dueAt, String problem) {
        OutboxRow.update("dueAt = ?2, problem = ?3 where answer = ?1 and deliveredAt is null", answer, dueAt, problem);
    }
}
