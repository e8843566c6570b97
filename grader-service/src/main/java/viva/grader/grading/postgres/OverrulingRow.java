package viva.grader.grading.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import viva.grader.grading.Finding;
import viva.grader.grading.Overruling;

/** A person's ruling on one point of one answer. Never changed; the database refuses to. */
@Entity
@Table(name = "overruling")
class OverrulingRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String answer;

    @Column(nullable = false)
    String point;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_kind", nullable = false, columnDefinition = "text")
    Finding.Kind from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_kind", nullable = false, columnDefinition = "text")
    Finding.Kind to;

    @Column(nullable = false)
    String reason;

    @Column(nullable = false)
    String person;

    @Column(name = "ruled_at", nullable = false)
    Instant at;

    @Column(nullable = false)
    long version;

    static OverrulingRow of(Overruling ruling) {
        var row = new OverrulingRow();
        row.answer = ruling.answer();
        row.point = ruling.point();
        row.from = ruling.from();
        row.to = ruling.to();
        row.reason = ruling.reason();
        row.person = ruling.person();
        row.at = ruling.at();
        row.version = ruling.version();
        return row;
    }

    static List<Overruling> ofAnswer(String answer) {
        return OverrulingRow.<OverrulingRow>list("answer = ?1 order by id", answer).stream().map(OverrulingRow::toRecord).toList();
    }

    /** By answer, each oldest first; without those nobody ruled on. */
    static Map<String, List<Overruling>> ofAnswers(Collection<String> answers) {
        return OverrulingRow.<OverrulingRow>list("answer in ?1 order by id", answers).stream().map(OverrulingRow::toRecord)
                .collect(Collectors.groupingBy(Overruling::answer));
    }

    private Overruling toRecord() {
        return new Overruling(answer, point, from, to, reason, person, at, version);
    }
}
