package org.silveralliance.activities.rotation.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The holiday arrangement of one year: what differs from "Monday to Friday are working days".
 *
 * @param source the notice the table was taken from, shown beside every plan made with it
 * @param provisional true while only the statutory days are known and the notice is still to come (E-33)
 */
public record HolidayTable(int year, boolean provisional, String source, List<Holiday> days) {

    /** A table that contradicts itself; the message is Chinese and meant for the user. */
    public static final class Invalid extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Invalid(String detail) {
            super(detail);
        }
    }

    public HolidayTable {
        Set<LocalDate> seen = new HashSet<>();
        for (Holiday day : days) {
            if (!seen.add(day.date())) {
                throw new Invalid("节假日表中 " + day.date() + " 出现两次");
            }
            if (Math.abs(day.date().getYear() - year) > 1) {
                throw new Invalid(day.date() + " 不属于 " + year + " 年的节假日安排");
            }
        }
        days = days.stream().sorted(Comparator.comparing(Holiday::date)).toList();
    }

    /** The table with one line added or replaced. */
    public HolidayTable with(Holiday holiday) {
        List<Holiday> edited = new ArrayList<>(without(holiday.date()).days);
        edited.add(holiday);
        return new HolidayTable(year, provisional, source, edited);
    }

    /** The table without any line for that date. */
    public HolidayTable without(LocalDate date) {
        return new HolidayTable(year, provisional, source,
                days.stream().filter(day -> !day.date().equals(date)).toList());
    }

    /**
     * Where both years speak of a date and one rests and the other works, in Chinese; the later year's word holds, as in
     * {@link WorkCalendar}.
     */
    public List<String> contradictions(HolidayTable other) {
        HolidayTable earlier = year < other.year ? this : other;
        HolidayTable later = year < other.year ? other : this;
        List<String> found = new ArrayList<>();
        for (Holiday day : earlier.days) {
            later.days.stream().filter(its -> its.date().equals(day.date()) && its.off() != day.off())
                    .forEach(its -> found.add("%s：%d年的安排是%s，%d年的安排是%s，现按%d年的安排。".formatted(day.date(), earlier.year,
                            word(day), later.year, word(its), later.year)));
        }
        return found;
    }

    private static String word(Holiday day) {
        return day.off() ? "放假" : "上班";
    }

    /** The same days, now backed by an official notice. */
    public HolidayTable confirmedBy(String notice) {
        return new HolidayTable(year, false, notice, days);
    }
}
