package org.silveralliance.members.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.ledger.ImportJob.Kind;

/** What people said headings mean. Structure alone: no heading with a number of somebody is kept. */
@ApplicationScoped
public class ImportHeadings {

    /** A county that says more has other worries. */
    private static final int MOST = 2_000;

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

    List<Said> of(Kind kind) {
        return rows.list(all().add("where h.kind = ? order by h.heading, h.id limit ?", kind, MOST), ImportHeadings::said);
    }

    Optional<Said> find(UUID id) {
        return rows.first(all().add("where h.id = ?", id), ImportHeadings::said);
    }

    private static Query all() {
        return Query.of("select h.*, u.name unit_name from import_heading h left join unit u on u.id = h.unit_id");
    }

    /** Says it anew. */
    void say(Kind kind, Of of, List<Told.Heading> headings, String by) {
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
    }

    void forget(UUID id) {
        rows.execute(Query.of("delete from import_heading where id = ?", id));
    }

    /** Refuses to say more than can be shown. */
    void requireRoom() {
        if (rows.count(Query.of("select count(*) from import_heading")) >= MOST) {
            throw MembersProblem.TOO_MANY_HEADINGS.because("表头叫法已有 " + MOST + " 种，请先删除不用的");
        }
    }

    private static Said said(Row row) {
        return new Said(row.uuid("id"), row.value("kind", Kind.class), Optional.ofNullable(row.uuidOrNull("unit_id")),
                row.textOrNull("unit_name"), Optional.ofNullable(row.textOrNull("account")), row.text("heading"),
                row.textOrNull("field"), row.text("said_by"), row.instant("said_at"));
    }
}
