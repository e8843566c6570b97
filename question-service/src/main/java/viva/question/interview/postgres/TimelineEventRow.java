package viva.question.interview.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import viva.question.interview.TimelineEvent;

/** A timeline event; inserted once, never updated. */
@Entity
@Immutable
@Table(name = "timeline_event")
public class TimelineEventRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public UUID interview;
    public UUID turn;
    public String kind;
    public Instant at;
    @JdbcTypeCode(SqlTypes.JSON)
    public String detail;

    static TimelineEventRow of(UUID interview, TimelineEvent event) {
        var row = new TimelineEventRow();
        row.interview = interview;
        row.turn = event.turn().orElse(null);
        row.kind = event.kind().name();
        row.at = event.at();
        row.detail = event.detail();
        return row;
    }

    TimelineEvent event() {
        return new TimelineEvent(TimelineEvent.Kind.valueOf(kind), Optional.ofNullable(turn), at, detail);
    }
}
