package org.silveralliance.activities.rotation.holiday;

import static org.silveralliance.activities.rotation.holiday.HolidayColumn.*;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.http.Room;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.time.PartialDate.Precision;
import org.silveralliance.kit.workbook.DateReading;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.kit.workbook.WorkbookLimits;
import org.silveralliance.kit.workbook.WorkbookRefused;
import org.silveralliance.kit.workbook.WorkbookRefused.Reason;

/** Reads the days out of a workbook and keeps nothing: whoever sent it looks at them, corrects and saves the year. */
@ApplicationScoped
public class ReadHolidays {

    /** A year has no more days, and a line takes little. */
    private static final WorkbookLimits LIMITS = new WorkbookLimits(366, 20L << 20, 4L << 20);
    /** Characters of a cell. */
    private static final int LONGEST = 60;
    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Room room = new Room(AT_ONCE, LONGEST_WAIT);

    /**
     * One row as it was read.
     *
     * @param row as the program shows it
     * @param date 2026-10-01 where the cell says a day nobody would ask about, else what stands in it
     */
    public record HolidayLine(int row, String date, String name, String kind) {
    }

    /** The rows of the sheets that are read, in order. */
    public record HolidayLines(List<HolidayLine> items) {
    }

    HolidayLines read(Path file) throws IOException {
        try (Room.Place _ = room.enter("同时读取表格的人较多，请稍后再试");
                LedgerSheet sheet = LedgerSheet.open(file, LIMITS, HolidayColumn.values())) {
            sheet.missing().ifPresent(missing -> {
                throw new WorkbookRefused(Reason.COLUMNS_MISSING, missing);
            });
            List<HolidayLine> lines = new ArrayList<>();
            sheet.forEachRow(ReadHolidays::line, lines::add);
            return new HolidayLines(lines);
        } catch (WorkbookRefused refused) {
            throw refused.problem();
        }
    }

    private static HolidayLine line(SheetRow row) {
        String date = row.date(DATE) instanceof DateReading.Said(PartialDate said) && said.precision() == Precision.DAY
                ? said.toString()
                : shown(row, DATE);
        return new HolidayLine(row.number(), date, shown(row, NAME), shown(row, KIND));
    }

    /** One text may stand in every cell of a workbook: what no holiday is called is cut, or the lines take all memory. */
    private static String shown(SheetRow row, HolidayColumn column) {
        String text = row.text(column);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
