package viva.question.bank.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A question, and which of its versions is the newest. */
@Entity
@Table(name = "question")
public class QuestionRow extends PanacheEntityBase {
    @Id
    public String id;
    @Column(name = "newest_version")
    public int newestVersion;
    @Column(name = "content_hash")
    public String contentHash;
}
