package org.silveralliance.gateway.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import javax.sql.DataSource;

/** The table of the trail: the columns and the chain of the services' kit, under a key of the gateway's own. */
@ApplicationScoped
class AuditTrail {

    private static final int AT_ONCE = 5_000;

    private final DataSource database;
    private final AuditKeys keys;
    private final HeadCopies copies;

    AuditTrail(DataSource database, AuditKeys keys, HeadCopies copies) {
        this.database = database;
        this.keys = keys;
        this.copies = copies;
    }

    /** A key that was taken out too early is named before anybody is answered. */
    void start(@Observes StartupEvent started) throws SQLException {
        mustHaveTheKeysInUse();
    }

    /** Fails naming a key that rows are chained under and that this process was not told. */
    void mustHaveTheKeysInUse() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (int version : read(connection, "select version from audit_key", List.of(), row -> row.getInt("version"))) {
                if (!keys.has(version)) {
                    throw new IllegalStateException("SA_AUDIT_KEYS_LATER lacks the audit key of version " + version
                            + ": rows of the trail are chained under it");
                }
            }
        }
        mustHaveTheRightKeys();
    }

    /** Another key makes none of the last rows under its version; somebody who changed one of them shall not stop the start. */
    private void mustHaveTheRightKeys() throws SQLException {
        Map<Integer, Boolean> holds = new HashMap<>();
        for (Chain chain : chains()) {
            try (Connection connection = database.getConnection()) {
                read(connection, SELECT + " where division = ? and seq = ?", List.of(chain.division(), chain.seq()),
                        AuditTrail::link).forEach(
                                last -> holds.merge(last.key(), last.hash().equals(
                                        hash(last.key(), last.previous(), chain.division(), last.seq(), last.entry())),
                                        Boolean::logicalOr));
            }
        }
        holds.forEach((version, anyHolds) -> {
            if (!anyHolds) {
                throw new IllegalStateException((version == 1 ? "SA_AUDIT_KEY" : "SA_AUDIT_KEYS_LATER")
                        + " gives another audit key of version " + version + " than the trail is chained under");
            }
        });
    }

    /** One thing done or refused. */
    record Entry(Instant at, String actor, String origin, String action, String subject, String reason) {
    }

    /** A row as it lies in a division's chain. */
    record Link(long seq, int key, Entry entry, String previous, String hash) {
    }

    /** The last row of a division's chain. */
    record Chain(String division, long seq, String hash) {
    }

    /**
     * How far a division's chain holds, as the services say it: {@code firstBroken} is the first row that does not or that was
     * cut off (0 when none is), {@code copied} the last row known from a copy outside the database (0 when there is none),
     * {@code cut} whether it and what follows are gone.
     */
    record Verified(String division, long rows, long firstBroken, String head, long copied, boolean cut) {
    }

    /** Which rows: those from {@code from} and before {@code to}; {@code action} and {@code subject} are beginnings. */
    record Filter(String division, Optional<Instant> from, Optional<Instant> to, Optional<String> actor,
            Optional<String> action, Optional<String> subject, Optional<Long> before) {
    }

    /** Appends several entries to a division's chain, in their order. */
    void append(String division, List<Entry> entries) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            // Writers of one division's chain queue here until commit, so that no two rows name the same predecessor.
            read(connection, "select pg_advisory_xact_lock(hashtext('audit' || ?))", List.of(division), row -> 0);
            List<Link> last = read(connection, SELECT + " where division = ? order by seq desc limit 1", List.of(division),
                    AuditTrail::link);
            String previous = last.isEmpty() ? "" : last.getFirst().hash();
            long seq = last.isEmpty() ? 0 : last.getFirst().seq();
            int key = keys.next(last.isEmpty() ? 1 : last.getFirst().key());
            try (PreparedStatement needed = connection
                    .prepareStatement("insert into audit_key (version) values (?) on conflict do nothing");
                    PreparedStatement insert = connection.prepareStatement(
                            """
                                    insert into audit_row (division, seq, key, at, actor, origin, action, subject, reason, previous, hash)
                                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                bind(needed, List.of(key));
                needed.executeUpdate();
                for (Entry entry : entries) {
                    String hash = hash(key, previous, division, ++seq, entry);
                    bind(insert, List.of(division, seq, key, entry.at(), entry.actor(), entry.origin(), entry.action(),
                            entry.subject(), entry.reason(), previous, hash));
                    insert.addBatch();
                    previous = hash;
                }
                insert.executeBatch();
                connection.commit();
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }

    /** The newest first, along the chain's own index. */
    List<Link> page(Filter filter, int limit) throws SQLException {
        StringBuilder sql = new StringBuilder(SELECT).append(" where division = ?");
        List<Object> values = new ArrayList<>(List.of(filter.division()));
        filter.before().ifPresent(seq -> and(sql, values, " and seq < ?", seq));
        filter.from().ifPresent(first -> and(sql, values, " and at >= ?", first));
        filter.to().ifPresent(end -> and(sql, values, " and at < ?", end));
        filter.actor().ifPresent(who -> and(sql, values, " and actor = ?", who));
        filter.action().ifPresent(what -> and(sql, values, " and starts_with(action, ?)", what));
        filter.subject().ifPresent(on -> and(sql, values, " and starts_with(subject, ?)", on));
        and(sql, values, " order by seq desc limit ?", limit);
        try (Connection connection = database.getConnection()) {
            return read(connection, sql.toString(), values, AuditTrail::link);
        }
    }

    /** The last row of every chain, from one division to the next along the chains' own index. */
    List<Chain> chains() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return read(connection, """
                    with recursive chains as (
                      (select division from audit_row order by division limit 1)
                      union all
                      select (select a.division from audit_row a where a.division > c.division order by a.division limit 1)
                      from chains c where c.division is not null)
                    select c.division, h.seq, h.hash from chains c cross join lateral
                      (select seq, hash from audit_row where division = c.division order by seq desc limit 1) h""", List.of(),
                    row -> new Chain(row.getString("division"), row.getLong("seq"), row.getString("hash")));
        }
    }

    /** Walks a division's chain, some thousand rows at a time, and holds it against what was copied of it. */
    Verified verify(String division) throws SQLException, IOException {
        Map<Long, String> copied = copies.of(division).stream()
                .collect(Collectors.toMap(HeadCopies.Head::seq, HeadCopies.Head::hash, (first, again) -> first));
        long lastCopied = copied.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        String previous = "";
        int key = 1;
        long expected = 1;
        List<Link> some;
        try (Connection connection = database.getConnection()) {
            do {
                some = read(connection, SELECT + " where division = ? and seq >= ? order by seq limit ?",
                        List.of(division, expected, AT_ONCE), AuditTrail::link);
                for (Link link : some) {
                    if (link.seq() != expected || !link.previous().equals(previous) || link.key() < key
                            || !link.hash().equals(hash(link.key(), previous, division, expected, link.entry()))
                            || !link.hash().equals(copied.getOrDefault(expected, link.hash()))) {
                        return new Verified(division, expected - 1, expected, previous, lastCopied, false);
                    }
                    previous = link.hash();
                    key = link.key();
                    expected++;
                }
            } while (some.size() == AT_ONCE);
        }
        boolean cut = lastCopied > expected - 1;
        return new Verified(division, expected - 1, cut ? expected : 0, previous, lastCopied, cut);
    }

    private static final String SELECT = "select seq, key, at, actor, origin, action, subject, reason, previous, hash from audit_row";

    private static void and(StringBuilder sql, List<Object> values, String condition, Object value) {
        sql.append(condition);
        values.add(value);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> read(Connection connection, String sql, List<?> values, Reading<T> reading)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
                return found;
            }
        }
    }

    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    private static Link link(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Link(row.getLong("seq"), row.getInt("key"), new Entry(at, row.getString("actor"), row.getString("origin"),
                row.getString("action"), row.getString("subject"), row.getString("reason")), row.getString("previous"),
                row.getString("hash"));
    }

    /** Each part after its length, so that no part can pass for two. */
    private String hash(int key, String previous, String division, long seq, Entry entry) {
        String joined = Stream.of(previous, division, Long.toString(seq), entry.at().toString(), entry.actor(),
                entry.origin(), entry.action(), entry.subject(), entry.reason())
                .map(part -> part.length() + ":" + part).collect(Collectors.joining());
        return keys.hash(key, joined);
    }
}
