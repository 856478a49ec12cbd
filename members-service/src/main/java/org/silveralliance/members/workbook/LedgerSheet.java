package org.silveralliance.members.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.silveralliance.members.workbook.WorkbookRefused.Reason;

/**
 * The sheet of a workbook that carries the wanted columns, wherever its header row stands. Only the shared strings and one
 * row at a time are in memory.
 */
public final class LedgerSheet implements Closeable {

    /** Titles, remarks and blank rows above a header; no ledger has more. */
    static final int HEADER_WITHIN_ROWS = 30;
    private static final Set<String> FOOTERS = Set.of("合计", "总计", "小计", "备注", "说明", "注", "填表人", "审核人", "制表人", "负责人");

    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final int headerRow;
    private final Map<Column, Integer> places;
    private final List<Column> keys;
    private int statedRows;

    private LedgerSheet(ReadableWorkbook workbook, Sheet sheet, int headerRow, Map<Column, Integer> places, List<Column> keys) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.headerRow = headerRow;
        this.places = places;
        this.keys = keys;
    }

    /** Opens a checked file at the first visible sheet that has every required column, else {@link WorkbookRefused}. */
    public static LedgerSheet open(Path file, Column... columns) throws IOException {
        WorkbookGuard.check(file);
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile());
            LedgerSheet found = find(workbook, List.of(columns));
            found.statedRows = WorkbookGuard.statedRows(file);
            workbook = null;
            return found;
        } catch (ExcelReaderException e) {
            throw damaged();
        } finally {
            if (workbook != null) {
                workbook.close();
            }
        }
    }

    public String name() {
        return sheet.getName();
    }

    public int headerRow() {
        return headerRow;
    }

    /** How many rows the workbook says it has below the header; 0 when it says nothing. For progress only. */
    public int expectedRows() {
        return Math.max(0, statedRows - headerRow);
    }

    public boolean has(Column column) {
        return places.containsKey(column);
    }

    /**
     * Reads every data row and hands over what became of it, in order; title, remark, blank, repeated header and footer rows
     * are left out. The reader works ahead on a thread of its own, the taker on the caller's.
     */
    public <T> void forEachRow(Function<SheetRow, T> reader, Consumer<T> taker) throws IOException {
        boolean from1904 = workbook.isDate1904();
        try (Stream<Row> rows = sheet.openStream()) {
            ReadAhead.forEach(rows.filter(row -> row.getRowNum() > headerRow)
                    .map(row -> new SheetRow(row, places, from1904)).filter(this::isData).map(reader), taker);
        } catch (ExcelReaderException e) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** A row is data when one of the required cells is filled and it neither repeats the header nor sums up. */
    private boolean isData(SheetRow row) {
        List<String> filled = keys.stream().filter(key -> !row.text(key).isEmpty() || row.isError(key))
                .map(row::text).toList();
        if (filled.isEmpty()) {
            return false;
        }
        boolean repeatsHeader = filled.size() > 1 && keys.stream().allMatch(key -> key.isNamed(row.text(key)));
        boolean isFooter = filled.size() == 1
                && FOOTERS.stream().anyMatch(word -> Column.plain(filled.getFirst()).startsWith(word));
        return !repeatsHeader && !isFooter;
    }

    private static LedgerSheet find(ReadableWorkbook workbook, List<Column> columns) throws IOException {
        List<Column> keys = columns.stream().filter(Column::required).toList();
        Set<Column> closest = new HashSet<>();
        List<String> seen = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList()) {
            seen.add(sheet.getName());
            for (Row row : firstRows(sheet)) {
                Map<Column, Integer> places = placesIn(row, columns);
                if (places.keySet().containsAll(keys)) {
                    return new LedgerSheet(workbook, sheet, row.getRowNum(), places, keys);
                }
                if (places.size() > closest.size()) {
                    closest = places.keySet();
                }
            }
        }
        throw noHeader(keys, closest, seen);
    }

    private static List<Row> firstRows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(HEADER_WITHIN_ROWS).toList();
        }
    }

    private static Map<Column, Integer> placesIn(Row row, List<Column> columns) {
        Map<String, Integer> titles = new LinkedHashMap<>();
        for (Cell cell : row) {
            if (cell != null) {
                titles.putIfAbsent(Column.plain(SheetRow.textOf(cell)), cell.getColumnIndex());
            }
        }
        Map<Column, Integer> places = new HashMap<>();
        for (Column column : columns) {
            Stream.concat(Stream.of(column.title()), column.aliases().stream()).map(titles::get)
                    .flatMap(place -> Optional.ofNullable(place).stream()).findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
        return places;
    }

    private static WorkbookRefused noHeader(List<Column> keys, Set<Column> closest, List<String> seen) {
        String wanted = keys.stream().map(Column::title).collect(Collectors.joining("、"));
        if (closest.size() < 2) {
            return new WorkbookRefused(Reason.NO_HEADER_ROW, "在工作表「" + String.join("」「", seen) + "」的前 " + HEADER_WITHIN_ROWS
                    + " 行中找不到表头,表头须包含:" + wanted);
        }
        String missing = keys.stream().filter(key -> !closest.contains(key)).map(Column::title)
                .collect(Collectors.joining("、"));
        return new WorkbookRefused(Reason.COLUMNS_MISSING, "表头缺少必需的列:" + missing);
    }

    private static WorkbookRefused damaged() {
        return new WorkbookRefused(Reason.WORKBOOK_DAMAGED, "工作簿内容已损坏,无法读取,请重新另存为 .xlsx 后再上传");
    }
}
