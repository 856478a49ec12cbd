package org.silveralliance.members.scope;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import javax.sql.DataSource;

/**
 * Scoped reads in plain SQL. A list is one statement on one connection, which the pool has told the caller's division; no
 * transaction is opened for it.
 */
@ApplicationScoped
public class Rows {

    private final DataSource database;

    public Rows(DataSource database) {
        this.database = database;
    }

    /** Turns one row into a value. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A statement grown piece by piece, with its values in order. */
    public static final class Query {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> binds = new ArrayList<>();

        public Query add(String piece, Object... values) {
            sql.append(piece).append('\n');
            for (Object value : values) {
                binds.add(value);
            }
            return this;
        }
    }

    public <T> List<T> list(Query query, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query.sql.toString())) {
            bind(connection, statement, query.binds);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
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

    private static void bind(Connection connection, PreparedStatement statement, List<Object> binds) throws SQLException {
        for (int i = 0; i < binds.size(); i++) {
            statement.setObject(i + 1, plain(connection, binds.get(i)));
        }
    }

    private static @Nullable Object plain(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case String[] texts -> array(connection, "text", texts);
            case java.util.UUID[] ids -> array(connection, "uuid", ids);
            default -> value;
        };
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
