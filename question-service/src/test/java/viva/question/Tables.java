package viva.question;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database's tables, seen from behind the adapters. */
@ApplicationScoped
public class Tables {
    private final AgroalDataSource database;

    Tables(AgroalDataSource database) {
        this.database = database;
    }

    /** Neither bank nor interview is left. */
    public void empty() {
        run("truncate question.outbox, question.timeline_event, question.turn, question.interview, question.template,"
                + " question.handbook_part, question.problem, question.question_version, question.question");
    }

    /** How many rows a table has. */
    public long rows(String table) {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from question." + table)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    private void run(String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of what a query finds. */
    public List<String> texts(String query) {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
