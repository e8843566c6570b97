package viva.grader.grading.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One grade that was given, as the JSON of its receipt. Never changed. */
@Entity
@Table(name = "receipt")
class ReceiptRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String answer;

    @Column(nullable = false, columnDefinition = "text")
    String document;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;
}
