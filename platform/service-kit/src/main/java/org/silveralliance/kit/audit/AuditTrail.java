package org.silveralliance.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.ClientAddress;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.arc.Arc;

/**
 * Who did what, when, from where and why: one append-only row, hash-chained per division with SHA-256 over the previous hash
 * and the row, in the transaction of what it records. Subjects are ids; no personal data.
 */
@ApplicationScoped
public class AuditTrail {

    private final Rows rows;
    private final Clock clock;

    public AuditTrail(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Records an action on a subject, such as {@code ("alliance.lead-unit.designated", "alliance/…", "文号…")}. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void record(String action, String subject, @Nullable String reason) {
        append(DivisionScope.current(), actor(), ClientAddress.current(), action, subject, reason == null ? "" : reason);
    }

    @Transactional(Transactional.TxType.REQUIRED)
    void append(String division, String actor, String origin, String action, String subject, String reason) {
        // Writers of one division's chain queue here until commit, so that no two rows name the same predecessor.
        rows.exists(Query.of("select pg_advisory_xact_lock(hashtext('audit' || ?))", division));
        Head head = rows
                .first(Query.of("select seq, hash from audit_row where division = ? order by seq desc limit 1", division),
                        row -> new Head(row.number("seq"), row.text("hash")))
                .orElse(new Head(0, ""));
        long seq = head.seq() + 1;
        String previous = head.hash();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.execute(Query.of("""
                insert into audit_row (division, seq, at, actor, origin, action, subject, reason, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", division, seq, at, actor, origin, action, subject, reason, previous,
                hash(previous, division, seq, at, actor, origin, action, subject, reason)));
    }

    /** Walks a division's chain; returns the first sequence number that does not verify, or 0 when all do. */
    @Transactional(Transactional.TxType.REQUIRED)
    public long firstBroken(String division) {
        List<Link> chain = rows.list(Query.of("""
                select seq, at, actor, origin, action, subject, reason, previous, hash from audit_row
                where division = ? order by seq""", division),
                row -> new Link(row.number("seq"), row.text("previous"), row.text("hash"),
                        hash(row.text("previous"), division, row.number("seq"), row.instant("at"), row.text("actor"),
                                row.text("origin"), row.text("action"), row.text("subject"), row.text("reason"))));
        String previous = "";
        long expected = 1;
        for (Link link : chain) {
            if (link.seq() != expected || !link.previous().equals(previous) || !link.hash().equals(link.recomputed())) {
                return expected;
            }
            previous = link.hash();
            expected++;
        }
        return 0;
    }

    private record Head(long seq, String hash) {
    }

    private record Link(long seq, String previous, String hash, String recomputed) {
    }

    private static String actor() {
        return Arc.container().requestContext().isActive() ? Arc.container().instance(Caller.class).get().username()
                : "system";
    }

    private static String hash(String previous, String division, long seq, Instant at, String... fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String joined = String.join("\u001f", previous, division, Long.toString(seq), at.toString(),
                    String.join("\u001f", fields));
            return HexFormat.of().formatHex(digest.digest(joined.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
