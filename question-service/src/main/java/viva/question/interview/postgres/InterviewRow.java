package viva.question.interview.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import viva.question.bank.Template;
import viva.question.bank.postgres.BankJson;
import viva.question.interview.Invitation;
import viva.question.interview.Language;
import viva.question.interview.Standing;
import viva.question.interview.State;
import viva.question.interview.State.Abandoned;
import viva.question.interview.State.Ended;
import viva.question.interview.State.Expired;
import viva.question.interview.State.Finished;
import viva.question.interview.State.Invited;
import viva.question.interview.State.Running;

/** An interview without its turns. */
@Entity
@Table(name = "interview")
public class InterviewRow extends PanacheEntityBase {
    @Id
    public UUID id;
    public String candidate;
    @Column(name = "client_key")
    public String clientKey;
    @JdbcTypeCode(SqlTypes.JSON)
    public String template;
    public String language;
    public long seed;
    @Column(name = "created_at")
    public Instant createdAt;
    public String state;
    @Column(name = "started_at")
    public Instant startedAt;
    public Instant deadline;
    @Column(name = "ended_at")
    public Instant endedAt;
    /** Written with every change, so that a change of turns alone makes a new revision as well. */
    @Column(name = "changed_at")
    public Instant changedAt;
    @Version
    public long revision;

    static InterviewRow of(Invitation invitation, State state, String clientKey) {
        var row = new InterviewRow();
        row.id = invitation.id();
        row.candidate = invitation.candidate();
        row.clientKey = clientKey;
        row.template = BankJson.write(invitation.template());
        row.language = invitation.language().name();
        row.seed = invitation.seed();
        row.createdAt = invitation.createdAt();
        row.write(state);
        return row;
    }

    final void write(State next) {
        state = next.label();
        switch (next) {
            case Invited _ -> { }
            case Running running -> {
                startedAt = running.startedAt();
                deadline = running.deadline();
            }
            case Ended ended -> endedAt = ended.endedAt();
        }
        changedAt = Instant.now();
    }

    Standing standing() {
        return new Standing(invitation(), state());
    }

    Invitation invitation() {
        return new Invitation(id, candidate, BankJson.read(template, Template.class), Language.valueOf(language), seed,
                createdAt);
    }

    State state() {
        return switch (state) {
            case "INVITED" -> new Invited();
            case "RUNNING" -> new Running(startedAt, deadline);
            case "FINISHED" -> new Finished(startedAt, deadline, endedAt);
            case "EXPIRED" -> new Expired(startedAt, deadline, endedAt);
            case "ABANDONED" -> new Abandoned(endedAt);
            default -> throw new IllegalStateException("interview " + id + " is kept in the unknown state " + state);
        };
    }
}
