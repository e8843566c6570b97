package viva.question.bank.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A template, as last published. */
@Entity
@Table(name = "template")
public class TemplateRow extends PanacheEntityBase {
    @Id
    public String id;
    public int position;
    @JdbcTypeCode(SqlTypes.JSON)
    public String document;
}
