package org.silveralliance.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import javax.sql.DataSource;

/**
 * Statements on the service's database. Outside a transaction a read takes one connection, which the pool has told the
 * division in force; inside one it uses the transaction's own and first writes down what Hibernate still holds, so that a verb
 * reads what it changed.
 */
@ApplicationScoped
public class Rows {

    private final DataSource database;
    private final EntityManager entities;
    private final ObjectMapper json;

    public Rows(DataSource database, EntityManager entities, ObjectMapper json) {
        this.database = database;
        this.entities = entities;
        this.json = json;
    }

    /** Turns one row into a value. */
    @FunctionalInterface
    public interface Reader<T extends @Nullable Object> {
        T read(Row row);
    }

    public <T> List<T> list(Query query, Reader<T> reader) {
        flush();
        try (Connection connection = database.getConnection(); PreparedStatement statement = query.prepare(connection, json)) {
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("A read failed", failed);
        }
    }

    public <T> Optional<T> first(Query query, Reader<T> reader) {
        return list(query, reader).stream().findFirst();
    }

    /** Whether the query finds anything. */
    public boolean exists(Query query) {
        return read(query, ResultSet::next);
    }

    /** The number in the first column of the first row; 0 when there is none. */
    public long count(Query query) {
        return read(query, rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    /** Changes rows within the open transaction; how many there were. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int execute(Query query) {
        flush();
        try (Connection connection = database.getConnection(); PreparedStatement statement = query.prepare(connection, json)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("A write failed", failed);
        }
    }

    /**
     * Statements with a semicolon between them, sent together: on the way to the database and back they would spend more time
     * than in it. They are part of the open transaction or, where there is none, one of their own; each sees what was
     * committed when its turn came. How many rows the last one changed.
     */
    public int executeTogether(Query query) {
        flush();
        try (Connection connection = database.getConnection(); PreparedStatement statement = query.prepare(connection, json)) {
            int changed = 0;
            for (boolean isResult = statement.execute(); isResult || statement.getUpdateCount() >= 0; isResult = statement
                    .getMoreResults()) {
                changed = statement.getUpdateCount();
            }
            return changed;
        } catch (SQLException failed) {
            throw new IllegalStateException("A write failed", failed);
        }
    }

    private interface ResultReader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T read(Query query, ResultReader<T> reader) {
        flush();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = query.prepare(connection, json);
                ResultSet rows = statement.executeQuery()) {
            return reader.read(rows);
        } catch (SQLException failed) {
            throw new IllegalStateException("A read failed", failed);
        }
    }

    private void flush() {
        if (QuarkusTransaction.isActive()) {
            entities.flush();
        }
    }
}
