package org.silveralliance.members.access;

import java.time.LocalDate;

import org.silveralliance.kit.sql.Query;

/** Who is on the ledger on a day. */
public final class OnLedger {

    private OnLedger() {
    }

    /** Whoever of {@code member m} was registered by then, is not dead yet (E-04) and has not left (E-11), as a condition. */
    public static Query on(Query query, LocalDate day) {
        return query.add("""
                m.registered_on <= ? and (m.died_on is null or m.died_on > ?)
                and (m.off_ledger is null or not m.off_ledger @> ?::date)""", day, day, day);
    }
}
