package org.silveralliance.kit.workbook;

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
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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
    /** The writer keeps every place up to a row's last cell, empty ones too. */
    private static final int PLACES_IN_MEMORY = 50_000;
    private static final int MAX_COMMENTS = 2_000;
    private static final int WIDTH = 16;

    private final WorkbookLimits limits;
    private final List<Column> columns;
    private final String sheetName;
    private final int headerRow;
    private final IntFunction<List<Issue>> issuesOfRow;
    private int comments;

    /**
     * @param columns those the import reads
     * @param issuesOfRow the findings of a row by its number in the spreadsheet program; an empty list for a good row
     */
    public AnnotatedWorkbook(WorkbookLimits limits, List<? extends Column> columns, String sheetName, int headerRow,
            IntFunction<List<Issue>> issuesOfRow) {
        this.limits = limits;
        this.columns = List.copyOf(columns);
        this.sheetName = sheetName;
        this.headerRow = headerRow;
        this.issuesOfRow = issuesOfRow;
    }

    /** Writes the annotated copy of {@code original}. */
    public void write(Path original, OutputStream target) throws IOException {
        WorkbookGuard.check(original, limits);
        try (ReadableWorkbook source = OpenWorkbook.withFormats(original);
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
        Places places = new Places();
        int kept = 0;
        try (Stream<Row> rows = OpenWorkbook.rows(sheet)) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                for (Cell cell : row) {
                    if (cell != null) {
                        copyCell(cell, row.getRowNum() - 1, into);
                    }
                }
                if (annotated && row.getRowNum() == headerRow) {
                    places.read(row);
                    annotateHeader(row, into, places);
                } else if (annotated && row.getRowNum() > headerRow) {
                    annotate(row, into, places);
                }
                kept += row.getCellCount() + 1;
                if (kept > PLACES_IN_MEMORY) {
                    into.flush();
                    kept = 0;
                }
            }
        }
    }

    /** Where the columns stand by their titles, and where the result goes. */
    private final class Places {

        private final Map<String, Integer> byTitle = new HashMap<>();
        private int result;

        void read(Row header) {
            HeaderRow.of(header, columns).places().forEach((column, place) -> byTitle.put(column.title(), place));
            result = header.getCellCount();
        }

        @Nullable
        Integer of(String title) {
            return byTitle.get(title);
        }
    }

    private static void annotateHeader(Row row, Worksheet into, Places places) {
        int line = row.getRowNum() - 1;
        for (Cell cell : row) {
            if (cell != null) {
                into.style(line, cell.getColumnIndex()).bold().set();
                into.width(cell.getColumnIndex(), WIDTH);
            }
        }
        into.inlineString(line, places.result, RESULT_COLUMN);
        into.style(line, places.result).bold().set();
        into.width(places.result, 4 * WIDTH);
    }

    private void annotate(Row row, Worksheet into, Places places) {
        List<Issue> issues = issuesOfRow.apply(row.getRowNum());
        if (issues.isEmpty()) {
            return;
        }
        int line = row.getRowNum() - 1;
        for (Issue issue : issues) {
            Integer place = places.of(issue.column());
            if (place != null) {
                into.style(line, place).fillColor(issue.rejects() ? REJECTED_FILL : WARNED_FILL).set();
                if (comments++ < MAX_COMMENTS) {
                    into.comment(line, place, issue.message());
                }
            }
        }
        boolean rejected = issues.stream().anyMatch(Issue::rejects);
        into.inlineString(line, places.result, (rejected ? "未导入：" : "已导入，请核对：")
                + issues.stream().map(issue -> issue.column() + " " + issue.message()).collect(Collectors.joining("；")));
    }

    private static void copyCell(Cell cell, int line, Worksheet into) {
        int column = cell.getColumnIndex();
        if (CellValue.isNumber(cell) && cell.getRawValue() != null) {
            into.value(line, column, cell.asNumber());
            String format = cell.getDataFormatString();
            if (format != null && !format.equals("General")) {
                into.style(line, column).format(format).set();
            }
            return;
        }
        String text = CellValue.text(cell);
        if (!text.isEmpty()) {
            into.inlineString(line, column, text);
        }
    }
}
