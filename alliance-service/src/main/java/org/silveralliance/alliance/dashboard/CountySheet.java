package org.silveralliance.alliance.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.alliance.alliance.Alliances.Place;
import org.silveralliance.alliance.dashboard.CountyRows.CountyRow;
import org.silveralliance.alliance.dashboard.DashboardResource.AllianceRow;
import org.silveralliance.alliance.dashboard.DashboardResource.County;
import org.silveralliance.alliance.dashboard.DashboardResource.Gaps;
import org.silveralliance.alliance.dashboard.DashboardResource.MissedItem;
import org.silveralliance.alliance.dashboard.DashboardResource.MonthRow;
import org.silveralliance.alliance.dashboard.MonthSheet.MonthState;
import org.silveralliance.kit.paging.Page;

/** Adds the county up from what this service keeps and has heard; every total is the sum of its rows. */
@ApplicationScoped
public class CountySheet {

    /** No movement of the fund has been heard of: the fund is kept by activities-service and announces none yet. */
    private static final String NO_FUND = "0.00";
    /** A county reads all of them; a province sees where to begin. */
    private static final int MOST_MISSED = 200;

    private final CountyRows countyRows;

    public CountySheet(CountyRows countyRows) {
        this.countyRows = countyRows;
    }

    /** The sheet of a month; {@code lines} alliances after a place are listed one by one. */
    County of(YearMonth month, Optional<Place> after, int lines, LocalDate today, Instant now) {
        LocalDate day = month.isAfter(YearMonth.from(today)) || month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth()
                : today;
        List<CountyRow> ofYear = countyRows.ofYear(month.getYear(), day, after, lines);
        List<CountyRow> known = ofYear.stream().filter(row -> !row.effectiveOn().isAfter(day)).toList();
        List<MonthSheet> sheets = known.stream().map(row -> row.sheet(month, today)).toList();
        Page<AllianceRow> page = Page.of(known.stream().filter(row -> row.line() != null).toList(), lines,
                row -> row.place().text(), row -> row(row, row.sheet(month, today)));
        List<MissedItem> missed = missed(month, ofYear, today);
        Gaps gaps = new Gaps(sum(known, CountyRow::withLiaison), sum(known, CountyRow::withVenue),
                sum(known, CountyRow::units));
        return new County(month.toString(), known.size(), gaps.units(), sum(known, CountyRow::members),
                sum(sheets, MonthSheet::owed), sum(sheets, MonthSheet::held), sum(sheets, MonthState.REPORTED),
                sum(sheets, MonthState.OVERDUE), NO_FUND, now,
                ofYear.isEmpty() ? countyRows.heardUntil().orElse(null) : ofYear.getFirst().heardUntil(), page.items(),
                page.next(), months(month.getYear(), ofYear, today),
                missed.subList(0, Math.min(MOST_MISSED, missed.size())), missed.size(), gaps);
    }

    private static AllianceRow row(CountyRow row, MonthSheet sheet) {
        return new AllianceRow(row.place().id(), row.place().no(), row.name(), row.leadUnitName(), row.units(), row.members(),
                sheet.owed(), sheet.held(), sheet.count(MonthState.REPORTED), sheet.count(MonthState.OVERDUE), sheet.kinds());
    }

    /** The twelve months of a year; months to come count as owed, too: a county of four alliances owes 144. */
    private static List<MonthRow> months(int year, List<CountyRow> ofYear, LocalDate today) {
        return IntStream.rangeClosed(1, 12).mapToObj(n -> YearMonth.of(year, n)).map(month -> {
            List<MonthSheet> sheets = ofYear.stream().filter(row -> row.owes(month)).map(row -> row.sheet(month, today))
                    .toList();
            return new MonthRow(month.toString(), sum(sheets, MonthSheet::owed), sum(sheets, MonthSheet::held),
                    sum(sheets, MonthState.REPORTED), sum(sheets, MonthState.OVERDUE));
        }).toList();
    }

    private static List<MissedItem> missed(YearMonth until, List<CountyRow> ofYear, LocalDate today) {
        return IntStream.rangeClosed(1, until.getMonthValue()).mapToObj(n -> YearMonth.of(until.getYear(), n))
                .flatMap(month -> ofYear.stream().filter(row -> row.owes(month)).flatMap(row -> row.sheet(month, today).missed()
                        .map(kind -> new MissedItem(row.place().id(), row.name(), month.toString(), kind))))
                .toList();
    }

    private static int sum(List<MonthSheet> sheets, MonthState state) {
        return sum(sheets, sheet -> sheet.count(state));
    }

    private static <T> int sum(List<T> rows, ToIntFunction<T> number) {
        return rows.stream().mapToInt(number).sum();
    }
}
