package viva.grader.grading.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.proto.ReceiptProto;

/** Where the grade of one answer stands. */
@Entity
@Table(name = "grade")
class GradeRow extends PanacheEntityBase {
    @Id
    String answer;

    @Column(nullable = false)
    String interview;

    @Column(nullable = false)
    String turn;

    @Column(nullable = false)
    String candidate;

    @Column(nullable = false)
    String question;

    @Column(name = "follow_up_point")
    String followUpPoint;

    @Column(name = "rubric_version", nullable = false)
    int rubricVersion;

    @Column(insertable = false, updatable = false)
    long position;

    @Column(nullable = false)
    long revision;

    @ManyToOne
    @JoinColumn(name = "receipt")
    ReceiptRow receipt;

    static List<GradeRow> ofInterview(String interview) {
        return list("from GradeRow g left join fetch g.receipt where g.interview = ?1 order by g.position", interview);
    }

    static Optional<GradeRow> ofAnswer(String answer) {
        return find("from GradeRow g left join fetch g.receipt where g.answer = ?1", answer).firstResultOptional();
    }

    GradeRecord toRecord() {
        var grade = receipt == null ? new Grade.Pending() : ReceiptProto.gradeOf(ReceiptProto.receiptOf(receipt.document));
        return new GradeRecord(answer, interview, turn, candidate, question, Optional.ofNullable(followUpPoint), rubricVersion, position,
                revision, grade);
    }
}
