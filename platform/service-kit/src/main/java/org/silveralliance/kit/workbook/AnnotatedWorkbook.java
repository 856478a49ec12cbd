package org.silveralliance.kit.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.Stumbling.NotTheFile;
import org.silveralliance.kit.workbook.xlsx.CellPlace;
import org.silveralliance.kit.workbook.xlsx.Mark;
import org.silveralliance.kit.workbook.xlsx.MarkedCopy;
import org.silveralliance.kit.workbook.xlsx.PlainSheet;
import org.silveralliance.kit.workbook.xlsx.PlainSheet.Cell;
import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawRow;
import org.silveralliance.kit.workbook.xlsx.SheetRows;
import org.silveralliance.kit.workbook.xlsx.XlsxFile;

/**
 * Writes the imported workbook back with the findings in it: cells coloured and commented, and one more sheet that lists them
 * with what stands in the cell and a link to it. All else is the clerk's own file, unchanged.
 */
public final class AnnotatedWorkbook {

    /** The sheet added at the end. An import does not read it. */
    public static final String PROBLEM_SHEET = "问题清单";

    private final WorkbookLimits limits;
    private final Layout layout;
    private final boolean applied;
    private final Map<String, Map<Integer, List<Issue>>> bySheet = new HashMap<>();

    /**
     * Prepares a copy.
     *
     * @param columns those the import reads
     * @param applied whether good rows were taken, or only looked at
     */
    public AnnotatedWorkbook(WorkbookLimits limits, List<? extends Column> columns, boolean applied, Collection<Issue> issues) {
        this(limits, Layout.of(columns), applied, issues);
    }

    /** Prepares a copy of a workbook that was read by a layout. */
    public AnnotatedWorkbook(WorkbookLimits limits, Layout layout, boolean applied, Collection<Issue> issues) {
        this.limits = limits;
        this.layout = layout;
        this.applied = applied;
        issues.forEach(issue -> bySheet.computeIfAbsent(issue.sheet(), any -> new LinkedHashMap<>())
                .computeIfAbsent(issue.row(), any -> new java.util.ArrayList<>(1)).add(issue));
    }

    /** Writes the annotated copy of {@code original}; one that cannot be read any more is {@link WorkbookRefused}. */
    public void write(Path original, OutputStream target) throws IOException {
        WorkbookGuard.check(original, limits);
        try {
            Stumbling.over(() -> {
                copy(original, new CopyTarget(target));
                return true;
            });
        } catch (NotTheFile broken) {
            throw broken.getCause();
        }
    }

    private void copy(Path original, OutputStream target) throws IOException {
        try (XlsxFile source = new XlsxFile(original, limits.strings())) {
            FoundSheets found = FoundSheets.of(source, layout);
            MarkedCopy copy = new MarkedCopy(source, target);
            Map<FoundSheets.Found, Map<Issue, Integer>> places = new HashMap<>();
            for (FoundSheets.Found sheet : found.sheets()) {
                places.put(sheet, places(source, found, sheet));
            }
            copy.addSheet(PROBLEM_SHEET, sheet -> list(source, found, places, sheet), 16, 10, 16, 18, 70, 30);
            for (FoundSheets.Found sheet : found.sheets()) {
                Map<Integer, NavigableMap<Integer, Mark>> marks = marks(places.getOrDefault(sheet, Map.of()));
                if (!marks.isEmpty()) {
                    copy.mark(sheet.part(), marks);
                }
            }
            copy.finish();
        }
    }

    private Map<Integer, NavigableMap<Integer, Mark>> marks(Map<Issue, Integer> places) {
        Map<Integer, NavigableMap<Integer, Mark>> marks = new TreeMap<>();
        places.forEach((issue, place) -> marks.computeIfAbsent(issue.row(), any -> new TreeMap<>()).merge(place,
                new Mark(issue.rejects(), outcome(issue) + "：" + issue.message()),
                (one, other) -> new Mark(one.rejects() || other.rejects(), one.text() + "\n" + other.text())));
        return marks;
    }

    /** In which column each finding stands: its row's table says so, and for what is no row the heading. */
    private Map<Issue, Integer> places(XlsxFile source, FoundSheets found, FoundSheets.Found sheet) throws IOException {
        Map<Integer, List<Issue>> issues = bySheet.getOrDefault(found.called(sheet.part()), Map.of());
        Map<Issue, Integer> places = new LinkedHashMap<>();
        if (issues.isEmpty()) {
            return places;
        }
        issues.values().forEach(of -> of.forEach(issue -> put(places, issue, place(sheet.head(), issue))));
        SheetBook book = new SheetBook("", "", "", List.of(), Map.of(), 0, source.isFrom1904(), source.styles());
        try (SheetTables rows = new SheetTables(source.rows(sheet.part()), book, sheet.head(), 0,
                new RowCount(limits.rows()), new UnitAbove(null))) {
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                for (Issue issue : issues.getOrDefault(row.number(), List.of())) {
                    if (issue.beside() == SheetRow.beside(row.key())) {
                        put(places, issue, row.place(issue.column()));
                    }
                }
            }
        }
        return places;
    }

    private static void put(Map<Issue, Integer> places, Issue issue, @Nullable Integer place) {
        if (place != null) {
            places.put(issue, place);
        }
    }

    private static @Nullable Integer place(SheetHead head, Issue issue) {
        String title = issue.column();
        for (TableHead table : head.heads()) {
            for (Map.Entry<Column, Integer> place : table.places().entrySet()) {
                if (place.getKey().title().equals(title)) {
                    return place.getValue();
                }
            }
            for (TableHead.Named named : table.named()) {
                if (named.column() == null && Findings.masked(named.head().shown()).equals(title)) {
                    return named.head().column();
                }
            }
        }
        return null;
    }

    private String outcome(Issue issue) {
        if (issue.code().isRemark()) {
            return "没有读取";
        }
        if (issue.rejects()) {
            return applied ? "未导入" : "不能导入";
        }
        return applied ? "已导入，请核对" : "请核对";
    }

    private void list(XlsxFile source, FoundSheets found, Map<FoundSheets.Found, Map<Issue, Integer>> places, PlainSheet into)
            throws IOException {
        into.add(Cell.of("工作表"), Cell.of("单元格"), Cell.of("列"), Cell.of("结果"), Cell.of("问题"), Cell.of("单元格内容"));
        List<String> read = found.sheets().stream().map(sheet -> found.called(sheet.part())).toList();
        for (Map.Entry<String, Map<Integer, List<Issue>>> sheet : bySheet.entrySet()) {
            if (!read.contains(sheet.getKey())) {
                for (List<Issue> issues : sheet.getValue().values()) {
                    for (Issue issue : issues) {
                        into.add(Cell.of(sheet.getKey()), Cell.of(""), Cell.of(""), Cell.of(outcome(issue)),
                                Cell.of(issue.message()), Cell.of(""));
                    }
                }
            }
        }
        for (FoundSheets.Found sheet : found.sheets()) {
            Map<Integer, List<Issue>> issues = bySheet.getOrDefault(found.called(sheet.part()), Map.of());
            try (SheetRows rows = source.rows(sheet.part())) {
                for (RawRow row = rows.next(); row != null && !issues.isEmpty(); row = rows.next()) {
                    for (Issue issue : issues.getOrDefault(row.number(), List.of())) {
                        list(sheet, row, issue, places.getOrDefault(sheet, Map.of()).get(issue), into);
                    }
                }
            }
        }
    }

    private void list(FoundSheets.Found sheet, RawRow row, Issue issue, @Nullable Integer place, PlainSheet into)
            throws IOException {
        RawCell cell = place == null ? null : row.at(place);
        into.add(Cell.of(sheet.part().name()),
                Cell.to(sheet.part().name(),
                        place == null ? "A" + row.number() : new CellPlace(row.number(), place).reference()),
                Cell.of(issue.column()), Cell.of(outcome(issue)), Cell.of(issue.message()),
                Cell.of(cell == null ? "" : CellValue.isError(cell) ? cell.text() : CellValue.text(cell)));
    }
}
