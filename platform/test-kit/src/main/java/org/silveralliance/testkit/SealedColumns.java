package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.silveralliance.kit.rekey.SealedTable;

/** Whether a change of keys reaches every sealed column of a service's database (S-23). */
public final class SealedColumns {

    private SealedColumns() {
    }

    /**
     * Every column of bytes is known to the job that seals anew and counts towards {@code sealed_under}, or is {@code open}.
     */
    public static void assertReached(String service, List<SealedTable> tables, String... open) {
        List<String> known = tables.stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column)).toList();
        assertThat(TestDatabase.bytes(service)).as("columns of bytes")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(known.stream(), Stream.of(open)).toList());
        assertThat(TestDatabase.bytesUnderKeys(service)).as("columns that sealed_under is made of")
                .containsExactlyInAnyOrderElementsOf(known);
    }
}
