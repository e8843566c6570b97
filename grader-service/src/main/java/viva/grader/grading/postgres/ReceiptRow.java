package viva.grader.grading.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import viva.grader.grading.Grade;
import viva.grader.grading.proto.GradeProto;
import viva.grader.grading.proto.ReceiptProto;

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

    /** Of the grade that it made. */
    @Column(nullable = false)
    long version;

    /** A {@code viva.question.v1.Question}, where graded against another rubric than the answer was handed in with. */
    byte[] question;

    /** Writes the receipt of a grade that has just become the newest version of its row. */
    static ReceiptRow of(GradeRow row, Grade grade, Instant now) {
        var receipt = new ReceiptRow();
        receipt.answer = row.answer;
        receipt.document = ReceiptProto.jsonOf(GradeProto.receiptOf(row.toRecord(grade, List.of())));
        receipt.createdAt = now;
        receipt.version = row.revision;
        receipt.persist();
        return receipt;
    }

    /** The newest written no later than a version. */
    static Optional<ReceiptRow> at(String answer, long version) {
        return find("answer = ?1 and version <= ?2 order by version desc", answer, version).firstResultOptional();
    }

    Grade grade() {
        return ReceiptProto.gradeOf(ReceiptProto.receiptOf(document));
    }
}
