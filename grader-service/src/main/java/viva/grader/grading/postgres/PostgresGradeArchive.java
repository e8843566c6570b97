package viva.grader.grading.postgres;

import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeArchive;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.Question;
import viva.grader.grading.Submission;
import viva.grader.grading.proto.SubmissionProto;

/** All answers and receipts in PostgreSQL. */
@ApplicationScoped
@Transactional
public class PostgresGradeArchive implements GradeArchive {
    private final Clock clock;

    PostgresGradeArchive(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Filed> at(String answer, long version) {
        return GradeRow.ofAnswer(answer).filter(row -> version <= row.revision).flatMap(row -> ReceiptRow.at(answer, version)
                .map(receipt -> new Filed(row.asOf(receipt), receipt.version)));
    }

    @Override
    public List<Long> versions(String answer) {
        return ReceiptRow.<ReceiptRow>list("answer = ?1 order by version", answer).stream().map(receipt -> receipt.version).toList();
    }

    @Override
    public Submission submission(String answer, long version) {
        var handedIn = SubmissionProto.submissionOf(SubmissionRow.message(answer));
        return ReceiptRow.at(answer, version).flatMap(receipt -> Optional.ofNullable(receipt.question))
                .map(question -> handedIn.against(SubmissionProto.questionOf("question", parsed(answer, question)))).orElse(handedIn);
    }

    private static viva.question.v1.Question parsed(String answer, byte[] question) {
        try {
            return viva.question.v1.Question.parseFrom(question);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the stored question of a receipt of '" + answer + "' does not parse", e);
        }
    }

    @Override
    public List<GradeRecord> entries(Selection selection, long after, int atMost) {
        return GradeRow.<GradeRow>find("from GradeRow g left join fetch g.receipt where g.position > ?1 and (?2 = '' or g.question = ?2)"
                        + " and (?3 = '' or g.interview = ?3) order by g.position", after, selection.question().orElse(""),
                selection.interview().orElse("")).page(0, atMost).stream().map(row -> row.toRecord(List.of())).toList();
    }

    @Override
    public OptionalLong publish(String answer, long seen, Question against, Grade grade) {
        var row = GradeRow.locked(answer);
        if (row.revision != seen) {
            return OptionalLong.empty();
        }
        row.rubricVersion = against.rubric().version();
        row.changed();
        row.receipt = ReceiptRow.of(row, grade, clock.instant());
        var handedIn = SubmissionProto.submissionOf(SubmissionRow.message(answer));
        if (!against.equals(handedIn.question())) {
            row.receipt.question = SubmissionProto.messageOf(handedIn.against(against)).getQuestion().toByteArray();
        }
        return OptionalLong.of(row.revision);
    }
}
