package org.silveralliance.activities.rotation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.rotation.calendar.Holiday;
import org.silveralliance.activities.rotation.calendar.HolidayTable;
import org.silveralliance.activities.rotation.calendar.HolidayTables;
import org.silveralliance.activities.rotation.calendar.KeyDate;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;

import com.tyme.holiday.LegalHoliday;

class CalendarTest {

    @Test
    @DisplayName("R-05 the shipped table of 2026 agrees with the calendar library day by day")
    void shouldAgreeWithTheLibrary() {
        Map<LocalDate, Holiday> table = HolidayTables.of(2026).days().stream()
                .collect(Collectors.toMap(Holiday::date, day -> day));
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            LegalHoliday legal = LegalHoliday.fromYmd(2026, day.getMonthValue(), day.getDayOfMonth());
            Holiday ours = table.get(day);
            assertEquals(legal == null ? null : !legal.isWork(), ours == null ? null : ours.off(), day.toString());
        }
        assertEquals(List.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"),
                table.values().stream().filter(day -> !day.off()).map(day -> day.date().toString()).sorted().toList());
    }

    @Test
    @DisplayName("E-33 2027 has the statutory days and no adjusted working days")
    void shouldOfferStatutoryDaysOf2027() {
        HolidayTable table = HolidayTables.of(2027);

        assertTrue(table.provisional());
        assertTrue(table.days().stream().allMatch(Holiday::off));
        assertEquals(13, table.days().size());
        WorkCalendar calendar = WorkCalendar.of(List.of(table));
        assertFalse(calendar.isWorkingDay(LocalDate.of(2027, 6, 9)));
        assertFalse(calendar.isWorkingDay(LocalDate.of(2027, 9, 15)));
        assertFalse(calendar.holidaysKnown(2027));
        assertFalse(calendar.holidaysKnown(2028));
    }

    @Test
    @DisplayName("R-05 a table is written, read, edited and confirmed")
    void shouldImportAndEditATable() {
        HolidayTable table = HolidayTables.read(HolidayTables.write(HolidayTables.of(2027)));
        assertEquals(HolidayTables.of(2027), table);

        LocalDate saturday = LocalDate.of(2027, 9, 18);
        HolidayTable edited = table.with(new Holiday(saturday, "中秋节", false)).confirmedBy("某通知");

        assertTrue(WorkCalendar.of(List.of(edited)).isWorkingDay(saturday));
        assertTrue(WorkCalendar.of(List.of(edited)).holidaysKnown(2027));
        assertFalse(WorkCalendar.of(List.of(edited.without(saturday))).isWorkingDay(saturday));
    }

    @Test
    @DisplayName("R-05 a table that is no table is refused")
    void shouldRefuseABadTable() {
        assertThrows(HolidayTable.Invalid.class, () -> HolidayTables.read("{\"year\": \"许多\"}"));
        assertThrows(HolidayTable.Invalid.class, () -> HolidayTables.read("""
                {"year": 2027, "provisional": false, "source": "x", "days": [{"date": "2031-01-01", "name": "元旦", "off": true}]}
                """));
    }

    @Test
    @DisplayName("E-33 next year's table may change the end of December")
    void shouldLetNextYearChangeDecember() {
        LocalDate thursday = LocalDate.of(2026, 12, 31);
        HolidayTable next = HolidayTables.of(2027).with(new Holiday(thursday, "元旦", true));

        assertFalse(WorkCalendar.of(List.of(next, HolidayTables.of(2026))).isWorkingDay(thursday));
    }

    @Test
    @DisplayName("R-09 key dates follow the lunar calendar")
    void shouldKnowTheLunarKeyDates() {
        assertEquals("2026-10-18", key(2026, "重阳节").date().toString());
        assertEquals("2027-10-08", key(2027, "重阳节").date().toString());
        assertEquals("2028-10-26", key(2028, "重阳节").date().toString());
        assertEquals("2029-10-16", key(2029, "重阳节").date().toString());
        assertEquals("2030-10-05", key(2030, "重阳节").date().toString());
        assertEquals("2026-02-17", key(2026, "春节").date().toString());
        assertEquals("2027-02-06", key(2027, "春节").date().toString());
        assertEquals("2028-01-26", key(2028, "春节").date().toString());
        assertEquals("2026-06-19", key(2026, "端午节").date().toString());
        assertEquals("2026-04-05", key(2026, "清明节").date().toString());
        assertEquals("2027-09-15", key(2027, "中秋节").date().toString());
    }

    @Test
    @DisplayName("R-09 a key date on a rest day is marked on the nearest working day within reach")
    void shouldMarkKeyDatesOnTheNearestWorkingDay() {
        WorkCalendar calendar = WorkCalendar.shipped(2026);

        assertEquals(Optional.of(LocalDate.of(2026, 10, 19)), key(2026, "重阳节").markedOn(calendar, 3));
        assertEquals(Optional.of(LocalDate.of(2026, 7, 1)), key(2026, "七一").markedOn(calendar, 3));
        assertEquals(Optional.of(LocalDate.of(2026, 2, 14)), key(2026, "春节").markedOn(calendar, 3));
        assertEquals(Optional.of(LocalDate.of(2026, 9, 30)), key(2026, "国庆节").markedOn(calendar, 1));
        assertEquals(Optional.empty(), key(2026, "春节").markedOn(calendar, 2));
    }

    @Test
    @DisplayName("E-33 a new table proposes dates and moves only unfrozen months")
    void shouldProposeDatesFromANewTable() {
        RotationPlan plan = Lijin.plan(2027, 6, Carry.NONE);
        HolidayTable loaded = HolidayTables.of(2027).with(new Holiday(LocalDate.of(2027, 2, 25), "春节", true))
                .with(new Holiday(LocalDate.of(2027, 8, 25), "某节", true)).confirmedBy("通知");
        WorkCalendar calendar = WorkCalendar.of(List.of(loaded));
        LocalDate today = LocalDate.of(2027, 1, 10);

        assertEquals(List.of(2, 8),
                DateReview.proposals(plan, calendar, today).stream().map(DateReview.DateChange::month).toList());
        RotationPlan applied = DateReview.apply(plan, calendar, today);
        assertEquals(plan.slot(2), applied.slot(2));
        assertEquals(LocalDate.of(2027, 8, 26), applied.slot(8).date());
        assertEquals(CalendarStatus.HOLIDAYS_KNOWN, applied.calendar());
    }

    private static KeyDate key(int year, String name) {
        return KeyDate.of(year).stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
    }
}
