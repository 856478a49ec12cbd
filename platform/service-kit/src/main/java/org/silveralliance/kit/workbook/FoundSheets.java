package org.silveralliance.kit.workbook;

import static org.silveralliance.kit.workbook.SheetHead.WITHIN_ROWS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.Remark.Kind;
import org.silveralliance.kit.workbook.WorkbookReading.State;
import org.silveralliance.kit.workbook.WorkbookRefused.Reason;
import org.silveralliance.kit.workbook.xlsx.RawRow;
import org.silveralliance.kit.workbook.xlsx.SheetPart;
import org.silveralliance.kit.workbook.xlsx.SheetRows;
import org.silveralliance.kit.workbook.xlsx.SheetScan;
import org.silveralliance.kit.workbook.xlsx.XlsxFile;

/**
 * Which sheets of a workbook are read, and what is to be said about the others and about their columns.
 *
 * @param sheets those that are read
 * @param seen all of them, in the order of their tabs
 * @param expectedRows rows below the headings that hold anything
 */
record FoundSheets(List<Found> sheets, List<Seen> seen, List<Remark> remarks, int expectedRows) {

    /** A hidden sheet or a column beyond these would say nothing new. */
    private static final int MOST_REMARKS = 200;

    /** Whoever said which of two columns to take would leave out somebody in every row. */
    private static final String SEVERAL = "，像是一行写了两个人，请改成一人一行后再上传";

    /** So many names of columns are no chance. */
    static final int LOOKS_LIKE_A_HEADING = 2;

    /** Rows of a sheet, empty ones included, among which the heading is looked for. */
    private static final int LOOKED_AT = 1_000;

    /**
     * A sheet on which people stand.
     *
     * @param rows those that hold anything
     * @param forgetful whether what was said of headings before was left aside, because with it a column would be missing
     */
    record Found(SheetPart part, SheetHead head, int rows, boolean forgetful) {
    }

    /** A sheet with what becomes of it; its head where it was looked at. */
    record Seen(SheetPart part, State state, String why, @Nullable Found found) {

        /** Whose people stand on it where no column says so. */
        String unit() {
            return found == null || !lacksUnit() ? "" : found.head().beside().unit();
        }

        /** Whether a person may say it. */
        boolean lacksUnit() {
            return found != null && (state == State.READ || state.isAsked()) && found.head().lacksUnit();
        }
    }

    /** Looks through a workbook; without a sheet that can be read, or asked about, it is {@link WorkbookRefused}. */
    static FoundSheets of(XlsxFile workbook, Layout layout) throws IOException {
        List<Seen> seen = new ArrayList<>();
        for (SheetPart part : workbook.sheets()) {
            if (!part.name().equals(AnnotatedWorkbook.PROBLEM_SHEET)) {
                seen.add(look(workbook, part, layout));
            }
        }
        ask(seen, layout);
        List<Found> found = new ArrayList<>();
        List<Remark> ofSheets = new ArrayList<>();
        List<Remark> ofColumns = new ArrayList<>();
        int expected = 0;
        for (Seen sheet : seen) {
            SheetHead head = sheet.found() == null ? null : sheet.found().head();
            if (sheet.state() == State.READ && sheet.found() != null && head != null) {
                checkSize(found.size(), head);
                expected += Math.max(0, sheet.found().rows() - head.bottom());
                found.add(sheet.found());
                ColumnRemarks.add(ofColumns, found.size() == 1 ? "" : sheet.part().name(), sheet.found(), layout);
            } else if (sheet.state() != State.EMPTY && sheet.state() != State.LEFT_OUT) {
                ofSheets.add(new Remark(sheet.state().isAsked() ? Kind.ASKED : Kind.SHEET, sheet.part().name(), 1,
                        sheet.part().name(), sheet.why()));
            }
        }
        if (found.isEmpty() && seen.stream().noneMatch(sheet -> sheet.state().isAsked())) {
            throw noHeader(layout.columns(), seen);
        }
        return new FoundSheets(found, seen, most(ofSheets, ofColumns), expected);
    }

    /** A sheet that is not read matters more than a column. */
    private static List<Remark> most(List<Remark> ofSheets, List<Remark> ofColumns) {
        List<Remark> all = Stream.concat(ofSheets.stream(), ofColumns.stream()).toList();
        if (all.size() <= MOST_REMARKS) {
            return all;
        }
        List<Remark> most = new ArrayList<>(all.subList(0, MOST_REMARKS - 1));
        Remark next = all.get(MOST_REMARKS - 1);
        most.add(new Remark(next.kind(), next.sheet(), next.row(), next.subject(),
                "还有 " + (all.size() - most.size()) + " 条这样的提示，没有列出"));
        return List.copyOf(most);
    }

    private static Seen look(XlsxFile workbook, SheetPart part, Layout layout) throws IOException {
        Boolean said = layout.said(part.name());
        if (Boolean.FALSE.equals(said)) {
            return new Seen(part, State.LEFT_OUT, "按您的决定没有读取", null);
        }
        if (part.hidden() && said == null) {
            return new Seen(part, State.HIDDEN, "工作表" + Findings.quote(part.name()) + "是隐藏的，没有读取；如需导入请先取消隐藏", null);
        }
        List<RawRow> first = firstRows(workbook, part);
        if (first.isEmpty()) {
            return new Seen(part, State.EMPTY, "是空的", null);
        }
        Found found = found(part, layout, first, workbook.scan(part));
        if (PersonCard.isOne(found.head().isFound() ? found.head().rowsOf(first) : first, layout.columns())) {
            return new Seen(part, State.NO_HEADING, "工作表" + Findings.quote(part.name()) + "没有读取：" + PersonCard.ADVICE, null);
        }
        if (found.head().isFound()) {
            return new Seen(part, State.READ, "", found);
        }
        if (found.head().hasPeopleTwice()) {
            return new Seen(part, State.NO_HEADING,
                    "工作表" + Findings.quote(part.name()) + "没有读取：" + twice(found.head()) + SEVERAL,
                    found);
        }
        // Where nobody answers, a list whose columns are unclear is refused as a whole.
        if (layout.year() == 0 && !found.head().twice().isEmpty()) {
            throw new WorkbookRefused(Reason.COLUMNS_UNCLEAR, "表头第 " + found.head().bottom() + " 行"
                    + twice(found.head()) + "，不知取哪一列，请改正其中一列的名称后再上传");
        }
        return layout.year() > 0 && found.head().canBeSaid()
                ? new Seen(part, State.COLUMNS_ASKED, asked(part, found.head()), found)
                : new Seen(part, State.NO_HEADING, notRead(part, found.head()), found);
    }

    private static String asked(SheetPart part, SheetHead head) {
        List<String> what = new ArrayList<>();
        if (!head.missing().isEmpty()) {
            what.add("缺少必需的列：" + titles(head.missing().stream()));
        }
        if (!head.twice().isEmpty()) {
            what.add(twice(head));
        }
        return "工作表" + Findings.quote(part.name()) + String.join("，", what) + "，没有读取；请在“识别结果”中指出是哪一列"
                + orTheSheet(head.missing(), true);
    }

    private static String orTheSheet(List<Column> missing, boolean asked) {
        return missing.stream().filter(column -> column.heading().sheetMayTell()).findFirst()
                .map(column -> "；没有「" + column.title() + "」列的，" + (asked ? "请选定这张工作表是哪个单位的" : "也可把工作表的名称改为单位名称后再上传"))
                .orElse("");
    }

    private static String twice(SheetHead head) {
        return "有两列都是「" + titles(head.twice().stream()) + "」";
    }

    /** What was said of headings before never keeps a sheet from being read that is good without it. */
    private static Found found(SheetPart part, Layout layout, List<RawRow> first, SheetScan scan) {
        SheetHead head = new SheetHead(layout.of(part.name()), first, scan.merges());
        if (!layout.headings().isEmpty() && !head.isFound()) {
            SheetHead plain = new SheetHead(layout.forgetful().of(part.name()), first, scan.merges());
            if (plain.isFound()) {
                return new Found(part, plain, scan.filledRows(), true);
            }
        }
        return new Found(part, head, scan.filledRows(), false);
    }

    /** Of the sheets with people, those somebody has to decide about. */
    private static void ask(List<Seen> seen, Layout layout) {
        List<String> open = new ArrayList<>();
        boolean others = false;
        for (Seen sheet : seen) {
            boolean said = layout.said(sheet.part().name()) != null;
            others |= sheet.state() == State.READ && said;
            if (sheet.state() == State.READ && !said) {
                open.add(VisibleText.of(sheet.part().name()));
            }
        }
        Map<String, String> asked = AskedSheets.of(open, others, layout.year());
        seen.replaceAll(sheet -> {
            String why = sheet.state() == State.READ && layout.said(sheet.part().name()) == null
                    ? asked.get(VisibleText.of(sheet.part().name()))
                    : null;
            return why == null ? sheet
                    : new Seen(sheet.part(), State.ASKED, "工作表" + Findings.quote(sheet.part().name()) + why
                            + "，没有读取；请在“识别结果”中决定读取还是不读", sheet.found());
        });
    }

    private static void checkSize(int sheets, SheetHead head) {
        if (sheets == SheetRow.SHEETS || head.tables().size() > SheetRow.TABLES_BESIDE) {
            throw new WorkbookRefused(Reason.WORKBOOK_TOO_LARGE, "工作簿中有数据的工作表超过 " + SheetRow.SHEETS
                    + " 张，或并排的表格超过 " + SheetRow.TABLES_BESIDE + " 个，请分成几个文件上传");
        }
    }

    /** The sheet that is read first, or else is asked about first. */
    Found first() {
        return sheets.isEmpty()
                ? seen.stream().filter(sheet -> sheet.state().isAsked()).map(Seen::found).filter(Objects::nonNull)
                        .findFirst().orElseThrow()
                : sheets.getFirst();
    }

    /** How findings call a sheet: by its name, the first not at all. */
    String called(SheetPart part) {
        return part.equals(first().part()) ? "" : part.name();
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

    private static String notRead(SheetPart part, SheetHead head) {
        return "工作表" + Findings.quote(part.name()) + "没有读取：" + (head.closest().size() < LOOKS_LIKE_A_HEADING ? "找不到表头"
                : "表头缺少" + titles(head.missing().stream()));
    }

    private static WorkbookRefused noHeader(List<Column> columns, List<Seen> seen) {
        List<SheetHead> heads = seen.stream().map(Seen::found).filter(Objects::nonNull).map(Found::head).toList();
        if (heads.isEmpty() && seen.stream().anyMatch(sheet -> sheet.state() == State.LEFT_OUT)) {
            return new WorkbookRefused(Reason.NO_HEADER_ROW, "至少要读取一张工作表");
        }
        Optional<Seen> named = seen.stream()
                .filter(sheet -> sheet.why().endsWith(PersonCard.ADVICE) || sheet.why().endsWith(SEVERAL)).findFirst();
        if (named.isPresent()) {
            return new WorkbookRefused(Reason.NO_HEADER_ROW, named.get().why());
        }
        List<Column> required = columns.stream().filter(column -> column.heading().required()).toList();
        Optional<SheetHead> closest = heads.stream().max(Comparator.comparingInt(head -> head.closest().size()))
                .filter(head -> head.closest().size() >= LOOKS_LIKE_A_HEADING);
        if (closest.isEmpty()) {
            List<String> names = seen.stream().filter(sheet -> sheet.found() != null).map(sheet -> sheet.part().name())
                    .toList();
            return new WorkbookRefused(Reason.NO_HEADER_ROW, "在工作表" + quoted(names) + "的前 " + WITHIN_ROWS
                    + " 行中找不到表头，表头须包含：" + titles(required.stream()));
        }
        return new WorkbookRefused(Reason.COLUMNS_MISSING, "表头缺少必需的列："
                + titles(closest.get().missing().stream())
                + unread(closest.get().nearest()) + orTheSheet(closest.get().missing(), false));
    }

    /** The headings nobody knows: one of them may be the column that is missing. */
    private static String unread(@Nullable TableHead nearest) {
        List<String> unread = nearest == null ? List.of()
                : nearest.unread().stream().limit(5).map(head -> Findings.quote(head.shown())).toList();
        return unread.isEmpty() ? "" : "；认不出的列：" + String.join("", unread);
    }

    private static String quoted(List<String> sheets) {
        return sheets.stream().limit(10).map(Findings::quote).collect(Collectors.joining());
    }

    private static String titles(Stream<Column> columns) {
        return columns.map(Column::title).collect(Collectors.joining("、"));
    }
}
