package org.silveralliance.testkit.scale;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table. */
final class Copy implements AutoCloseable {

    private final CopyIn copy;

    /** {@code columns} is a table with the columns in the order of the values. */
    Copy(Connection database, String columns) throws SQLException {
        copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + columns + " from stdin");
    }

    /** Values as COPY writes them; none holds a tab, a line end or a backslash but one's own. */
    void row(@Nullable Object... values) throws SQLException {
        StringBuilder line = new StringBuilder(700);
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : "\t").append(value == null ? "\\N" : value);
        }
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.endCopy();
        }
    }
}
