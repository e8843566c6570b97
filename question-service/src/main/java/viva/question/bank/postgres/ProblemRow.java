package viva.question.bank.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A coding problem with all its cases, as last published. */
@Entity
@Table(name = "problem")
public class ProblemRow extends PanacheEntityBase {
    @Id
    public String id;
    @JdbcTypeCode(SqlTypes.JSON)
    public String document;
}
