package viva.grader.grading.postgres;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeBook;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.Job;
import viva.grader.grading.Lease;
import viva.grader.grading.Submission;
import viva.grader.grading.proto.SubmissionProto;

/** The grade book in PostgreSQL. Races are settled by single statements, not by reading first. */
@ApplicationScoped
@Transactional
public class PostgresGradeBook implements GradeBook {
    private final Clock clock;

    PostgresGradeBook(Clock clock) {
        this.clock = clock;
    }

    @Override
    public GradeRecord submit(Submission submission) {
        int entered = Panache.getEntityManager().createNativeQuery("""
                        INSERT INTO grade (answer, interview, turn, candidate, question, follow_up_point, rubric_version)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (answer) DO NOTHING""")
                .setParameter(1, submission.answer()).setParameter(2, submission.interview()).setParameter(3, submission.turn())
                .setParameter(4, submission.candidate()).setParameter(5, submission.question().id())
                .setParameter(6, submission.followUpPoint().orElse(null)).setParameter(7, submission.question().rubric().version())
                .executeUpdate();
        if (entered == 1) {
            var kept = new SubmissionRow();
            kept.answer = submission.answer();
            kept.document = SubmissionProto.messageOf(submission).toByteArray();
            kept.persist();
            var job = new JobRow();
            job.answer = submission.answer();
            job.dueAt = clock.instant();
            job.persist();
        }
        return GradeRow.ofAnswer(submission.answer()).orElseThrow().toRecord();
    }

    @Override
    public Optional<Job> take(String worker, Duration lease) {
        var now = clock.instant();
        var token = UUID.randomUUID();
        // SKIP LOCKED: takers at the same moment get different jobs instead of waiting for one another.
        List<?> taken = Panache.getEntityManager().createNativeQuery("""
                        UPDATE grading_job SET worker = ?1, lease_token = ?2, lease_until = ?3, attempts = attempts + 1
                        WHERE answer = (SELECT answer FROM grading_job
                                        WHERE due_at <= ?4 AND (lease_until IS NULL OR lease_until <= ?4)
                                        ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING answer, attempts""", Object[].class)
                .setParameter(1, worker).setParameter(2, token).setParameter(3, now.plus(lease)).setParameter(4, now)
                .getResultList();
        return taken.stream().findFirst().map(Object[].class::cast).map(row -> {
            var answer = (String) row[0];
            return new Job(new Lease(answer, token), SubmissionProto.submissionOf(SubmissionRow.message(answer)), ((Number) row[1]).intValue());
        });
    }

    @Override
    public boolean renew(Lease lease, Duration duration) {
        return JobRow.update("leaseUntil = ?1 where answer = ?2 and leaseToken = ?3", clock.instant().plus(duration), lease.answer(),
                lease.token()) == 1;
    }

    @Override
    public boolean finish(Lease lease, Grade grade) {
        // Deleting the job is the decision: of all who think they hold it, one deletes it.
        if (JobRow.delete("answer = ?1 and leaseToken = ?2", lease.answer(), lease.token()) != 1) {
            return false;
        }
        var row = GradeRow.locked(lease.answer());
        row.changed();
        row.receipt = ReceiptRow.of(row, grade, clock.instant());
        return true;
    }

    @Override
    public boolean defer(Lease lease, Duration delay) {
        return JobRow.update("leaseUntil = null, leaseToken = null, worker = null, dueAt = ?1 where answer = ?2 and leaseToken = ?3",
                clock.instant().plus(delay), lease.answer(), lease.token()) == 1;
    }

    @Override
    public int release(String worker) {
        return JobRow.update("leaseUntil = null, leaseToken = null, worker = null where worker = ?1", worker);
    }

    @Override
    public List<GradeRecord> ofInterview(String interview) {
        var rows = GradeRow.ofInterview(interview);
        var overruling = OverrulingRow.ofAnswers(rows.stream().map(row -> row.answer).toList());
        return rows.stream().map(row -> row.toRecord(overruling.getOrDefault(row.answer, List.of()))).toList();
    }

    @Override
    public Optional<GradeRecord> receipt(String answer) {
        return GradeRow.ofAnswer(answer).filter(row -> row.receipt != null).map(GradeRow::toRecord);
    }

    @Override
    public int unfinished() {
        return Math.toIntExact(JobRow.count());
    }
}
