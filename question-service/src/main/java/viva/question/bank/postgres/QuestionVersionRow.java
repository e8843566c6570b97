package viva.question.bank.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import viva.question.bank.QuestionRef;

/** One published version; inserted once, never updated. */
@Entity
@Immutable
@IdClass(QuestionVersionRow.Key.class)
@Table(name = "question_version")
public class QuestionVersionRow extends PanacheEntityBase {
    @Id
    public String question;
    @Id
    public int version;
    @Column(name = "content_hash")
    public String contentHash;
    @JdbcTypeCode(SqlTypes.JSON)
    public String document;

    /** The primary key. */
    public record Key(String question, int version) {
        static Key of(QuestionRef ref) {
            return new Key(ref.id(), ref.version());
        }
    }
}
