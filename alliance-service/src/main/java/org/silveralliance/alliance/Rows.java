package org.silveralliance.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

/** Reads the columns of a native query as what they are; drivers differ in the types they hand out. */
public final class Rows {

    private Rows() {
    }

    public static UUID id(Tuple row, int column) {
        return (UUID) row.get(column);
    }

    public static @Nullable UUID idOrNull(Tuple row, int column) {
        return (UUID) row.get(column);
    }

    public static String text(Tuple row, int column) {
        return (String) row.get(column);
    }

    public static @Nullable String textOrNull(Tuple row, int column) {
        return (String) row.get(column);
    }

    public static int number(Tuple row, int column) {
        return ((Number) row.get(column)).intValue();
    }

    public static @Nullable Integer numberOrNull(Tuple row, int column) {
        return row.get(column) instanceof Number number ? number.intValue() : null;
    }

    public static boolean flag(Tuple row, int column) {
        return (Boolean) row.get(column);
    }

    public static LocalDate day(Tuple row, int column) {
        LocalDate day = dayOrNull(row, column);
        if (day == null) {
            throw new IllegalStateException("Column " + column + " holds no date");
        }
        return day;
    }

    public static @Nullable LocalDate dayOrNull(Tuple row, int column) {
        return row.get(column) instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row.get(column);
    }

    public static @Nullable Instant instantOrNull(Tuple row, int column) {
        return row.get(column) instanceof java.sql.Timestamp stamp ? stamp.toInstant() : (Instant) row.get(column);
    }
}
