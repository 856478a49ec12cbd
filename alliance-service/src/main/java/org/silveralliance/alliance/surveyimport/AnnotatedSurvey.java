package org.silveralliance.alliance.surveyimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.silveralliance.alliance.surveyimport.RowReader.Issue;
import org.silveralliance.alliance.surveyimport.RowReader.Severity;

/** A copy of a survey workbook with the findings in it: the cell coloured, and what became of the row at its right end. */
final class AnnotatedSurvey {

    private static final String REJECTED_FILL = "FFC7CE";
    private static final String WARNED_FILL = "FFEB9C";

    private final SurveySheet sheet;
    private final Map<Integer, List<Issue>> issues;

    AnnotatedSurvey(SurveySheet sheet, List<Issue> issues) {
        this.sheet = sheet;
        this.issues = issues.stream().collect(Collectors.groupingBy(Issue::row));
    }

    void write(byte[] original, OutputStream target) throws IOException {
        try (ReadableWorkbook source = new ReadableWorkbook(new ByteArrayInputStream(original));
                Workbook copy = new Workbook(target, "SilverAlliance", "1.0")) {
            for (Sheet from : source.getSheets().toList()) {
                try (Worksheet into = copy.newWorksheet(from.getName()); Stream<Row> rows = from.openStream()) {
                    copyRows(rows.toList(), into, from.getName().equals(sheet.name()));
                }
            }
        }
    }

    private void copyRows(List<Row> rows, Worksheet into, boolean annotated) {
        Map<String, Integer> places = new HashMap<>();
        for (Row row : rows) {
            int line = row.getRowNum() - 1;
            for (Cell cell : row) {
                if (cell != null) {
                    copyCell(cell, line, into);
                }
            }
            if (annotated && row.getRowNum() == sheet.headerRow()) {
                row.stream().filter(cell -> cell != null).forEach(cell -> SurveyColumn.named(SurveySheet.textOf(cell))
                        .ifPresent(column -> places.putIfAbsent(column.title(), cell.getColumnIndex())));
                into.inlineString(line, row.getCellCount(), "导入结果");
            } else if (annotated && issues.containsKey(row.getRowNum())) {
                mark(row, line, into, places, issues.getOrDefault(row.getRowNum(), List.of()));
            }
        }
    }

    private static void mark(Row row, int line, Worksheet into, Map<String, Integer> places, List<Issue> found) {
        for (Issue issue : found) {
            Integer place = places.get(issue.column());
            if (place != null) {
                into.style(line, place).fillColor(issue.severity() == Severity.REJECTED ? REJECTED_FILL : WARNED_FILL).set();
                into.comment(line, place, issue.message());
            }
        }
        boolean rejected = found.stream().anyMatch(issue -> issue.severity() == Severity.REJECTED);
        into.inlineString(line, row.getCellCount(), (rejected ? "未导入：" : "已导入，请核对：") + found.stream()
                .map(issue -> issue.column() + " " + issue.message()).collect(Collectors.joining("；")));
    }

    private static void copyCell(Cell cell, int line, Worksheet into) {
        if (cell.getType() == CellType.NUMBER && cell.getRawValue() != null) {
            into.value(line, cell.getColumnIndex(), cell.asNumber());
        } else if (!SurveySheet.textOf(cell).isEmpty()) {
            into.inlineString(line, cell.getColumnIndex(), SurveySheet.textOf(cell));
        }
    }
}
