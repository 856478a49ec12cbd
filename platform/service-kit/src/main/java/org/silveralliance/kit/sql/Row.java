package org.silveralliance.kit.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.time.PartialDate.Precision;

/**
 * One row of an answer, read by column name. A method without {@code OrNull} fails on SQL null: a null that nobody expected is
 * seen where it is read.
 */
public final class Row {

    private static final String PRECISION = "_precision";

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    public UUID uuid(String column) {
        return required(column, UUID.class);
    }

    public @Nullable UUID uuidOrNull(String column) {
        return read(column, UUID.class);
    }

    public String text(String column) {
        return required(column, String.class);
    }

    public @Nullable String textOrNull(String column) {
        return read(column, String.class);
    }

    public int integer(String column) {
        return known(column, number(column, ResultSet::getInt));
    }

    public @Nullable Integer integerOrNull(String column) {
        return number(column, ResultSet::getInt);
    }

    public long number(String column) {
        return known(column, number(column, ResultSet::getLong));
    }

    public @Nullable Long numberOrNull(String column) {
        return number(column, ResultSet::getLong);
    }

    public BigDecimal decimal(String column) {
        return required(column, BigDecimal.class);
    }

    public @Nullable BigDecimal decimalOrNull(String column) {
        return read(column, BigDecimal.class);
    }

    public double real(String column) {
        return required(column, Double.class);
    }

    public @Nullable Double doubleOrNull(String column) {
        return number(column, ResultSet::getDouble);
    }

    public boolean bool(String column) {
        return required(column, Boolean.class);
    }

    public LocalDate date(String column) {
        return required(column, LocalDate.class);
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return read(column, LocalDate.class);
    }

    /** A date with its precision, which stands in the column's neighbour {@code <column>_precision}. */
    public PartialDate partialDate(String column) {
        return new PartialDate(date(column), value(column + PRECISION, Precision.class));
    }

    public @Nullable PartialDate partialDateOrNull(String column) {
        LocalDate day = dateOrNull(column);
        return day == null ? null : new PartialDate(day, value(column + PRECISION, Precision.class));
    }

    public Instant instant(String column) {
        return required(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime moment = read(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public byte[] bytes(String column) {
        return required(column, byte[].class);
    }

    public byte @Nullable [] bytesOrNull(String column) {
        return read(column, byte[].class);
    }

    /** The constant a text column names. */
    public <E extends Enum<E>> E value(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E valueOrNull(String column, Class<E> type) {
        String name = textOrNull(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** A {@code text[]}; none where it is SQL null. */
    public List<String> texts(String column) {
        return array(column, String[].class);
    }

    private <T> List<T> array(String column, Class<T[]> type) {
        try {
            Array array = row.getArray(column);
            return array == null ? List.of() : List.of(type.cast(array.getArray()));
        } catch (SQLException failed) {
            throw new IllegalStateException("Column " + column + " cannot be read", failed);
        }
    }

    private interface Number<N> {
        N read(ResultSet row, String column) throws SQLException;
    }

    /** Of whatever numeric type the column is: counts are bigint and sums numeric; what does not fit fails. */
    private <N> @Nullable N number(String column, Number<N> number) {
        try {
            N value = number.read(row, column);
            return row.wasNull() ? null : value;
        } catch (SQLException failed) {
            throw new IllegalStateException("Column " + column + " cannot be read", failed);
        }
    }

    private <T> T required(String column, Class<T> type) {
        return known(column, read(column, type));
    }

    private static <T> T known(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Column " + column + " is null");
        }
        return value;
    }

    private <T> @Nullable T read(String column, Class<T> type) {
        try {
            if (type == byte[].class) {
                return type.cast(row.getBytes(column));
            }
            // The driver turns what is stored into text (jsonb and enums too) only by this method.
            if (type == String.class) {
                return type.cast(row.getString(column));
            }
            return row.getObject(column, type);
        } catch (SQLException failed) {
            throw new IllegalStateException("Column " + column + " cannot be read", failed);
        }
    }
}
