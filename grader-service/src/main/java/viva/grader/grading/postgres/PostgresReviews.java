package viva.grader.grading.postgres;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.Overruling;
import viva.grader.review.Reviews;

/** People's rulings in PostgreSQL. */
@ApplicationScoped
@Transactional
public class PostgresReviews implements Reviews {
    @Override
    public GradeRecord add(String answer, Function<GradeRecord, Overruling> decision) {
        var row = GradeRow.locked(answer);
        OverrulingRow.of(decision.apply(row.toRecord())).persist();
        row.changed();
        return row.toRecord();
    }

    @Override
    public List<Graded> graded(Optional<String> question) {
        // Receipts are protobuf's JSON; a kind that is not told is none at all.
        List<?> counts = Panache.getEntityManager().createNativeQuery("""
                        SELECT g.question, f ->> 'point', count(*)
                        FROM grade g JOIN receipt r ON r.id = g.receipt
                        CROSS JOIN LATERAL jsonb_array_elements(coalesce(CAST(r.document AS jsonb) -> 'grade' -> 'findings', '[]')) f
                        WHERE f ->> 'kind' <> 'FINDING_KIND_CANNOT_TELL' AND (?1 = '' OR g.question = ?1)
                        GROUP BY 1, 2""", Object[].class)
                .setParameter(1, question.orElse("")).getResultList();
        return counts.stream().map(Object[].class::cast)
                .map(count -> new Graded((String) count[0], (String) count[1], ((Number) count[2]).intValue())).toList();
    }

    @Override
    public List<GradeRecord> overruled(Optional<String> question) {
        var newest = "(select max(o.id) from OverrulingRow o where o.answer = g.answer)";
        List<GradeRow> rows = GradeRow.list("from GradeRow g left join fetch g.receipt where " + newest
                + " is not null and (?1 = '' or g.question = ?1) order by " + newest + " desc", question.orElse(""));
        var overruling = OverrulingRow.ofAnswers(rows.stream().map(row -> row.answer).toList());
        return rows.stream().map(row -> row.toRecord(overruling.get(row.answer))).toList();
    }
}
