package org.silveralliance.members.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.ledger.ImportChange.Detail;
import org.silveralliance.members.ledger.ImportChange.Kind;

/** Which lists were applied to which units. */
@ApplicationScoped
public class UnitLists {

    private final Rows rows;
    private final Clock clock;

    public UnitLists(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A list that was applied; {@code asOf} is the day it is of. */
    record Listed(LocalDate asOf, String by, Instant at) {
    }

    /** The newest of each unit, by the day it is of. */
    Map<UUID, Listed> newest() {
        Map<UUID, Listed> newest = new HashMap<>();
        rows.list(Query.of("select distinct on (unit_id) * from unit_listed order by unit_id, as_of desc, at desc"),
                row -> newest.put(row.uuid("unit_id"), new Listed(row.date("as_of"), row.text("by"), row.instant("at"))));
        return newest;
    }

    void keep(UUID job, Collection<UUID> units, LocalDate asOf, String by) {
        rows.execute(Query.of(
                """
                        insert into unit_listed (unit_id, job_id, as_of, by, at) select unit_id, ?, ?, ?, ? from unnest(?::uuid[]) unit_id""",
                job, asOf, by, clock.instant(), units));
    }

    /** The list of an import that was undone counts no more. */
    void forget(UUID job) {
        rows.execute(Query.of("delete from unit_listed where job_id = ?", job));
    }

    /** Who is on the ledger of some units, as somebody whom a list of them does not name. */
    List<ImportChange> onLedgerOf(Collection<UUID> units) {
        return rows.list(Query.of("""
                select id, unit_id from member where unit_id = any(?)
                and state not in ('DECEASED', 'TRANSFERRED_OUT', 'EXPELLED') order by unit_id, id""", units),
                row -> new ImportChange(null, Kind.GONE, row.uuid("id"), row.uuid("unit_id"), null, Detail.NONE, null));
    }
}
