package org.silveralliance.alliance.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.known.Activities.HeldActivity;
import org.silveralliance.alliance.known.Activities.ReportState;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** What the dashboard shows of every alliance, read in one statement. */
@ApplicationScoped
class CountyRows {

    private static final String READ = """
            select a.id, a.no, a.name, a.effective_on, coalesce(u.name, '') lead_unit_name, s.units, coalesce(s.members, 0) members,
                   s.with_liaison, s.with_venue, h.held, (select max(received_at) from inbox""";
    private static final String FROM = """
            ) heard_until
            from alliance a
            left join lead_unit l on l.alliance_id = a.id and l.valid_from <= ? and (l.valid_to is null or l.valid_to > ?)
            left join unit u on u.id = l.unit_id
            left join lateral (
              select count(*) units,
                     sum((select count(*) from member_stay m where m.unit_id = seat.unit_id
                          and m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?))) members,
                     count(*) filter (where exists (select 1 from liaison p where p.unit_id = seat.unit_id
                          and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?))) with_liaison,
                     count(*) filter (where exists (select 1 from venue v where v.unit_id = seat.unit_id
                          and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?))) with_venue
              from alliance_unit seat where seat.alliance_id = a.id
                and seat.valid_from <= ? and (seat.valid_to is null or seat.valid_to > ?)) s on true
            left join lateral (
              select array_agg(month || '|' || kind || '|' || coalesce(report_due::text, '') || '|' || report_state) held
              from activity where alliance_id = a.id and month between ? and ?) h on true
            where a.effective_on <= ? order by a.division, a.no, a.id""";
    private static final int COUNTY_CODE = 6;

    private final Rows rows;

    CountyRows(Rows rows) {
        this.rows = rows;
    }

    /** An alliance on a day, with what it held in the day's year. */
    record CountyRow(UUID allianceId, int no, String name, LocalDate effectiveOn, String leadUnitName, int units, int members,
            int withLiaison, int withVenue, Map<String, List<HeldActivity>> heldByMonth, @Nullable Instant heardUntil) {

        static CountyRow read(Row row) {
            return new CountyRow(row.uuid("id"), row.integer("no"), row.text("name"), row.date("effective_on"),
                    row.text("lead_unit_name"), row.integer("units"), row.integer("members"), row.integer("with_liaison"),
                    row.integer("with_venue"),
                    row.texts("held").stream().map(CountyRow::held).collect(Collectors.groupingBy(HeldActivity::month)),
                    row.instantOrNull("heard_until"));
        }

        private static HeldActivity held(String line) {
            String[] parts = line.split("\\|", -1);
            return new HeldActivity(parts[1], parts[0], parts[2].isEmpty() ? null : LocalDate.parse(parts[2]),
                    ReportState.valueOf(parts[3]));
        }

        MonthSheet sheet(YearMonth month, LocalDate today) {
            return MonthSheet.of(allianceId, month, heldByMonth.getOrDefault(month.toString(), List.of()), today);
        }
    }

    /** The alliances of a year, in the order of their numbers; units, members and posts as of a day. */
    List<CountyRow> ofYear(int year, LocalDate day) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return rows.list(heard(Query.of(READ)).add(FROM, day, day, day, day, day, day, day, day, day, day, year + "-01",
                year + "-12", last), CountyRow::read);
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
