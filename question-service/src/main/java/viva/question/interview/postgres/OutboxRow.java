package viva.question.interview.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An answer on its way to grading. */
@Entity
@Table(name = "outbox")
public class OutboxRow extends PanacheEntityBase {
    /** The answer's id: an answer is in the outbox once. */
    @Id
    public UUID answer;
    public UUID turn;
    /** When it may be taken; while it is taken, when its lease ends. */
    @Column(name = "due_at")
    public Instant dueAt;
    public int attempts;
    public String problem;
    @Column(name = "delivered_at")
    public Instant deliveredAt;

    static OutboxRow of(UUID answer, UUID turn, Instant dueAt) {
        var row = new OutboxRow();
        row.answer = answer;
        row.turn = turn;
        row.dueAt = dueAt;
        return row;
    }
}
