package org.silveralliance.alliance.known;

import java.time.YearMonth;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** The months of alliances' rotations, as far as this service has heard of them. */
@ApplicationScoped
public class RotationMonths {

    private final Rows rows;

    public RotationMonths(Rows rows) {
        this.rows = rows;
    }

    /** Whether a month is called off for the whole alliance; what is known from a newer version stays. */
    public void heard(UUID slotId, UUID allianceId, YearMonth month, boolean suspended, long version) {
        rows.execute(Query.of("""
                insert into rotation_month (id, alliance_id, month, suspended, version) values (?, ?, ?, ?, ?)
                on conflict (id) do update set suspended = excluded.suspended, version = excluded.version
                where rotation_month.version < excluded.version""", slotId, allianceId, month.toString(), suspended,
                version));
    }
}
