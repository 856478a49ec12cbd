package org.silveralliance.kit.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The relay's own connection: the lock that makes it the only one, the unpublished rows, the marks, the purge. */
final class RelayStore implements AutoCloseable {

    /** One number per purpose; the lock is per database, so services do not meet. */
    private static final long LOCK = 7_305_220_001L;

    private final Connection connection;

    RelayStore(Connection connection) {
        this.connection = connection;
    }

    static RelayStore open(RelayConfig config) throws SQLException {
        Connection connection = DriverManager.getConnection(config.jdbcUrl(), config.username(), config.password());
        return new RelayStore(connection);
    }

    /** Takes the lock when no other replica holds it; it is held as long as this connection lives. */
    boolean lock() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            result.next();
            boolean mine = result.getBoolean(1);
            if (mine) {
                statement.execute("listen outbox");
            }
            return mine;
        }
    }

    /**
     * Rows to send, in the order they were written; selected by state, since sequence numbers are taken before commit. However
     * large some are, no more are read than go into memory, and always one.
     *
     * @param held topics that are left alone for now
     */
    List<Row> unpublished(int limit, long bytes, Collection<String> held) throws SQLException {
        String sql = """
                select * from (
                  select batch.*, sum(octet_length(payload)) over (order by seq) - octet_length(payload) as bytes_before
                  from (
                    select o.id, o.aggregatetype, o.aggregateid, o.aggregate_version, o.topic, o.type, o.payload::text,
                           o.headers, o.division, o.created_at, o.attempts, o.seq
                    from outbox o
                    where o.published_at is null and o.parked_at is null and not o.topic = any(?)
                      and not exists (select 1 from outbox p where p.parked_at is not null
                                      and p.aggregatetype = o.aggregatetype and p.aggregateid = o.aggregateid)
                    order by o.seq limit ?) batch) counted
                where bytes_before < ? order by seq""";
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", held.toArray(String[]::new)));
            statement.setInt(2, limit);
            statement.setLong(3, bytes);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new Row(result.getObject(1, UUID.class), result.getString(2), result.getObject(3, UUID.class),
                            result.getLong(4), result.getString(5), result.getString(6), result.getString(7),
                            result.getString(8), result.getString(9), result.getTimestamp(10).toInstant(),
                            result.getInt(11)));
                }
            }
        }
        return rows;
    }

    /** Marks rows as published and gives each the next position, in one short transaction. */
    void markPublished(List<Row> rows) throws SQLException {
        connection.setAutoCommit(false);
        try {
            long first;
            try (PreparedStatement next = connection
                    .prepareStatement("update relay_mark set position = position + ? returning position")) {
                next.setInt(1, rows.size());
                try (ResultSet result = next.executeQuery()) {
                    result.next();
                    first = result.getLong(1) - rows.size() + 1;
                }
            }
            UUID[] ids = rows.stream().map(Row::id).toArray(UUID[]::new);
            try (PreparedStatement mark = connection.prepareStatement("""
                    update outbox o set published_at = clock_timestamp(), position = ? + given.n - 1
                    from unnest(?::uuid[]) with ordinality as given(id, n) where o.id = given.id""")) {
                mark.setLong(1, first);
                mark.setArray(2, connection.createArrayOf("uuid", ids));
                mark.executeUpdate();
            }
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Notes a failure; from {@code limit} failures on the row is parked and with it its aggregate. */
    void markFailed(Row row, String error, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                update outbox set attempts = attempts + 1, last_error = ?,
                  parked_at = case when attempts + 1 >= ? then clock_timestamp() end
                where id = ?""")) {
            statement.setString(1, error);
            statement.setInt(2, limit);
            statement.setObject(3, row.id());
            statement.executeUpdate();
        }
    }

    /** Forgets what was published long ago, and notes up to which position, in one statement, so that no reader misses it. */
    void purge(Duration keep) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                with gone as (delete from outbox where published_at < clock_timestamp() - make_interval(secs => ?)
                  returning position)
                update relay_mark set purged = greatest(purged, (select coalesce(max(position), 0) from gone))""")) {
            statement.setDouble(1, keep.toSeconds());
            statement.executeUpdate();
        }
    }

    /** Deletes the answers kept under idempotency keys that are old enough: only those does the table show to a relay. */
    void forgetKeptAnswers() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from idempotency_key");
        }
    }

    /** How things stand, for the metrics. */
    Backlog backlog() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        """
                                select (select min(created_at) from outbox where published_at is null and parked_at is null),
                                       (select count(distinct (aggregatetype, aggregateid)) from outbox where parked_at is not null)""")) {
            result.next();
            java.sql.Timestamp oldest = result.getTimestamp(1);
            return new Backlog(oldest == null ? null : oldest.toInstant(), result.getLong(2));
        }
    }

    /** Waits until a writer says something was committed, or the time is over. */
    void await(Duration longest) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.max(1, (int) longest.toMillis()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    record Row(UUID id, String aggregateType, UUID aggregateId, long version, String topic, String type,
            String payload, String headers, String division, Instant createdAt, int attempts) {
    }

    record Backlog(@Nullable Instant oldest, long parked) {
    }
}
