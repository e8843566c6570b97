package viva.grader.grading.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is graded: a {@code viva.grader.v1.Submission}. Never changed. */
@Entity
@Table(name = "submission")
class SubmissionRow extends PanacheEntityBase {
    @Id
    String answer;

    @Column(nullable = false)
    byte[] document;
}
