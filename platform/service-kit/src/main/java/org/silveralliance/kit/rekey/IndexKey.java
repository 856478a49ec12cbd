package org.silveralliance.kit.rekey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/**
 * The one version of the key under which indexes are written now, in the database and not in the keys' file: two processes that
 * notice a new file a second apart would write one person under two hashes, and no unique index would see that they are the
 * same. It moves on in a moment in which no transaction is open that writes under the former.
 */
@ApplicationScoped
public class IndexKey {

    /** One number per purpose; the lock is per database, so services do not meet. */
    private static final long LOCK = 7_305_220_002L;

    private final Rows rows;

    public IndexKey(Rows rows) {
        this.rows = rows;
    }

    /** The version under which the open transaction writes; it stays so until the transaction's end. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int forWriting() {
        // By itself, so that the next statement sees what was committed before the lock was given.
        rows.exists(Query.of("select pg_advisory_xact_lock_shared(?)", LOCK));
        return inForce();
    }

    /** The version under which indexes are written now. */
    public int inForce() {
        return (int) rows.count(Query.of("select version from index_key"));
    }

    /**
     * Moves on to a version, unless somebody is writing: then nothing waits, and it is tried again. Never back: a process that
     * has not seen the new file yet does not undo what the others have begun.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean move(int version) {
        int now = inForce();
        return now == version
                || now < version
                        && rows.first(Query.of("select pg_try_advisory_xact_lock(?) mine", LOCK), row -> row.bool("mine"))
                                .orElse(false)
                        && rows.execute(Query.of("update index_key set version = ?", version)) == 1;
    }
}
