package viva.grader.grading.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.Overruling;
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

    /** For changing: nobody else changes it until the transaction ends. */
    static GradeRow locked(String answer) {
        return GradeRow.<GradeRow>findByIdOptional(answer, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new GradingFailure.UnknownAnswer(answer));
    }

    /**
     * Makes the next version of this grade, and of the grade of the question it follows up: readers see that one changed
     * too. Follow-ups are locked before their questions, so nobody waits in a circle.
     */
    void changed() {
        revision++;
        if (followUpPoint != null) {
            update("revision = revision + 1 where interview = ?1 and question = ?2 and followUpPoint is null and receipt is not null",
                    interview, question);
        }
    }

    GradeRecord toRecord() {
        return toRecord(OverrulingRow.ofAnswer(answer));
    }

    GradeRecord toRecord(List<Overruling> overruling) {
        return toRecord(receipt == null ? new Grade.Pending() : receipt.grade(), overruling);
    }

    GradeRecord toRecord(Grade grade, List<Overruling> overruling) {
        return new GradeRecord(answer, interview, turn, candidate, question, Optional.ofNullable(followUpPoint), rubricVersion, position,
                revision, grade, overruling);
    }

    /** The entry as it was when this receipt had just been written. */
    GradeRecord asOf(ReceiptRow written) {
        var message = ReceiptProto.receiptOf(written.document);
        return new GradeRecord(answer, interview, turn, candidate, question, Optional.ofNullable(followUpPoint), message.getRubricVersion(),
                position, written.version, ReceiptProto.gradeOf(message));
    }
}
