package org.silveralliance.kit.rekey;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.sql.Row;

/**
 * A table with sealed columns, a bean for each. The table has a generated column {@code sealed_under}, made by
 * {@code kit_sealed_under} of the sealed ones, 0 where they lie under several keys, null where nothing is sealed.
 */
public interface SealedTable {

    String name();

    /** The column of the row's id. */
    default String id() {
        return "id";
    }

    /** A number that tells rows of one id apart, where there are several. */
    default @Nullable String part() {
        return null;
    }

    /** The sealed columns. */
    List<String> columns();

    /** What a value of a column is bound to. {@code part} is 0 where rows have none. */
    FieldRef place(UUID id, int part, String column);

    /** How many rows are read and written together. */
    default int atOnce() {
        return 250;
    }

    /** How the table's values are searched; null where they are not. */
    default @Nullable Index index() {
        return null;
    }

    /** Keyed hashes beside the sealed columns; a column {@code index_key} says which version of the key made them. */
    interface Index {

        /** What else of a row the hashes are made of. */
        List<String> reads();

        /** The columns of the hashes. */
        List<String> hashes();

        /**
         * The hashes of a row under a version of the key.
         *
         * @param row with {@link #reads} and {@code index_key}
         * @param opened the sealed columns in the clear
         */
        Map<String, byte[]> of(Row row, Map<String, String> opened, int version);
    }
}
