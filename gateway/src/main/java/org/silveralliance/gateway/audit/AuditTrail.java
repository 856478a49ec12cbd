package org.silveralliance.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.silveralliance.gateway.GatewayConfig;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** The table of the trail: the columns and the chain of the services' kit, under a key of the gateway's own. */
@ApplicationScoped
class AuditTrail {

    private static final int AT_ONCE = 5_000;
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final DataSource database;
    private final SecretKeySpec key;

    AuditTrail(DataSource database, GatewayConfig config) {
        this.database = database;
        this.key = new SecretKeySpec(config.secrets().auditKey().getBytes(StandardCharsets.UTF_8), "HmacSM3");
    }

    /** One thing done or refused. */
    record Entry(Instant at, String actor, String origin, String action, String subject, String reason) {
    }

    /** A row as it lies in a division's chain. */
    record Link(long seq, Entry entry, String previous, String hash) {
    }

    /** How far a division's chain holds: {@code firstBroken} is the first row that does not, 0 when all do. */
    record Verified(String division, long rows, long firstBroken, String head) {
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
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into audit_row (division, seq, at, actor, origin, action, subject, reason, previous, hash)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                for (Entry entry : entries) {
                    String hash = hash(previous, division, ++seq, entry);
                    bind(insert, List.of(division, seq, entry.at(), entry.actor(), entry.origin(), entry.action(),
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

    /** Walks a division's chain, some thousand rows at a time. */
    Verified verify(String division) throws SQLException {
        String previous = "";
        long expected = 1;
        List<Link> some;
        try (Connection connection = database.getConnection()) {
            do {
                some = read(connection, SELECT + " where division = ? and seq >= ? order by seq limit ?",
                        List.of(division, expected, AT_ONCE), AuditTrail::link);
                for (Link link : some) {
                    if (link.seq() != expected || !link.previous().equals(previous)
                            || !link.hash().equals(hash(previous, division, expected, link.entry()))) {
                        return new Verified(division, expected - 1, expected, previous);
                    }
                    previous = link.hash();
                    expected++;
                }
            } while (some.size() == AT_ONCE);
        }
        return new Verified(division, expected - 1, 0, previous);
    }

    private static final String SELECT = "select seq, at, actor, origin, action, subject, reason, previous, hash from audit_row";

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
        return new Link(row.getLong("seq"), new Entry(at, row.getString("actor"), row.getString("origin"),
                row.getString("action"), row.getString("subject"), row.getString("reason")), row.getString("previous"),
                row.getString("hash"));
    }

    /** Each part after its length, so that no part can pass for two. */
    private String hash(String previous, String division, long seq, Entry entry) {
        String joined = Stream.of(previous, division, Long.toString(seq), entry.at().toString(), entry.actor(),
                entry.origin(), entry.action(), entry.subject(), entry.reason())
                .map(part -> part.length() + ":" + part).collect(Collectors.joining());
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm(), PROVIDER);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(joined.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
