package org.silveralliance.notification.fromalliances;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.LiaisonChanged;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Alliances and liaisons as far as this service has heard of them. */
@ApplicationScoped
public class KnownAlliances {

    /** Of an account's name with the identity provider, which gives UUIDs. */
    private static final int LONGEST_ACCOUNT = 64;

    private final Rows rows;

    public KnownAlliances(Rows rows) {
        this.rows = rows;
    }

    void activated(AllianceActivated event) {
        rows.execute(Query.of("""
                insert into alliance (id, no, name, effective_on) values (?, ?, ?, ?)
                on conflict (id) do update set no = excluded.no, name = excluded.name, effective_on = excluded.effective_on""",
                event.allianceId(), event.no(), event.name(), event.effectiveOn()));
    }

    /**
     * From the day on, beside who came before and instead of what was to come after; an account that no account can be is none,
     * and the unit is told.
     */
    void liaison(LiaisonChanged event, long version) {
        rows.execute(Query.of("delete from liaison where unit_id = ? and valid_from > ? and version < ?", event.unitId(),
                event.from(), version));
        String account = event.userSub();
        rows.execute(Query.of("""
                insert into liaison (unit_id, valid_from, user_sub, version) values (?, ?, ?, ?)
                on conflict (unit_id, valid_from) do update set user_sub = excluded.user_sub, version = excluded.version
                where liaison.version < excluded.version""", event.unitId(), event.from(),
                account == null || account.length() > LONGEST_ACCOUNT ? null : account, version));
    }
}
