package org.silveralliance.members.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.reading.Told;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.ledger.ImportJob.Kind;

/** What people said headings mean. Structure alone: no heading with a number of somebody is kept. */
@ApplicationScoped
public class ImportHeadings {

    /** Headings the county, one unit or one account may have explained. */
    static final int MOST = 500;
    private static final int MOST_SHOWN = 2_000;

    private final Rows rows;
    private final Clock clock;

    public ImportHeadings(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What a heading means.
     *
     * @param unitId the unit for whose lists it holds
     * @param account the account for whose lists of several units it holds
     * @param field the column it is; empty when it is to be left out
     */
    record Said(UUID id, Kind kind, Optional<UUID> unitId, @Nullable String unitName, Optional<String> account,
            String heading, @Nullable String field, String by, Instant at) {

        boolean isCountys() {
            return unitId.isEmpty() && account.isEmpty();
        }

        Told.Heading told() {
            return new Told.Heading(heading, field, isCountys());
        }
    }

    /** For whose lists something holds; the county's with neither. */
    record Of(@Nullable UUID unitId, @Nullable String account) {

        static final Of COUNTY = new Of(null, null);
    }

    /** Those of everybody, the county's first. */
    List<Said> of(Kind kind) {
        return rows.list(all().add("where h.kind = ? order by (h.unit_id is null and h.account is null) desc, h.heading, h.id"
                + " limit ?", kind, MOST_SHOWN), ImportHeadings::said);
    }

    List<Said> of(Kind kind, Of of) {
        return rows.list(all().add("where h.kind = ? and h.unit_id is not distinct from ?::uuid"
                + " and h.account is not distinct from ?::text order by h.heading, h.id", kind, of.unitId(), of.account()),
                ImportHeadings::said);
    }

    boolean areOfUnits(Kind kind) {
        return rows.count(Query.of("select count(*) from import_heading where kind = ? and unit_id is not null", kind)) > 0;
    }

    Optional<Said> find(UUID id) {
        return rows.first(all().add("where h.id = ?", id), ImportHeadings::said);
    }

    private static Query all() {
        return Query.of("select h.*, u.name unit_name from import_heading h left join unit u on u.id = h.unit_id");
    }

    /** Says it anew; false, and nothing is said, when there is no room. A heading that is known takes none. */
    boolean say(Kind kind, Of of, List<Told.Heading> headings, String by) {
        Set<String> known = of(kind, of).stream().map(Said::heading).collect(Collectors.toSet());
        long more = headings.stream().filter(one -> !known.contains(one.heading())).count();
        if (more > 0 && known.size() + more > MOST) {
            return false;
        }
        List<UUID> ids = headings.stream().map(any -> Ids.next()).toList();
        rows.execute(Query.of("""
                insert into import_heading (id, kind, unit_id, account, heading, field, said_by, said_at)
                select id, ?, ?, ?, heading, field, ?, ?
                from unnest(?::uuid[], ?::text[], ?::text[]) h(id, heading, field)
                on conflict (division, kind, unit_id, account, heading)
                do update set field = excluded.field, said_by = excluded.said_by, said_at = excluded.said_at""",
                kind, of.unitId(), of.account(), by, clock.instant(), ids,
                ColumnArray.of("text", headings, Told.Heading::heading),
                ColumnArray.of("text", headings, Told.Heading::field)));
        return true;
    }

    void forget(UUID id) {
        rows.execute(Query.of("delete from import_heading where id = ?", id));
    }

    private static Said said(Row row) {
        return new Said(row.uuid("id"), row.value("kind", Kind.class), Optional.ofNullable(row.uuidOrNull("unit_id")),
                row.textOrNull("unit_name"), Optional.ofNullable(row.textOrNull("account")), row.text("heading"),
                row.textOrNull("field"), row.text("said_by"), row.instant("said_at"));
    }
}
