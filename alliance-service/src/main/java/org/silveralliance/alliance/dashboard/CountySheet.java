package org.silveralliance.alliance.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.alliance.alliance.Alliances.Place;
import org.silveralliance.alliance.dashboard.CountyRows.CountyRow;
import org.silveralliance.alliance.dashboard.CountyRows.Totals;
import org.silveralliance.alliance.dashboard.DashboardResource.AllianceRow;
import org.silveralliance.alliance.dashboard.DashboardResource.County;
import org.silveralliance.alliance.dashboard.DashboardResource.Gaps;
import org.silveralliance.alliance.dashboard.DashboardResource.MissedItem;
import org.silveralliance.alliance.dashboard.DashboardResource.MonthRow;
import org.silveralliance.alliance.dashboard.MonthSheet.MonthState;
import org.silveralliance.kit.paging.Page;

/** Adds the county up from what this service keeps and has heard; every total is that of its rows. */
@ApplicationScoped
public class CountySheet {

    /** A county reads all of them; a province sees where to begin. */
    private static final int MOST_MISSED = 200;
    private static final List<MonthSheet.Kind> NONE = List.of();

    private final CountyRows countyRows;

    public CountySheet(CountyRows countyRows) {
        this.countyRows = countyRows;
    }

    /** The sheet of a month; {@code lines} alliances after a place are listed one by one. */
    County of(YearMonth month, Optional<Place> after, int lines, LocalDate today, Instant now) {
        LocalDate day = month.isAfter(YearMonth.from(today)) || month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth()
                : today;
        List<CountyRow> ofYear = countyRows.ofYear(month.getYear(), day, after, lines, today);
        List<CountyRow> known = ofYear.stream().filter(row -> !row.effectiveOn().isAfter(day)).toList();
        MonthTally tally = MonthTally.of(known.stream().map(row -> row.year().month(month)));
        Page<AllianceRow> page = Page.of(known.stream().filter(row -> row.line() != null).toList(), lines,
                row -> row.place().text(), row -> row(row, row.year().month(month)));
        List<MissedItem> missed = new ArrayList<>();
        int missedTotal = missed(month, ofYear, missed);
        Totals all = ofYear.isEmpty() ? Totals.NONE : ofYear.getFirst().all();
        Instant heard = ofYear.isEmpty() ? countyRows.heardUntil().orElse(null) : ofYear.getFirst().heardUntil();
        // No movement of the fund has been heard of: activities-service announces none yet.
        return new County(month.toString(), known.size(), all.units(), all.members(), tally.owed(),
                tally.held(), tally.count(MonthState.REPORTED), tally.count(MonthState.OVERDUE), null,
                heard == null ? now : heard, heard, page.items(),
                page.next(), months(month.getYear(), ofYear), missed, missedTotal,
                new Gaps(all.withLiaison(), all.withVenue(), all.units()));
    }

    private static AllianceRow row(CountyRow row, MonthSheet sheet) {
        MonthTally tally = MonthTally.of(Stream.of(sheet));
        return new AllianceRow(row.place().id(), row.place().no(), row.name(), row.leadUnitName(), row.units(), row.members(),
                tally.owed(), tally.held(), tally.count(MonthState.REPORTED), tally.count(MonthState.OVERDUE), sheet.kinds());
    }

    /** The twelve months of a year; months to come count as owed, too: a county of four alliances owes 144. */
    private static List<MonthRow> months(int year, List<CountyRow> ofYear) {
        return IntStream.rangeClosed(1, 12).mapToObj(n -> YearMonth.of(year, n)).map(month -> {
            MonthTally tally = new MonthTally();
            for (CountyRow row : ofYear) {
                if (row.owes(month)) {
                    tally.add(row.year().month(month));
                }
            }
            return new MonthRow(month.toString(), tally.owed(), tally.held(), tally.count(MonthState.REPORTED),
                    tally.count(MonthState.OVERDUE));
        }).toList();
    }

    /** How many there are; the first of them are noted. */
    private static int missed(YearMonth until, List<CountyRow> ofYear, List<MissedItem> first) {
        int total = 0;
        for (int n = 1; n <= until.getMonthValue(); n++) {
            YearMonth month = until.withMonth(n);
            String name = month.toString();
            for (CountyRow row : ofYear) {
                for (MonthSheet.Kind kind : row.owes(month) ? row.year().month(month).missed() : NONE) {
                    total++;
                    if (total <= MOST_MISSED) {
                        first.add(new MissedItem(row.place().id(), row.name(), name, kind));
                    }
                }
            }
        }
        return total;
    }
}
