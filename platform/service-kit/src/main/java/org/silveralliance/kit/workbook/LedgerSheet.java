package org.silveralliance.kit.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.silveralliance.kit.workbook.WorkbookRefused.Reason;

/**
 * The sheet of a workbook that carries the wanted columns, wherever its header row stands. Only the shared strings and one
 * row at a time are in memory.
 */
public final class LedgerSheet implements Closeable {

    /** Titles, remarks and blank rows above a header; no ledger has more. */
    static final int HEADER_WITHIN_ROWS = 30;

    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final HeaderRow header;
    private final List<Column> required;
    private final int statedRows;
    private final int mostRows;

    private LedgerSheet(ReadableWorkbook workbook, Found found, List<Column> required, int statedRows, int mostRows) {
        this.workbook = workbook;
        this.sheet = found.sheet();
        this.header = found.header();
        this.required = required;
        this.statedRows = statedRows;
        this.mostRows = mostRows;
    }

    private record Found(Sheet sheet, HeaderRow header) {
    }

    /** Opens a file at the first visible sheet that has every required column, else {@link WorkbookRefused}. */
    public static LedgerSheet open(Path file, WorkbookLimits limits, Column... columns) throws IOException {
        WorkbookGuard.check(file, limits);
        ReadableWorkbook workbook = null;
        try {
            workbook = OpenWorkbook.of(file);
            List<Column> required = Stream.of(columns).filter(column -> column.heading().required()).toList();
            LedgerSheet opened = new LedgerSheet(workbook, find(workbook, List.of(columns), required), required,
                    WorkbookGuard.statedRows(file), limits.rows());
            workbook = null;
            return opened;
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
        return header.number();
    }

    /** How many rows the workbook says it has below the header; 0 when it says nothing. For progress only. */
    public int expectedRows() {
        return Math.max(0, statedRows - headerRow());
    }

    public boolean has(Column column) {
        return header.places().containsKey(column);
    }

    /**
     * Reads every data row and hands over what became of it, in order; title, remark, blank, repeated header and footer rows
     * are left out. The reader works ahead on a thread of its own, the taker on the caller's. A row too many is
     * {@link WorkbookRefused}, after those before it were handed over.
     */
    public <T> void forEachRow(Function<SheetRow, T> reader, Consumer<T> taker) throws IOException {
        boolean from1904 = workbook.isDate1904();
        RowCount count = new RowCount(mostRows);
        try (Stream<Row> rows = OpenWorkbook.rows(sheet)) {
            ReadAhead.forEach(rows.filter(row -> row.getRowNum() > headerRow())
                    .map(row -> new SheetRow(row, header.places(), from1904)).filter(this::isData)
                    .map(row -> reader.apply(count.counted(row))), taker);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static final class RowCount {

        private final int most;
        private int seen;

        RowCount(int most) {
            this.most = most;
        }

        SheetRow counted(SheetRow row) {
            if (++seen > most) {
                throw new WorkbookRefused(Reason.WORKBOOK_TOO_LARGE, "工作簿超过 " + most + " 行，请分成几个文件上传");
            }
            return row;
        }
    }

    /** A row is data when one of the required cells is filled and it neither repeats the header nor is a footer. */
    private boolean isData(SheetRow row) {
        int filled = 0;
        for (Column column : required) {
            filled += row.text(column).isEmpty() && !row.isError(column) ? 0 : 1;
        }
        return filled > 0 && !repeatsHeader(row, filled) && !Footer.beginsWith(row.beginning(), filled == required.size());
    }

    private boolean repeatsHeader(SheetRow row, int filled) {
        return filled > 1 && required.stream().allMatch(column -> column.heading().isNamed(row.text(column)));
    }

    private static Found find(ReadableWorkbook workbook, List<Column> columns, List<Column> required) {
        Set<Column> closest = new HashSet<>();
        List<String> seen = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList()) {
            seen.add(sheet.getName());
            for (Row row : firstRows(sheet)) {
                HeaderRow header = HeaderRow.of(row, columns);
                if (header.isComplete(required)) {
                    return new Found(sheet, header);
                }
                if (header.places().size() > closest.size()) {
                    closest = header.places().keySet();
                }
            }
        }
        throw noHeader(required, closest, seen);
    }

    private static List<Row> firstRows(Sheet sheet) {
        try (Stream<Row> rows = OpenWorkbook.rows(sheet)) {
            return rows.limit(HEADER_WITHIN_ROWS).toList();
        }
    }

    private static WorkbookRefused noHeader(List<Column> required, Set<Column> closest, List<String> seen) {
        if (closest.size() < 2) {
            return new WorkbookRefused(Reason.NO_HEADER_ROW, "在工作表" + quoted(seen) + "的前 " + HEADER_WITHIN_ROWS
                    + " 行中找不到表头，表头须包含：" + titles(required.stream()));
        }
        return new WorkbookRefused(Reason.COLUMNS_MISSING,
                "表头缺少必需的列：" + titles(required.stream().filter(column -> !closest.contains(column))));
    }

    private static String quoted(List<String> sheets) {
        return sheets.stream().limit(10).map(Findings::quote).collect(Collectors.joining());
    }

    private static String titles(Stream<Column> columns) {
        return columns.map(Column::title).collect(Collectors.joining("、"));
    }
}
