package org.silveralliance.kit.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.CellPlace;
import org.silveralliance.kit.workbook.xlsx.Note;
import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawRow;

/** Rows below a heading that name nobody and yet say something: a second relative, the rest of an address. */
final class LeftOutRows {

    /** Rows of a sheet told of one by one. */
    private static final int MOST = 20;
    private static final int QUOTED = 3;
    private static final int SHORTEST_SENTENCE = 8;
    private static final Pattern SENTENCE = Pattern.compile("[，。；：“”！？]|[,;:](?=.*\\p{IsHan})");
    private static final Pattern RUNNING_OR_NONE = Pattern.compile("[0-9]{0,6}");
    private static final Pattern RUNNING = Pattern.compile("[0-9]{1,6}");

    private final String sheet;
    private final SheetHead head;
    private final List<Remark> remarks = new ArrayList<>();
    private @Nullable Unheaded unitAlone;
    private final List<Remark> ofHeadings = new ArrayList<>();
    private String last = "";
    private int more;
    private final TreeMap<Integer, Unheaded> unheaded = new TreeMap<>();

    /** What stands in a column without a heading, or a unit without anybody: the first of it, and in how many rows. */
    private record Unheaded(int row, String text, int rows) {
    }

    LeftOutRows(String sheet, SheetHead head) {
        this.sheet = sheet;
        this.head = head;
    }

    /** Comments on the heading's cells: 填老伴的电话. */
    void headingNotes(Map<Integer, List<Note>> notes, List<HeadedTable> tables) {
        notes.entrySet().stream().filter(row -> tables.stream().anyMatch(table -> row.getKey() >= table.head().top()
                && row.getKey() <= table.head().bottom())).sorted(Map.Entry.comparingByKey())
                .flatMap(row -> row.getValue().stream().map(note -> headingNote(row.getKey(), note, tables)))
                .limit(MOST).forEach(ofHeadings::add);
    }

    private Remark headingNote(int row, Note note, List<HeadedTable> tables) {
        String heading = tables.stream().map(table -> table.headings().getOrDefault(note.column(), ""))
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
        return new Remark(Remark.Kind.COLUMN, sheet, row, heading, CellPlace.letters(note.column()) + " 列表头"
                + (heading.isEmpty() ? "" : Findings.quote(heading)) + "的批注写有"
                + Findings.quote(VisibleText.of(note.text()).replace('\n', ' '))
                + "，没有采用，请核对");
    }

    /** A row that names nobody; one whose only text begins it is a note to the reader. */
    void add(SheetRow row, RawRow cells, HeadedTable table) {
        List<Column> filled = table.places().keySet().stream().filter(row::isFilled)
                .sorted((one, other) -> Integer.compare(place(table, one), place(table, other))).toList();
        if (filled.isEmpty() || filled.size() == 1 && isNote(cells, table)) {
            return;
        }
        String said = filled.stream().limit(QUOTED)
                .map(column -> "「" + column.title() + "」写的是" + Findings.quote(row.text(column)))
                .collect(Collectors.joining("，"));
        // What is filled in beforehand says the same in each row.
        if (remarks.size() == MOST || said.equals(last)) {
            more++;
            return;
        }
        last = said;
        remarks.add(new Remark(Remark.Kind.COLUMN, sheet, row.number(), filled.getFirst().title(),
                "第 " + row.number() + " 行没有" + required() + "，" + said + (filled.size() > QUOTED ? "等" : "")
                        + "，没有导入；如是上一行的人的，请并入上一行"));
    }

    /** A note that says of some rows that their people died or left, by what only an eye can see. */
    void note(int row, String text) {
        if (LeftWords.areOfSomeRows(text) && remarks.size() < MOST) {
            remarks.add(new Remark(Remark.Kind.COLUMN, sheet, row, "",
                    "第 " + row + " 行写有" + Findings.quote(text) + "，指的是哪些人看不出来，都仍按在册读取；请把这些人从表中删去，或在备注中写明"));
        }
    }

    /** A sentence about the people above it. */
    void ofThoseAbove(int row, String text) {
        if (remarks.size() < MOST) {
            remarks.add(new Remark(Remark.Kind.COLUMN, sheet, row, "",
                    "第 " + row + " 行写有" + Findings.quote(text) + "，指的是哪些人看不出来，没有采用；请在这些人的行中写明"));
        }
    }

    /** A rank that stands alone, within a group or as one of its own. */
    void ofARank(int row, String text, List<String> groups) {
        if (!groups.isEmpty() && remarks.size() < MOST) {
            remarks.add(new Remark(Remark.Kind.COLUMN, sheet, row, "", "第 " + row + " 行写有" + Findings.quote(text)
                    + "，下面的人仍按上面的" + Findings.quote(groups.getFirst()) + "读取，请核对"));
        }
    }

    /** Whether a row holds nothing but a sentence, as notes below a table do; it is told of. */
    boolean isSentence(int row, String only) {
        boolean sentence = only.length() >= SHORTEST_SENTENCE && SENTENCE.matcher(only).find();
        if (sentence && remarks.size() < MOST) {
            remarks.add(new Remark(Remark.Kind.COLUMN, sheet, row, "",
                    "第 " + row + " 行只写有" + Findings.quote(only) + "，没有当作人员导入"));
        }
        return sentence;
    }

    /** Whether a row names a unit and nobody of it, as lists do that are filled in beforehand. */
    boolean isUnitAlone(RawRow cells, HeadedTable table) {
        RawCell unit = table.unit() < 0 ? null : cells.at(table.unit());
        if (unit == null || CellValue.text(unit).isEmpty()) {
            return false;
        }
        for (RawCell cell : cells.cells()) {
            if (cell.column() != unit.column() && cell.column() >= table.from() && cell.column() < table.to()
                    && (CellValue.isError(cell) || !RUNNING_OR_NONE.matcher(CellValue.text(cell)).matches())) {
                return false;
            }
        }
        unitAlone = unitAlone == null ? new Unheaded(cells.number(), CellValue.text(unit), 1)
                : new Unheaded(unitAlone.row(), unitAlone.text(), unitAlone.rows() + 1);
        return true;
    }

    private Remark unitAlone(Unheaded first) {
        return new Remark(Remark.Kind.COLUMN, sheet, first.row(), head.missingUnit(), "第 " + first.row() + " 行只写有"
                + Findings.quote(first.text()) + "，没有" + required()
                + (first.rows() > 1 ? "，这样的共 " + first.rows() + " 行" : "") + "，没有导入");
    }

    /** Whether a row shows how to fill the list in. */
    boolean isExample(int row, String beginning) {
        boolean example = Footer.isExample(beginning);
        if (example && remarks.size() < MOST) {
            remarks.add(new Remark(Remark.Kind.COLUMN, sheet, row, "",
                    "第 " + row + " 行写有" + Findings.quote(beginning) + "，是填写示例，没有导入"));
        }
        return example;
    }

    /** A row above the heading that has somebody's number. */
    void above(RawRow row) {
        if (row.number() < head.heads().getFirst().top() && remarks.size() < MOST
                && row.cells().stream().anyMatch(cell -> PersonCard.isNumber(CellValue.text(cell)))) {
            remarks.add(new Remark(Remark.Kind.COLUMN, sheet, row.number(), "",
                    "第 " + row.number() + " 行在表头上面，写有身份证号，没有导入；如是名册中的人，请移到表头下面"));
        }
    }

    /** Cells of somebody's row in columns without a heading. */
    void beside(RawRow row, HeadedTable table) {
        for (RawCell cell : row.cells()) {
            if (cell.column() >= table.from() && cell.column() < table.to() && !table.isHeaded(cell.column())) {
                String text = CellValue.text(cell);
                // Whoever numbers his rows needs no heading for it.
                if (!text.isEmpty() && !(RUNNING.matcher(text).matches() && table.isBefore(cell.column()))) {
                    unheaded.merge(cell.column(), new Unheaded(row.number(), text, 1),
                            (first, again) -> new Unheaded(first.row(), first.text(), first.rows() + 1));
                }
            }
        }
    }

    private Remark unheaded(int column, Unheaded seen) {
        String letters = CellPlace.letters(column);
        return new Remark(Remark.Kind.COLUMN, sheet, seen.row(), letters, letters + " 列没有表头，第 " + seen.row() + " 行写有"
                + Findings.quote(seen.text()) + (seen.rows() > 1 ? "，共 " + seen.rows() + " 行" : "") + "，没有导入；如需导入请补上表头");
    }

    private static int place(HeadedTable table, Column column) {
        return table.places().getOrDefault(column, 0);
    }

    private static boolean isNote(RawRow cells, HeadedTable table) {
        List<RawCell> texts = cells.cells().stream().filter(cell -> cell.column() >= table.from() && cell.column() < table.to())
                .filter(cell -> !CellValue.text(cell).isEmpty()).toList();
        int leftmost = table.head().named().stream().mapToInt(named -> named.head().column()).min().orElse(0);
        return texts.size() == 1 && texts.getFirst().column() <= leftmost;
    }

    private String required() {
        return head.required().stream().filter(column -> !column.heading().sheetMayTell())
                .map(column -> "「" + column.title() + "」").collect(Collectors.joining());
    }

    /**
     * What is to be said of the sheet.
     *
     * @param above how many rows had their unit from a row above
     */
    List<Remark> remarks(int above) {
        List<Remark> all = new ArrayList<>(ofHeadings);
        all.addAll(remarks);
        if (more > 0) {
            Remark before = remarks.getLast();
            all.add(new Remark(before.kind(), sheet, before.row(), before.subject(), "还有 " + more + " 行这样的，也没有导入"));
        }
        unheaded.entrySet().stream().limit(MOST).forEach(one -> all.add(unheaded(one.getKey(), one.getValue())));
        if (unitAlone != null) {
            all.add(unitAlone(unitAlone));
        }
        Optional.of(head.missingUnit()).filter(unit -> above > 0)
                .ifPresent(unit -> all.add(new Remark(Remark.Kind.COLUMN, sheet, head.bottom(), unit,
                        "「" + unit + "」只写在每组第一行，下面 " + above + " 行空着的已按上面的单位归入，请核对")));
        return all;
    }
}
