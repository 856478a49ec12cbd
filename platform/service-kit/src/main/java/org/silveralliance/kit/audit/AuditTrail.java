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
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.ClientAddress;
import org.silveralliance.kit.access.DivisionScope;

import io.quarkus.arc.Arc;

/**
 * Who did what, when, from where and why: one append-only row, hash-chained per division with SHA-256 over the previous hash
 * and the row, in the transaction of what it records. Subjects are ids; no personal data.
 */
@ApplicationScoped
public class AuditTrail {

    private final EntityManager entities;
    private final Clock clock;

    public AuditTrail(EntityManager entities, Clock clock) {
        this.entities = entities;
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
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('audit' || :division)) as text)")
                .setParameter("division", division).getSingleResult();
        List<Tuple> head = entities.createNativeQuery(
                "select seq, hash from audit_row where division = :division order by seq desc limit 1", Tuple.class)
                .setParameter("division", division).getResultList();
        long seq = head.isEmpty() ? 1 : ((Number) head.getFirst().get(0)).longValue() + 1;
        String previous = head.isEmpty() ? "" : (String) head.getFirst().get(1);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.createNativeQuery("""
                insert into audit_row (division, seq, at, actor, origin, action, subject, reason, previous, hash)
                values (:division, :seq, :at, :actor, :origin, :action, :subject, :reason, :previous, :hash)""")
                .setParameter("division", division).setParameter("seq", seq).setParameter("at", at)
                .setParameter("actor", actor).setParameter("origin", origin).setParameter("action", action)
                .setParameter("subject", subject).setParameter("reason", reason).setParameter("previous", previous)
                .setParameter("hash", hash(previous, division, seq, at, actor, origin, action, subject, reason))
                .executeUpdate();
    }

    /** Walks a division's chain; returns the first sequence number that does not verify, or 0 when all do. */
    @Transactional(Transactional.TxType.REQUIRED)
    public long firstBroken(String division) {
        List<Tuple> rows = entities.createNativeQuery("""
                select seq, at, actor, origin, action, subject, reason, previous, hash from audit_row
                where division = :division order by seq""", Tuple.class).setParameter("division", division)
                .getResultList();
        String previous = "";
        long expected = 1;
        for (Tuple row : rows) {
            long seq = ((Number) row.get(0)).longValue();
            String hash = hash(previous, division, seq, (Instant) row.get(1), (String) row.get(2), (String) row.get(3),
                    (String) row.get(4), (String) row.get(5), (String) row.get(6));
            if (seq != expected || !previous.equals(row.get(7)) || !hash.equals(row.get(8))) {
                return expected;
            }
            previous = hash;
            expected++;
        }
        return 0;
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
