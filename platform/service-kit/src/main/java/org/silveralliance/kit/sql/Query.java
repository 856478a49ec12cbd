package org.silveralliance.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Days;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A statement grown piece by piece, with its values in the order of their question marks. A collection is bound as an array, so
 * that {@code = any(?)} takes any number, none too; an enum by its name; an {@link Optional} as its value or SQL null; what
 * {@link #json} wraps as JSON.
 */
public final class Query {

    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    private Query() {
    }

    /** What stands in a column as JSON, written as the service's answers are. */
    private record Json(Object content) {

        String text(ObjectMapper writer) {
            try {
                return writer.writeValueAsString(content);
            } catch (JsonProcessingException unwritable) {
                throw new IllegalArgumentException("No JSON of " + content.getClass(), unwritable);
            }
        }
    }

    /** A value for a column of type {@code jsonb}; its question mark needs no cast. */
    public static Object json(Object content) {
        return new Json(content);
    }

    public static Query of(String sql, @Nullable Object... values) {
        return new Query().add(sql, values);
    }

    public Query add(String piece, @Nullable Object... more) {
        sql.append(piece).append('\n');
        for (Object value : more) {
            values.add(value);
        }
        return this;
    }

    PreparedStatement prepare(Connection connection, ObjectMapper writer) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        try {
            for (int i = 0; i < values.size(); i++) {
                bind(statement, i + 1, bound(connection, values.get(i)), writer);
            }
            return statement;
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
    }

    /** Of nothing the type is not known: PostgreSQL takes that of what it is compared with. */
    private static void bind(PreparedStatement statement, int place, @Nullable Object value, ObjectMapper writer)
            throws SQLException {
        switch (value) {
            case Collection<?> nothing when nothing.isEmpty() -> statement.setObject(place, "{}", Types.OTHER);
            case Json json -> statement.setObject(place, json.text(writer), Types.OTHER);
            case null, default -> statement.setObject(place, value);
        }
    }

    private static @Nullable Object bound(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Optional<?> maybe -> bound(connection, maybe.orElse(null));
            case Enum<?> constant -> constant.name();
            case Instant moment when !Days.take(moment) -> throw KitProblem.MALFORMED.because(Days.EXPLAINED);
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case ColumnArray column -> column.bound(connection);
            case Collection<?> many -> many.isEmpty() ? many : array(connection, many);
            default -> value;
        };
    }

    private static Object array(Connection connection, Collection<?> many) throws SQLException {
        if (many.stream().anyMatch(Objects::isNull)) {
            throw KitProblem.MALFORMED.because("列表中有空值");
        }
        Object first = many.iterator().next();
        return switch (first) {
            case UUID id -> connection.createArrayOf("uuid", many.toArray());
            case LocalDate day -> connection.createArrayOf("date", many.toArray());
            case Integer number -> connection.createArrayOf("int4", many.toArray());
            case Long number -> connection.createArrayOf("int8", many.toArray());
            case byte[] bytes -> connection.createArrayOf("bytea", many.toArray(byte[][]::new));
            case Enum<?> constant -> connection.createArrayOf("text",
                    many.stream().map(one -> ((Enum<?>) one).name()).toArray(String[]::new));
            case String text -> connection.createArrayOf("text", many.toArray(String[]::new));
            default -> throw new IllegalArgumentException("No array of " + first.getClass());
        };
    }
}
