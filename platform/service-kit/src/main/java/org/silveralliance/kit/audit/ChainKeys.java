package org.silveralliance.kit.audit;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail.Entry;
import org.silveralliance.kit.audit.AuditTrail.Link;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.runtime.StartupEvent;

/**
 * The keys that chain the trail, each from the row on that first used it. Rows are never chained anew, so a key that was used
 * stays in the file for as long as the trail is to be verified.
 */
@ApplicationScoped
public class ChainKeys {

    /** From one division to the next along the chain's own index: a trail has many rows and few divisions. */
    private static final String LAST_ROWS = """
            with recursive chains as (
              (select division from audit_row order by division limit 1)
              union all
              select (select a.division from audit_row a where a.division > c.division order by a.division limit 1)
              from chains c where c.division is not null)
            select c.division, h.seq, h.key, h.at, h.actor, h.origin, h.action, h.subject, h.reason, h.previous, h.hash
            from chains c cross join lateral (
              select seq, key, at, actor, origin, action, subject, reason, previous, hash from audit_row
              where division = c.division order by seq desc limit 1) h""";

    private final Rows rows;
    private final FieldCipher cipher;
    private final Set<Integer> noted = ConcurrentHashMap.newKeySet();

    public ChainKeys(Rows rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** A key that was taken out too early, or is another one, is named before anybody is answered. */
    void start(@Observes StartupEvent started) {
        mustHaveTheKeysInUse();
    }

    /** Fails naming a key that rows are chained under and that the file no longer has, or has otherwise. */
    public void mustHaveTheKeysInUse() {
        for (int version : rows.list(Query.of("select version from audit_key"), row -> row.integer("version"))) {
            if (!cipher.hasChainKey(version)) {
                throw new IllegalStateException("The file that SA_KEYS_FILE names lacks the audit key of version " + version
                        + named(version) + ": rows of the trail are chained under it");
            }
        }
        mustHaveTheRightKeys();
    }

    /** Another key makes none of the last rows under its version; somebody who changed one of them shall not stop the start. */
    private void mustHaveTheRightKeys() {
        Map<Integer, Boolean> holds = new HashMap<>();
        DivisionScope.everywhere(() -> rows.list(Query.of(LAST_ROWS), this::lastRow),
                last -> holds.merge(last.key(), last.holds(), Boolean::logicalOr));
        holds.forEach((version, anyHolds) -> {
            if (!anyHolds) {
                throw new IllegalStateException("The file that SA_KEYS_FILE names has another audit key of version " + version
                        + named(version) + " than the trail is chained under");
            }
        });
    }

    private LastRow lastRow(Row row) {
        Link last = AuditTrail.link(row);
        return new LastRow(last.key(), last.hash()
                .equals(hash(last.key(), last.previous(), row.text("division"), last.seq(), last.entry())));
    }

    private static String named(int version) {
        return version == 0 ? " (the mac of field key 1)" : "";
    }

    private record LastRow(int key, boolean holds) {
    }

    /** The keyed hash of a row; each part after its length, so that no part can pass for two. */
    String hash(int version, String previous, String division, long seq, Entry entry) {
        String joined = Stream.of(previous, division, Long.toString(seq), entry.at().toString(), entry.actor(),
                entry.origin(), entry.action(), entry.subject(), entry.reason())
                .map(part -> part.length() + ":" + part).collect(Collectors.joining());
        return HexFormat.of().formatHex(cipher.chain(version, joined));
    }

    /**
     * The key of the next row. Never an older one than that of the row before: who has a key that leaked and was replaced shall
     * not be able to go on with it, and a process that has not seen the new key yet need not.
     */
    int next(int before) {
        return Math.max(before, cipher.chainVersion());
    }

    /** Whether it is known that the trail needs the key of the last row, and that of the next one. */
    boolean areNoted(int before) {
        return noted.contains(before) && noted.contains(next(before));
    }

    /** Notes in the open transaction that the trail needs the key of the next row and, where there is one, of the last. */
    void note(int before, boolean isThere) {
        if (isThere) {
            note(before);
        }
        note(next(before));
    }

    private void note(int version) {
        // Remembered only once it is there: this transaction may yet come to nothing.
        if (!noted.contains(version)
                && rows.execute(Query.of("insert into audit_key (version) values (?) on conflict do nothing", version)) == 0) {
            noted.add(version);
        }
    }
}
