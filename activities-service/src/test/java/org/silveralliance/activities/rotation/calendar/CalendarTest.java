package org.silveralliance.activities.rotation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
            assertThat(ours == null ? null : ours.off()).as(day.toString()).isEqualTo(legal == null ? null : !legal.isWork());
        }
        assertThat(table.values().stream().filter(day -> !day.off()).map(day -> day.date().toString()).sorted().toList())
                .containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
    }

    @Test
    @DisplayName("E-33 2027 has the statutory days and no adjusted working days")
    void shouldOfferStatutoryDaysOf2027() {
        HolidayTable table = HolidayTables.of(2027);

        assertThat(table.provisional()).isTrue();
        assertThat(table.days()).allMatch(Holiday::off);
        assertThat(table.days()).hasSize(13);
        WorkCalendar calendar = WorkCalendar.of(List.of(table));
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 6, 9))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 9, 15))).isFalse();
        assertThat(calendar.holidaysKnown(2027)).isFalse();
        assertThat(calendar.holidaysKnown(2028)).isFalse();
    }

    @Test
    @DisplayName("R-05 a table is edited and confirmed")
    void shouldEditATable() {
        LocalDate saturday = LocalDate.of(2027, 9, 18);
        HolidayTable edited = HolidayTables.of(2027).with(new Holiday(saturday, "中秋节", false)).confirmedBy("某通知");

        assertThat(WorkCalendar.of(List.of(edited)).isWorkingDay(saturday)).isTrue();
        assertThat(WorkCalendar.of(List.of(edited)).holidaysKnown(2027)).isTrue();
        assertThat(WorkCalendar.of(List.of(edited.without(saturday))).isWorkingDay(saturday)).isFalse();
    }

    @Test
    @DisplayName("R-05 days that two years arrange otherwise are named, from either year")
    void shouldNameContradictions() {
        LocalDate friday = LocalDate.of(2027, 12, 31);
        HolidayTable works = HolidayTables.of(2027).with(new Holiday(friday, "元旦", false));
        HolidayTable rests = HolidayTables.of(2028).with(new Holiday(friday, "元旦", true));

        assertThat(works.contradictions(rests)).isEqualTo(rests.contradictions(works))
                .containsExactly("2027-12-31：2027年的安排是上班，2028年的安排是放假，现按2028年的安排。");
        assertThat(WorkCalendar.of(List.of(works, rests)).isWorkingDay(friday)).isFalse();
        assertThat(works.with(new Holiday(friday, "元旦", true)).contradictions(rests)).isEmpty();
    }

    @Test
    @DisplayName("R-05 a table that is no table is refused")
    void shouldRefuseABadTable() {
        assertThatThrownBy(() -> HolidayTables.read("{\"year\": \"许多\"}")).isInstanceOf(HolidayTable.Invalid.class);
        assertThatThrownBy(() -> HolidayTables.read("""
                {"year": 2027, "provisional": false, "source": "x", "days": [{"date": "2031-01-01", "name": "元旦", "off": true}]}
                """)).isInstanceOf(HolidayTable.Invalid.class);
    }

    @Test
    @DisplayName("E-33 next year's table may change the end of December")
    void shouldLetNextYearChangeDecember() {
        LocalDate thursday = LocalDate.of(2026, 12, 31);
        HolidayTable next = HolidayTables.of(2027).with(new Holiday(thursday, "元旦", true));

        assertThat(WorkCalendar.of(List.of(next, HolidayTables.of(2026))).isWorkingDay(thursday)).isFalse();
    }

    @Test
    @DisplayName("R-09 key dates follow the lunar calendar")
    void shouldKnowTheLunarKeyDates() {
        assertThat(key(2026, "重阳节").date().toString()).isEqualTo("2026-10-18");
        assertThat(key(2027, "重阳节").date().toString()).isEqualTo("2027-10-08");
        assertThat(key(2028, "重阳节").date().toString()).isEqualTo("2028-10-26");
        assertThat(key(2029, "重阳节").date().toString()).isEqualTo("2029-10-16");
        assertThat(key(2030, "重阳节").date().toString()).isEqualTo("2030-10-05");
        assertThat(key(2026, "春节").date().toString()).isEqualTo("2026-02-17");
        assertThat(key(2027, "春节").date().toString()).isEqualTo("2027-02-06");
        assertThat(key(2028, "春节").date().toString()).isEqualTo("2028-01-26");
        assertThat(key(2026, "端午节").date().toString()).isEqualTo("2026-06-19");
        assertThat(key(2026, "清明节").date().toString()).isEqualTo("2026-04-05");
        assertThat(key(2027, "中秋节").date().toString()).isEqualTo("2027-09-15");
    }

    @Test
    @DisplayName("R-09 a key date on a rest day is marked on the nearest working day within reach")
    void shouldMarkKeyDatesOnTheNearestWorkingDay() {
        WorkCalendar calendar = WorkCalendar.shipped(2026);

        assertThat(key(2026, "重阳节").markedOn(calendar, 3)).contains(LocalDate.of(2026, 10, 19));
        assertThat(key(2026, "七一").markedOn(calendar, 3)).contains(LocalDate.of(2026, 7, 1));
        assertThat(key(2026, "春节").markedOn(calendar, 3)).contains(LocalDate.of(2026, 2, 14));
        assertThat(key(2026, "国庆节").markedOn(calendar, 1)).contains(LocalDate.of(2026, 9, 30));
        assertThat(key(2026, "春节").markedOn(calendar, 2)).isEmpty();
    }

    private static KeyDate key(int year, String name) {
        return KeyDate.of(year).stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
    }
}
