package viva.grader.grading.postgres;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import viva.grader.grading.GradingFailure;

/** What is graded: a {@code viva.grader.v1.Submission}. Never changed. */
@Entity
@Table(name = "submission")
class SubmissionRow extends PanacheEntityBase {
    @Id
    String answer;

    @Column(nullable = false)
    byte[] document;

    /** @throws GradingFailure.UnknownAnswer when it was never handed in */
    static viva.grader.v1.Submission message(String answer) {
        SubmissionRow row = SubmissionRow.<SubmissionRow>findByIdOptional(answer).orElseThrow(() -> new GradingFailure.UnknownAnswer(answer));
        try {
            return viva.grader.v1.Submission.parseFrom(row.document);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the stored submission of '" + answer + "' does not parse", e);
        }
    }
}
