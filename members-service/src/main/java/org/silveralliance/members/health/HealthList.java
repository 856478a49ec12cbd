package org.silveralliance.members.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.CountyClock;
import org.silveralliance.members.access.OnLedger;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.SealedPlaces.Place;
import org.silveralliance.members.health.HealthListResource.Consented;
import org.silveralliance.members.health.HealthListResource.HealthListItem;

/** Who has a health file or may have one; what it says is not asked. */
@ApplicationScoped
public class HealthList {

    private final Rows rows;

    public HealthList(Rows rows) {
        this.rows = rows;
    }

    record Search(Optional<Consented> consented, Optional<UUID> unit, Optional<UUID> member, String words, LocalDate day) {
    }

    /** A line of the list and its place there: county by county, in the order of pinyin. */
    record Listed(Place place, HealthListItem item) {
    }

    List<Listed> page(Scope scope, Search search, Optional<Place> after, int limit) {
        Query query = standing("""
                select m.id, m.division, m.pinyin, m.name, m.unit_id, u.name unit_name, s.consented, s.given_on, s.withdrawn_on,
                  r.entered_at from""", scope, search);
        after.ifPresent(place -> query.add("and (m.division, m.pinyin, m.id) > (?, ?, ?)", place.values().getFirst(),
                place.values().getLast(), place.id()));
        return rows.list(query.add("order by m.division, m.pinyin, m.id limit ?", limit), row -> new Listed(
                new Place(row.uuid("id"), List.of(row.text("division"), row.text("pinyin"))), item(row)));
    }

    long count(Scope scope, Search search) {
        return rows.count(standing("select count(*) from", scope, search));
    }

    /** What pages and their total are both read by. */
    private static Query standing(String select, Scope scope, Search search) {
        Query query = Query.of(select).add("""
                member m join unit u on u.id = m.unit_id
                left join lateral (select c.given_on, c.withdrawn_on from consent c
                  where c.member_id = m.id and c.purpose = 'HEALTH'
                  order by c.withdrawn_on is null desc, c.id desc limit 1) c on true
                cross join lateral (select c.given_on, c.withdrawn_on, case when c.given_on is null then 'NOT_ASKED'
                  when c.withdrawn_on is null then 'GIVEN' else 'WITHDRAWN' end consented) s
                left join lateral (select h.entered_at from health.readable h where h.member_id = m.id
                  order by h.no desc limit 1) r on true
                where""");
        OnLedger.on(query, search.day());
        scope.narrow(query, "m.unit_id", "m.id");
        search.consented().ifPresent(one -> query.add("and s.consented = ?", one));
        search.unit().ifPresent(unit -> query.add("and m.unit_id = ?", unit));
        search.member().ifPresent(member -> query.add("and m.id = ?", member));
        if (!search.words().isEmpty()) {
            query.add("and (strpos(m.name, ?) > 0 or starts_with(m.initials, ?))", search.words(),
                    search.words().toUpperCase(Locale.ROOT));
        }
        return query;
    }

    private static HealthListItem item(Row row) {
        var written = row.instantOrNull("entered_at");
        return new HealthListItem(row.uuid("id"), row.text("name"), row.uuid("unit_id"), row.text("unit_name"),
                row.value("consented", Consented.class), row.dateOrNull("given_on"), row.dateOrNull("withdrawn_on"),
                written == null ? null : LocalDate.ofInstant(written, CountyClock.ZONE));
    }
}
