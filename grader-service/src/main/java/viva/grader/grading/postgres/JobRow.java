package viva.grader.grading.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Work to do on one answer. The row goes when the grade is written. */
@Entity
@Table(name = "grading_job")
class JobRow extends PanacheEntityBase {
    @Id
    String answer;

    @Column(nullable = false)
    int attempts;

    @Column(name = "due_at", nullable = false)
    Instant dueAt;

    String worker;

    @Column(name = "lease_token")
    UUID leaseToken;

    @Column(name = "lease_until")
    Instant leaseUntil;
}
