package org.silveralliance.alliance.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.alliance.dashboard.CountyRows.CountyRow;
import org.silveralliance.alliance.dashboard.DashboardResource.AllianceRow;
import org.silveralliance.alliance.dashboard.DashboardResource.County;
import org.silveralliance.alliance.dashboard.DashboardResource.Gaps;
import org.silveralliance.alliance.dashboard.DashboardResource.MissedItem;
import org.silveralliance.alliance.dashboard.DashboardResource.MonthRow;
import org.silveralliance.alliance.dashboard.MonthSheet.MonthState;

/** Adds the county up from what this service keeps and has heard; every total is the sum of its rows. */
@ApplicationScoped
public class CountySheet {

    /** No movement of the fund has been heard of: the fund is kept by activities-service and announces none yet. */
    private static final String NO_FUND = "0.00";

    private final CountyRows countyRows;

    public CountySheet(CountyRows countyRows) {
        this.countyRows = countyRows;
    }

    County of(YearMonth month, LocalDate today, Instant now) {
        LocalDate day = month.isAfter(YearMonth.from(today)) || month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth()
                : today;
        List<CountyRow> ofYear = countyRows.ofYear(month.getYear(), day);
        List<CountyRow> known = ofYear.stream().filter(row -> !row.effectiveOn().isAfter(day)).toList();
        List<AllianceRow> rows = known.stream().map(row -> row(row, row.sheet(month, today))).toList();
        Gaps gaps = new Gaps(sum(known, CountyRow::withLiaison), sum(known, CountyRow::withVenue),
                sum(known, CountyRow::units));
        return new County(month.toString(), rows.size(), sum(rows, AllianceRow::units), sum(rows, AllianceRow::members),
                sum(rows, AllianceRow::owed), sum(rows, AllianceRow::held), sum(rows, AllianceRow::reported),
                sum(rows, AllianceRow::overdue), NO_FUND, now,
                ofYear.isEmpty() ? countyRows.heardUntil().orElse(null) : ofYear.getFirst().heardUntil(), rows,
                months(month.getYear(), ofYear, today), missed(month, ofYear, today), gaps);
    }

    private static AllianceRow row(CountyRow row, MonthSheet sheet) {
        return new AllianceRow(row.allianceId(), row.no(), row.name(), row.leadUnitName(), row.units(), row.members(),
                sheet.owed(), sheet.held(), sheet.count(MonthState.REPORTED), sheet.count(MonthState.OVERDUE), sheet.kinds());
    }

    /** The twelve months of a year; months to come count as owed, too: a county of four alliances owes 144. */
    private static List<MonthRow> months(int year, List<CountyRow> ofYear, LocalDate today) {
        return IntStream.rangeClosed(1, 12).mapToObj(n -> YearMonth.of(year, n)).map(month -> {
            List<MonthSheet> sheets = sheets(ofYear, month, today);
            return new MonthRow(month.toString(), sum(sheets, MonthSheet::owed), sum(sheets, MonthSheet::held),
                    sum(sheets, sheet -> sheet.count(MonthState.REPORTED)),
                    sum(sheets, sheet -> sheet.count(MonthState.OVERDUE)));
        }).toList();
    }

    private static List<MissedItem> missed(YearMonth until, List<CountyRow> ofYear, LocalDate today) {
        return IntStream.rangeClosed(1, until.getMonthValue()).mapToObj(n -> YearMonth.of(until.getYear(), n))
                .flatMap(month -> ofYear.stream().filter(row -> MonthSheet.owes(row.effectiveOn(), month))
                        .flatMap(row -> row.sheet(month, today).missed().stream()
                                .map(kind -> new MissedItem(row.allianceId(), row.name(), month.toString(), kind))))
                .toList();
    }

    private static List<MonthSheet> sheets(List<CountyRow> rows, YearMonth month, LocalDate today) {
        return rows.stream().filter(row -> MonthSheet.owes(row.effectiveOn(), month)).map(row -> row.sheet(month, today))
                .toList();
    }

    private static <T> int sum(List<T> rows, ToIntFunction<T> number) {
        return rows.stream().mapToInt(number).sum();
    }
}
