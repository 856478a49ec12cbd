package org.silveralliance.activities.rotation.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.tyme.holiday.LegalHoliday;
import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;

/**
 * Where holiday tables come from: the files shipped with the service, the calendar library for earlier years, and the
 * statutory days for years whose notice is not published.
 */
public final class HolidayTables {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    /** The calendar's library looks for every day of a year in the text of all years: once is enough. */
    private static final Map<Integer, HolidayTable> KNOWN = new ConcurrentHashMap<>();

    private HolidayTables() {
    }

    /** The best table known without anybody's import. */
    public static HolidayTable of(int year) {
        return KNOWN.computeIfAbsent(year, HolidayTables::known);
    }

    private static HolidayTable known(int year) {
        try (InputStream file = HolidayTables.class.getResourceAsStream("/holidays/" + year + ".json")) {
            if (file != null) {
                return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Holiday> published = published(year);
        return published.isEmpty() ? statutory(year) : new HolidayTable(year, false, "国务院办公厅通知", published);
    }

    /**
     * Reads a table as it is shipped.
     *
     * @throws HolidayTable.Invalid when the text is not a holiday table
     */
    public static HolidayTable read(String json) {
        try {
            return JSON.readValue(json, HolidayTable.class);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof HolidayTable.Invalid invalid) {
                throw invalid;
            }
            throw new HolidayTable.Invalid("节假日表格式不正确：" + e.getOriginalMessage());
        }
    }

    /**
     * Statutory days only (全国年节及纪念日放假办法, in force since 2025-01-01), without adjusted working days: what holds
     * until the notice for the year is published, usually in the November before.
     */
    public static HolidayTable statutory(int year) {
        List<Holiday> days = new ArrayList<>();
        add(days, "元旦", LocalDate.of(year, 1, 1), 1);
        LocalDate newYear = lunar(year, 1, 1);
        add(days, "春节", newYear.minusDays(1), 4);
        add(days, "清明节", qingming(year), 1);
        add(days, "劳动节", LocalDate.of(year, 5, 1), 2);
        add(days, "端午节", lunar(year, 5, 5), 1);
        LocalDate midAutumn = lunar(year, 8, 15);
        LocalDate nationalDay = LocalDate.of(year, 10, 1);
        if (midAutumn.isBefore(nationalDay) || midAutumn.isAfter(nationalDay.plusDays(2))) {
            add(days, "中秋节", midAutumn, 1);
        }
        add(days, "国庆节", nationalDay, 3);
        return new HolidayTable(year, true, "法定节假日，放假安排尚未公布", days);
    }

    static LocalDate lunar(int lunarYear, int month, int day) {
        return date(LunarDay.fromYmd(lunarYear, month, day).getSolarDay());
    }

    static LocalDate qingming(int year) {
        return date(SolarTerm.fromName(year, "清明").getSolarDay());
    }

    private static List<Holiday> published(int year) {
        List<Holiday> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            @Nullable
            LegalHoliday legal = LegalHoliday.fromYmd(year, day.getMonthValue(), day.getDayOfMonth());
            if (legal != null) {
                days.add(new Holiday(day, legal.getName(), !legal.isWork()));
            }
        }
        return days;
    }

    private static void add(List<Holiday> days, String name, LocalDate from, int count) {
        for (int i = 0; i < count; i++) {
            days.add(new Holiday(from.plusDays(i), name, true));
        }
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
