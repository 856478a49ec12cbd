package org.silveralliance.kit.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One column of many rows, bound by a {@link Query} as an argument of {@code unnest}: a statement a row costs more than the row
 * does.
 */
public final class ColumnArray {

    private final String type;
    private final @Nullable Object[] values;

    private ColumnArray(String type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    /**
     * The values of all rows, in their order.
     *
     * @param type PostgreSQL's name of the column's type; values of {@code bytea} are {@code byte[]}, of {@code text} strings.
     *        Both then travel in binary form, which spares quoting every character.
     */
    public static <T> ColumnArray of(String type, List<? extends T> rows,
            Function<? super T, ? extends @Nullable Object> value) {
        Object[] values = switch (type) {
            case "bytea" -> rows.stream().map(value).toArray(byte[][]::new);
            case "text" -> rows.stream().map(value).toArray(String[]::new);
            default -> rows.stream().map(value).toArray();
        };
        return new ColumnArray(type, values);
    }

    Array bound(Connection connection) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
