package org.silveralliance.alliance.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.alliance.Alliances.Place;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/**
 * What the dashboard adds up of every alliance, read in one statement. A province has more than a thousand: what is counted is
 * kept (division_head, alliance_head, alliance_year), and what only a line shows is looked up for the lines of the page.
 */
@ApplicationScoped
class CountyRows {

    /**
     * The totals need no line of their own: an alliance's seats begin with it, so that none stands before its day. Which lines
     * are told of stands within the sum, or every alliance is added up before the join drops it.
     */
    private static final String READ = """
            with known as (
              select id, division, no, name, effective_on, effective_on <= ? and (division, no, id) > (?, ?, ?) listed
              from alliance where effective_on <= ?),
            a as (
              select *, case when listed then count(*) filter (where listed) over (order by division, no, id) end line from known),
            total as (
              select coalesce(sum(units), 0) units, coalesce(sum(members), 0) members, coalesce(sum(liaisons), 0) liaisons,
                     coalesce(sum(venues), 0) venues
              from (select units, members, liaisons, venues from division_head where month > ?
                    union all
                    select units, members, liaisons, venues from alliance_head where day > ? and day < ?) later)
            select a.id, a.division, a.no, a.name, a.effective_on, a.line, y.slots, off.months suspended, total.units, total.members,
                   total.liaisons, total.venues, coalesce(h.units, 0) own_units, coalesce(h.members, 0) own_members,
                   case when a.line <= ? then (
                     select u.name from lead_unit l join unit u on u.id = l.unit_id
                     where l.alliance_id = a.id and l.valid_from <= ? and (l.valid_to is null or l.valid_to > ?)) end lead_unit_name,
                   (select max(received_at) from inbox""";
    private static final String FROM = """
            ) heard_until
            from a
            cross join total
            left join lateral (
              select sum(units) units, sum(members) members from alliance_head
              where alliance_id = a.id and day > ? and a.line <= ?) h on true
            left join alliance_year y on y.year = ? and y.alliance_id = a.id
            left join (
              select alliance_id, array_agg(month) months from rotation_month
              where suspended and month between ? and ? group by alliance_id) off on off.alliance_id = a.id
            order by a.division, a.no, a.id""";
    private static final Place BEFORE_ALL = new Place("", 0, new UUID(0, 0));
    private static final int COUNTY_CODE = 6;

    private final Rows rows;

    CountyRows(Rows rows) {
        this.rows = rows;
    }

    /** What all alliances have on a day: units with their liaisons and venues, and the members on the units' lists. */
    record Totals(int units, int members, int withLiaison, int withVenue) {

        static final Totals NONE = new Totals(0, 0, 0, 0);

        static Totals read(Row row) {
            return new Totals(row.integer("units"), row.integer("members"), row.integer("liaisons"), row.integer("venues"));
        }
    }

    /**
     * An alliance on a day, with what it held in the day's year and the months in which it pauses.
     *
     * @param line its place among those to be listed, from 1; absent when it is not among them
     * @param leadUnitName only known on the lines that were asked for, as {@code units} and {@code members}
     * @param all the same on every row
     */
    record CountyRow(Place place, String name, LocalDate effectiveOn, @Nullable Integer line, String leadUnitName, int units,
            int members, YearSheet year, Totals all, @Nullable Instant heardUntil) {

        static CountyRow read(Row row, int year, LocalDate today) {
            String lead = row.textOrNull("lead_unit_name");
            return new CountyRow(new Place(row.text("division"), row.integer("no"), row.uuid("id")), row.text("name"),
                    row.date("effective_on"), row.integerOrNull("line"), lead == null ? "" : lead, row.integer("own_units"),
                    row.integer("own_members"), YearSheet.of(row.textOrNull("slots"), row.texts("suspended"), year, today),
                    Totals.read(row), row.instantOrNull("heard_until"));
        }

        boolean owes(YearMonth month) {
            return MonthSheet.owes(effectiveOn, month);
        }
    }

    /**
     * The alliances of a year, county by county in the order of their numbers; units, members and posts as of a day. Listed are
     * those that were approved by then, after a place; of the first {@code lines} of them everything is told.
     */
    List<CountyRow> ofYear(int year, LocalDate day, Optional<Place> after, int lines, LocalDate today) {
        Place place = after.orElse(BEFORE_ALL);
        return rows.list(
                heard(Query.of(READ, day, place.division(), place.no(), place.id(), LocalDate.of(year, 12, 31), day, day,
                        YearMonth.from(day).plusMonths(1).atDay(1), lines, day, day))
                        .add(FROM, day, lines, year, YearMonth.of(year, 1).toString(), YearMonth.of(year, 12).toString()),
                row -> CountyRow.read(row, year, today));
    }

    /** When the last event of another service arrived. */
    Optional<Instant> heardUntil() {
        return rows.first(heard(Query.of("select max(received_at) heard_until from inbox")),
                row -> Optional.ofNullable(row.instantOrNull("heard_until"))).flatMap(heard -> heard);
    }

    /** Events name the county they are about, and equality lets the index answer with its last entry instead of all of them. */
    private static Query heard(Query query) {
        String scope = DivisionScope.current();
        return scope.length() == COUNTY_CODE ? query.add("where division = ?", scope) : query;
    }
}
