package org.silveralliance.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.TestDatabase;

/** What the relay reads at once, from a table of this connection's own. */
class RelayStoreTest {

    private static final int LARGE = 100_000;

    @Test
    @DisplayName("S-02 however large facts are, no more of them are read at once than go into memory, and always one")
    void shouldReadByBytes() throws SQLException {
        try (Connection connection = TestDatabase.superuser("kit")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("""
                        create temp table outbox (seq bigint generated always as identity, id uuid, aggregatetype text,
                          aggregateid uuid, aggregate_version bigint, topic text, type text, payload jsonb, headers jsonb,
                          division text, created_at timestamptz default clock_timestamp(), attempts int default 0,
                          published_at timestamptz, parked_at timestamptz)""");
            }
            List<UUID> facts = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());
            for (UUID fact : facts) {
                write(connection, fact);
            }
            RelayStore store = new RelayStore(connection);

            assertThat(read(store, 500, 10L * LARGE)).isEqualTo(facts);
            assertThat(read(store, 500, 2L * LARGE)).isEqualTo(facts.subList(0, 2));
            assertThat(read(store, 500, 1)).isEqualTo(facts.subList(0, 1));
            assertThat(read(store, 3, 10L * LARGE)).isEqualTo(facts.subList(0, 3));
        }
    }

    private static List<UUID> read(RelayStore store, int rows, long bytes) throws SQLException {
        return store.unpublished(rows, bytes, List.of()).stream().map(RelayStore.Row::id).toList();
    }

    private static void write(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox (id, aggregatetype, aggregateid, aggregate_version, topic, type, payload, headers, division)
                values (?, 'test', ?, 1, 'test', 'test', jsonb_build_object('text', repeat('x', ?)), '{}', '370522')""")) {
            insert.setObject(1, id);
            insert.setObject(2, id);
            insert.setInt(3, LARGE);
            insert.executeUpdate();
        }
    }
}
