package org.silveralliance.kit.workbook;

import static org.silveralliance.kit.workbook.SheetHead.WITHIN_ROWS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.silveralliance.kit.workbook.HeadGrid.Head;
import org.silveralliance.kit.workbook.Remark.Kind;
import org.silveralliance.kit.workbook.WorkbookRefused.Reason;
import org.silveralliance.kit.workbook.xlsx.CellPlace;
import org.silveralliance.kit.workbook.xlsx.RawRow;
import org.silveralliance.kit.workbook.xlsx.SheetPart;
import org.silveralliance.kit.workbook.xlsx.SheetRows;
import org.silveralliance.kit.workbook.xlsx.SheetScan;
import org.silveralliance.kit.workbook.xlsx.XlsxFile;

/**
 * Which sheets of a workbook are read, and what is to be said about the others and about their columns.
 *
 * @param expectedRows rows below the headings that hold anything
 */
record FoundSheets(List<Found> sheets, List<Remark> remarks, int expectedRows) {

    /** A hidden sheet or a column beyond these would say nothing new. */
    private static final int MOST_REMARKS = 200;

    /** Rows of a sheet, empty ones included, among which the heading is looked for. */
    private static final int LOOKED_AT = 1_000;

    /** A sheet that is read. */
    record Found(SheetPart part, SheetHead head) {
    }

    /** Looks through a workbook; without a sheet that can be read it is {@link WorkbookRefused}. */
    static FoundSheets of(XlsxFile workbook, List<Column> columns) throws IOException {
        List<Found> found = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        Set<Column> closest = new HashSet<>();
        List<String> seen = new ArrayList<>();
        int expected = 0;
        for (SheetPart part : workbook.sheets()) {
            if (part.hidden()) {
                remarks.add(sheet(part, "工作表" + Findings.quote(part.name()) + "是隐藏的，没有读取；如需导入请先取消隐藏"));
                continue;
            }
            if (part.name().equals(AnnotatedWorkbook.PROBLEM_SHEET)) {
                continue;
            }
            List<RawRow> first = firstRows(workbook, part);
            if (first.isEmpty()) {
                continue;
            }
            SheetScan scan = workbook.scan(part);
            SheetHead head = new SheetHead(VisibleText.of(part.name()), first, scan.merges(), columns);
            seen.add(part.name());
            if (head.isFound() && (found.size() == SheetRow.SHEETS || head.tables().size() > SheetRow.TABLES_BESIDE)) {
                throw new WorkbookRefused(Reason.WORKBOOK_TOO_LARGE, "工作簿中有数据的工作表超过 " + SheetRow.SHEETS
                        + " 张，或并排的表格超过 " + SheetRow.TABLES_BESIDE + " 个，请分成几个文件上传");
            }
            if (head.isFound()) {
                expected += Math.max(0, scan.filledRows() - head.bottom());
                found.add(new Found(part, head));
                head.heads().forEach(table -> addColumns(remarks, found.size() == 1 ? "" : part.name(), table));
            } else {
                remarks.add(sheet(part, notRead(part, head)));
                closest = head.closest().size() > closest.size() ? head.closest() : closest;
            }
        }
        if (found.isEmpty()) {
            throw noHeader(columns, closest, seen);
        }
        return new FoundSheets(found, remarks.stream().limit(MOST_REMARKS).toList(), expected);
    }

    /** How findings call a sheet: by its name, the first not at all. */
    String called(SheetPart part) {
        return part.equals(sheets.getFirst().part()) ? "" : part.name();
    }

    private static List<RawRow> firstRows(XlsxFile workbook, SheetPart part) throws IOException {
        List<RawRow> first = new ArrayList<>();
        try (SheetRows rows = workbook.rows(part)) {
            for (RawRow row = rows.next(LOOKED_AT); row != null && first.size() < WITHIN_ROWS; row = rows.next(LOOKED_AT)) {
                first.add(row);
            }
        }
        return first;
    }

    private static void addColumns(List<Remark> remarks, String sheet, TableHead table) {
        for (Head head : table.unread()) {
            // What was taken for a heading may be somebody's row.
            String shown = Findings.masked(head.shown());
            remarks.add(new Remark(Kind.COLUMN, sheet, table.bottom(), shown,
                    CellPlace.letters(head.column()) + " 列「" + shown + "」未识别，没有导入"));
        }
        table.unclear().forEach((column, places) -> remarks.add(new Remark(Kind.COLUMN, sheet, table.bottom(), column.title(),
                places.stream().map(CellPlace::letters).collect(Collectors.joining("、")) + " 列的表头都是「" + column.title()
                        + "」，不知取哪一列，都没有导入；请改正其中一列的名称")));
    }

    private static String notRead(SheetPart part, SheetHead head) {
        return "工作表" + Findings.quote(part.name()) + "没有读取：" + (head.closest().size() < 2 ? "找不到表头"
                : "表头缺少" + titles(head.required().stream().filter(column -> !head.closest().contains(column))));
    }

    private static Remark sheet(SheetPart part, String message) {
        return new Remark(Kind.SHEET, part.name(), 1, part.name(), message);
    }

    private static WorkbookRefused noHeader(List<Column> columns, Set<Column> closest, List<String> seen) {
        List<Column> required = columns.stream().filter(column -> column.heading().required()).toList();
        if (closest.size() < 2) {
            return new WorkbookRefused(Reason.NO_HEADER_ROW, "在工作表" + quoted(seen) + "的前 " + WITHIN_ROWS
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
