package org.silveralliance.kit.audit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.runtime.StartupEvent;

/**
 * The keys that chain the trail, each from the row on that first used it. Rows are never chained anew, so a key that was used
 * stays in the file for as long as the trail is to be verified.
 */
@ApplicationScoped
public class ChainKeys {

    private final Rows rows;
    private final FieldCipher cipher;
    private final Set<Integer> noted = ConcurrentHashMap.newKeySet();

    public ChainKeys(Rows rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** A key that was taken out too early is named before anybody is answered. */
    void start(@Observes StartupEvent started) {
        mustHaveTheKeysInUse();
    }

    /** Fails naming a key that rows are chained under and that the file no longer has. */
    public void mustHaveTheKeysInUse() {
        for (int version : rows.list(Query.of("select version from audit_key"), row -> row.integer("version"))) {
            if (!cipher.hasChainKey(version)) {
                throw new IllegalStateException("The file that SA_KEYS_FILE names lacks the audit key of version " + version
                        + (version == 0 ? ", the mac of field key 1" : "") + ": rows of the trail are chained under it");
            }
        }
    }

    /**
     * The key of the next row. Never an older one than that of the row before: who has a key that leaked and was replaced shall
     * not be able to go on with it, and a process that has not seen the new key yet need not.
     */
    int next(int before) {
        return Math.max(before, cipher.chainVersion());
    }

    /** Notes in the open transaction that the trail needs a key. */
    void note(int version) {
        // Remembered only once it is there: this transaction may yet come to nothing.
        if (!noted.contains(version)
                && rows.execute(Query.of("insert into audit_key (version) values (?) on conflict do nothing", version)) == 0) {
            noted.add(version);
        }
    }
}
