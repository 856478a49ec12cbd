package org.silveralliance.activities.rotation.holiday;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.rotation.calendar.HolidayTable;
import org.silveralliance.activities.rotation.calendar.HolidayTables;
import org.silveralliance.activities.rotation.calendar.KeyDate;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.holiday.HolidayResource.HolidayDay;
import org.silveralliance.activities.rotation.holiday.HolidayResource.HolidayTableView;
import org.silveralliance.activities.rotation.holiday.HolidayResource.KeyDay;
import org.silveralliance.kit.access.DivisionScope;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The holiday tables of the division in force. */
@ApplicationScoped
public class HolidayYears implements PanacheRepositoryBase<HolidayYear, HolidayYear.Key> {

    private static final int MARKED_WITHIN_DAYS = 3;

    Optional<HolidayYear> own(int year) {
        return find("division = ?1 and year = ?2", DivisionScope.current(), year).firstResultOptional();
    }

    /** The county's table, else the shipped one. */
    public HolidayTable table(int year) {
        return own(year).map(HolidayYear::table).orElseGet(() -> HolidayTables.of(year));
    }

    /** Working days of a year and of its neighbours, whose tables may change December and January. */
    public WorkCalendar calendar(int year) {
        return WorkCalendar.of(List.of(table(year - 1), table(year), table(year + 1)));
    }

    HolidayTableView view(HolidayTable table) {
        HolidayTable before = table(table.year() - 1);
        HolidayTable after = table(table.year() + 1);
        WorkCalendar calendar = WorkCalendar.of(List.of(before, table, after));
        List<String> warnings = Stream.of(before, after).flatMap(other -> table.contradictions(other).stream()).toList();
        return new HolidayTableView(table.year(), table.provisional(), table.source(),
                table.days().stream().map(day -> new HolidayDay(day.date(), day.name(), day.off())).toList(),
                KeyDate.of(table.year()).stream()
                        .map(key -> new KeyDay(key.name(), key.date(), key.markedOn(calendar, MARKED_WITHIN_DAYS).orElse(null)))
                        .toList(),
                warnings);
    }

    /** The {@code count}-th working day after a day. */
    public LocalDate workingDaysAfter(LocalDate day, int count) {
        WorkCalendar calendar = calendar(day.getYear());
        LocalDate found = day;
        for (int left = count; left > 0;) {
            found = found.plusDays(1);
            if (calendar.isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }
}
