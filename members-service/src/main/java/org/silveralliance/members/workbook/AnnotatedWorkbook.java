package org.silveralliance.members.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a copy of an imported workbook with the findings in it: the cell coloured and commented, and one more column that
 * says what became of the row. Computed cells come out as their values.
 */
public final class AnnotatedWorkbook {

    /** The column added at the right. */
    public static final String RESULT_COLUMN = "导入结果";
    private static final String REJECTED_FILL = "FFC7CE";
    private static final String WARNED_FILL = "FFEB9C";
    private static final int ROWS_IN_MEMORY = 500;
    private static final int MAX_COMMENTS = 2_000;
    private static final int WIDTH = 16;

    private final String sheetName;
    private final int headerRow;
    private final IntFunction<List<Issue>> issuesOfRow;
    private int comments;

    /**
     * @param issuesOfRow the findings of a row by its number in the spreadsheet program; an empty list for a good row
     */
    public AnnotatedWorkbook(String sheetName, int headerRow, IntFunction<List<Issue>> issuesOfRow) {
        this.sheetName = sheetName;
        this.headerRow = headerRow;
        this.issuesOfRow = issuesOfRow;
    }

    /** Writes the annotated copy of {@code original}. */
    public void write(Path original, OutputStream target) throws IOException {
        WorkbookGuard.check(original);
        try (ReadableWorkbook source = new ReadableWorkbook(original.toFile(), new ReadingOptions(true, false));
                Workbook copy = new Workbook(target, "SilverAlliance", "1.0")) {
            for (Sheet sheet : source.getSheets().toList()) {
                try (Worksheet into = copy.newWorksheet(sheet.getName())) {
                    copySheet(sheet, into);
                }
            }
        }
    }

    private void copySheet(Sheet sheet, Worksheet into) throws IOException {
        boolean annotated = sheet.getName().equals(sheetName);
        Map<String, Integer> columns = new HashMap<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                for (Cell cell : row) {
                    if (cell != null) {
                        copyCell(cell, row.getRowNum() - 1, into);
                    }
                }
                if (annotated && row.getRowNum() == headerRow) {
                    annotateHeader(row, into, columns);
                } else if (annotated && row.getRowNum() > headerRow) {
                    annotate(row, into, columns);
                }
                if (row.getRowNum() % ROWS_IN_MEMORY == 0) {
                    into.flush();
                }
            }
        }
    }

    private static void annotateHeader(Row row, Worksheet into, Map<String, Integer> columns) {
        int line = row.getRowNum() - 1;
        for (Cell cell : row) {
            if (cell != null) {
                columns.putIfAbsent(Column.plain(SheetRow.textOf(cell)), cell.getColumnIndex());
                into.style(line, cell.getColumnIndex()).bold().set();
                into.width(cell.getColumnIndex(), WIDTH);
            }
        }
        columns.put(RESULT_COLUMN, row.getCellCount());
        into.inlineString(line, row.getCellCount(), RESULT_COLUMN);
        into.style(line, row.getCellCount()).bold().set();
        into.width(row.getCellCount(), 4 * WIDTH);
    }

    private void annotate(Row row, Worksheet into, Map<String, Integer> columns) {
        List<Issue> issues = issuesOfRow.apply(row.getRowNum());
        if (issues.isEmpty()) {
            return;
        }
        int line = row.getRowNum() - 1;
        for (Issue issue : issues) {
            Integer place = placeOf(issue.column(), columns);
            if (place != null) {
                into.style(line, place).fillColor(issue.severity() == Severity.REJECTED ? REJECTED_FILL : WARNED_FILL).set();
                if (comments++ < MAX_COMMENTS) {
                    into.comment(line, place, issue.message());
                }
            }
        }
        boolean rejected = issues.stream().anyMatch(issue -> issue.severity() == Severity.REJECTED);
        into.inlineString(line, columns.getOrDefault(RESULT_COLUMN, row.getCellCount()), (rejected ? "未导入:" : "已导入,请核对:")
                + issues.stream().map(issue -> issue.column() + " " + issue.message()).collect(Collectors.joining(";")));
    }

    /** The place of a column, whatever its sheet calls it. */
    private static @Nullable Integer placeOf(String title, Map<String, Integer> columns) {
        Integer place = columns.get(title);
        if (place != null) {
            return place;
        }
        return Stream.<Column> concat(Stream.of(MemberColumn.values()), Stream.of(UnitColumn.values()))
                .filter(column -> column.title().equals(title)).flatMap(column -> column.aliases().stream())
                .filter(columns::containsKey).findFirst().map(columns::get).orElse(null);
    }

    private static void copyCell(Cell cell, int line, Worksheet into) {
        int column = cell.getColumnIndex();
        if (cell.getType() == CellType.NUMBER && cell.getRawValue() != null) {
            into.value(line, column, cell.asNumber());
            String format = cell.getDataFormatString();
            if (format != null && !format.equals("General")) {
                into.style(line, column).format(format).set();
            }
            return;
        }
        String text = SheetRow.textOf(cell);
        if (!text.isEmpty()) {
            into.inlineString(line, column, text);
        }
    }
}
