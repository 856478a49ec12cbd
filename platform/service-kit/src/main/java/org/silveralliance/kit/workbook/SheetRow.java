package org.silveralliance.kit.workbook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.CellPlace;
import org.silveralliance.kit.workbook.xlsx.Note;
import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawRow;

/** One data row, its cells reached by column. A cell merged down over several rows stands in each of them. */
public final class SheetRow {

    private static final Pattern NOTHING = Pattern.compile("[-—–/\\\\]+|无|暂无|没有|空");
    private static final String NOTHING_STARTS_WITH = "-—–/\\无暂没空";

    /** Numbers of rows end before. */
    static final int KEYS_OF_A_TABLE = 1_050_000;
    /** More tables side by side or sheets with people have no office. */
    static final int TABLES_BESIDE = 16;
    static final int SHEETS = 100;

    private final SheetBook book;
    private final RawRow row;
    private final Map<? extends Column, Integer> places;
    private final Map<Integer, RawCell> merged;
    private final @Nullable HeadedTable table;
    private @Nullable Map<Column, Integer> relative;

    /** A text that no column takes up: in a column nobody knows, beside the table, or as a comment on a cell. */
    public record Aside(String where, String text) {
    }

    SheetRow(SheetBook book, RawRow row, Map<? extends Column, Integer> places, Map<Integer, RawCell> merged) {
        this.book = book;
        this.row = row;
        this.places = places;
        this.merged = merged;
        this.table = null;
    }

    SheetRow(SheetBook book, RawRow row, HeadedTable table, Map<Integer, RawCell> merged) {
        this.book = book;
        this.row = row;
        this.places = table.places();
        this.merged = merged;
        this.table = table;
    }

    /** The row's number as the spreadsheet program shows it. */
    public int number() {
        return row.number();
    }

    /** A number no other row of the workbook has: the row's own on the first sheet, counted on from sheet to sheet. */
    int key() {
        return book.keys() + number();
    }

    /** In which of the tables that stand side by side a row with this key is, from 0 at the left. */
    static int beside(int key) {
        return key / KEYS_OF_A_TABLE % TABLES_BESIDE;
    }

    /** The place of a column by its title, counted from 0; null when the row's table has none. */
    @Nullable
    Integer place(String title) {
        return places.entrySet().stream().filter(place -> place.getKey().title().equals(title)).findFirst()
                .<Integer> map(Map.Entry::getValue).orElse(null);
    }

    /** The sheet the row stands on; empty for the first that is read. */
    public String sheet() {
        return book.sheet();
    }

    /** Where the row stands, for what is found of it later. */
    public RowPlace where() {
        return new RowPlace(key(), number(), sheet());
    }

    /** Where the row stands, as a message says it. */
    public String place() {
        return (sheet().isEmpty() ? "" : "工作表" + Findings.quote(sheet())) + "第 " + number() + " 行";
    }

    /**
     * The cell's text without surrounding space and unseen characters; empty for a missing cell, an empty one or an error
     * value.
     */
    public String text(Column column) {
        RawCell cell = cell(column);
        return cell == null ? "" : CellValue.text(cell);
    }

    /** Whether the row's table has the column. */
    public boolean has(Column column) {
        return places.containsKey(column);
    }

    /** What the cell says of a date. */
    public DateReading date(Column column) {
        RawCell cell = cell(column);
        return cell == null ? new DateReading.Nothing()
                : CellValue.number(cell)
                        .map(number -> DateNumber.read(number, book.styles().format(cell.style()), book.from1904()))
                        .orElseGet(() -> DateText.read(CellValue.text(cell)));
    }

    /** The cell's yes or no; empty when it says neither. */
    public Optional<Boolean> yesOrNo(Column column) {
        return YesOrNo.read(text(column), column.title());
    }

    /** Whether the cell says in words that there is nothing, which an empty one does not. */
    public boolean saysNothing(Column column) {
        return isNothing(text(column));
    }

    /** Whether a text says that there is nothing. */
    static boolean isNothing(String text) {
        // Most cells say something: only what begins like such a word is looked at closer.
        return !text.isEmpty() && NOTHING_STARTS_WITH.indexOf(text.charAt(0)) >= 0 && NOTHING.matcher(text).matches();
    }

    /** Whether the column's words stand in columns of their own, to be ticked. */
    public boolean isTicked(Column column) {
        SplitColumn split = split(column);
        return split != null && split.parts() == Parts.CHOICE;
    }

    /** Whether it is one such column, where no tick is an answer, too. */
    public boolean isOneTick(Column column) {
        SplitColumn split = split(column);
        return split != null && split.parts() == Parts.CHOICE && split.places().size() == 1;
    }

    /** What stands alone in a row above and says of the people below that they died or left; empty when nothing does. */
    public String section() {
        return book.section();
    }

    /** What titles say of the row's person, the nearest first: of a group, of the table, of the sheet. */
    public List<String> titles() {
        return book.people();
    }

    /** What a column nobody knows, or a cell beside the table, says of the row's person, asked of its heading and its text. */
    public Optional<Aside> beside(BiPredicate<String, String> says) {
        for (RawCell cell : row.cells()) {
            if (isBeside(cell.column())) {
                String text = CellValue.text(cell);
                if (says.test(heading(cell.column()), text)) {
                    return Optional.of(new Aside(place(cell.column()), text));
                }
            }
        }
        return Optional.empty();
    }

    /** What is filled in of relatives for whom there is no room. */
    public List<Aside> ofMoreRelatives() {
        if (table == null || table.head().others().isEmpty()) {
            return List.of();
        }
        Collection<Integer> taken = relative().values();
        return table.head().spare().stream().filter(place -> !taken.contains(place)).map(this::aside)
                .filter(aside -> !aside.text().isEmpty() && !isNothing(aside.text())).toList();
    }

    /** Where the relative stands of whom the row says something, when it says nothing of the first; empty for the first. */
    private Map<Column, Integer> relative() {
        if (relative == null) {
            Map<Column, Integer> other = Map.of();
            List<Map<Column, Integer>> others = table == null ? List.of() : table.head().others();
            if (!others.isEmpty() && places.entrySet().stream()
                    .noneMatch(place -> isOfARelative(place.getKey()) && saysSomething(place.getValue()))) {
                other = others.stream().filter(one -> one.values().stream().anyMatch(this::saysSomething)).findFirst()
                        .orElse(other);
            }
            relative = other;
        }
        return relative;
    }

    private static boolean isOfARelative(Column column) {
        return !column.heading().within().words().isEmpty();
    }

    private boolean saysSomething(int place) {
        RawCell cell = cell(place);
        String text = cell == null ? "" : CellValue.text(cell);
        return cell != null && (!text.isEmpty() && !isNothing(text) || CellValue.isError(cell));
    }

    /** What stands in the columns of second phones, each with its heading. */
    public List<Aside> morePhones(Column column) {
        return table == null || table.head().more().isEmpty() ? List.of()
                : table.head().more().getOrDefault(column, List.of()).stream().map(place -> {
                    RawCell cell = cell(place);
                    return new Aside(heading(place), cell == null ? "" : CellValue.text(cell));
                }).filter(aside -> !aside.text().isEmpty() && !isNothing(aside.text())).toList();
    }

    private Aside aside(int column) {
        RawCell cell = cell(column);
        return new Aside(place(column),
                cell == null ? "" : CellValue.text(cell));
    }

    /** The comments on its cells. */
    public List<Aside> notes() {
        List<Note> notes = book.notes().getOrDefault(number(), List.of());
        return notes.isEmpty() ? List.of()
                : notes.stream().filter(note -> isWithin(note.column()))
                        .map(note -> new Aside(CellPlace.letters(note.column()) + " 列的批注", VisibleText.of(note.text())))
                        .filter(note -> !note.text().isEmpty()).toList();
    }

    private boolean isBeside(int column) {
        return table != null && !table.taken().get(column) && isWithin(column);
    }

    private boolean isWithin(int column) {
        return table == null || column >= table.from() && column < table.to();
    }

    private String place(int column) {
        String heading = heading(column);
        return CellPlace.letters(column) + " 列" + (heading.isEmpty() ? "" : Findings.quote(heading));
    }

    private String heading(int column) {
        return table == null ? "" : table.headings().getOrDefault(column, "");
    }

    /** Whether somebody struck the cell's text through, or left it so when he typed over it. */
    public boolean isStruck(Column column) {
        RawCell cell = cell(column);
        return cell != null && book.styles().isStruck(cell.style());
    }

    /** Whether the cell is stored as a number, so that digits beyond the fifteenth are lost. */
    public boolean isNumber(Column column) {
        RawCell cell = cell(column);
        return cell != null && CellValue.isNumber(cell);
    }

    /** Whether the cell computes its value. */
    public boolean isFormula(Column column) {
        RawCell cell = cell(column);
        return cell != null && cell.formula();
    }

    /** Whether the cell holds an error value such as #N/A. */
    public boolean isError(Column column) {
        RawCell cell = cell(column);
        return cell != null && CellValue.isError(cell);
    }

    /** Whether the cell computes a value that was never stored, so that nothing can be read. */
    public boolean isNotComputed(Column column) {
        RawCell cell = cell(column);
        return cell != null && CellValue.isNotComputed(cell);
    }

    /** Whether no cell of the row computes anything or holds an error value. */
    boolean isAllPlain() {
        for (RawCell cell : row.cells()) {
            if (cell.formula() || CellValue.isError(cell)) {
                return false;
            }
        }
        return merged.isEmpty() || merged.values().stream().noneMatch(cell -> cell.formula() || CellValue.isError(cell));
    }

    /** Whether the cell is missing, empty or holds a text or a number that somebody typed. */
    boolean isPlain(Column column) {
        RawCell cell = cell(column);
        return cell == null || !cell.formula() && !CellValue.isError(cell);
    }

    /**
     * Whether something is to be seen in the row's own cell; a formula that was filled in beforehand and shows nothing is not.
     */
    public boolean isFilled(Column column) {
        RawCell cell = own(column);
        return cell != null && (!CellValue.text(cell).isEmpty() || CellValue.isError(cell));
    }

    /** The error value or the text as it stands, for a message. */
    String shown(Column column) {
        RawCell cell = cell(column);
        return cell == null ? "" : CellValue.isError(cell) ? cell.text() : CellValue.text(cell);
    }

    /** The text of the leftmost cell of the table that shows one, wanted or not. */
    String beginning(int from, int to) {
        for (RawCell cell : row.cells()) {
            String text = cell.column() < from || cell.column() >= to ? "" : CellValue.text(cell);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** What a sample shows of the cell in a column counted from 0. */
    String sample(int place, boolean hides) {
        RawCell shown = cell(place);
        return shown == null ? "" : SampleText.of(shown, hides, book.styles(), book.from1904());
    }

    private @Nullable RawCell own(Column column) {
        Integer place = places.get(column);
        SplitColumn split = split(column);
        return place == null ? null : split == null ? row.at(place) : split.cell(row::at);
    }

    private @Nullable SplitColumn split(Column column) {
        return table == null || table.head().split().isEmpty() ? null : table.head().split().get(column);
    }

    private @Nullable RawCell cell(Column column) {
        Integer place = places.get(column);
        if (place == null) {
            return column.heading().sheetMayTell() && !book.unit().isEmpty()
                    ? new RawCell(0, RawCell.Kind.TEXT, book.unit(), false, 0)
                    : null;
        }
        SplitColumn split = split(column);
        if (split != null) {
            return split.cell(this::cell);
        }
        if (table != null && isOfARelative(column) && !table.head().others().isEmpty()) {
            return cell(relative().getOrDefault(column, place));
        }
        return cell(read(column, place));
    }

    /** Where a column is read whose value stands in one of two: 离休时间 where 退休时间 says nothing. */
    private int read(Column column, int place) {
        return table == null || column.heading().parts() != Parts.DATE || table.head().more().isEmpty()
                || saysSomething(place) ? place
                        : table.head().more().getOrDefault(column, List.of()).stream().filter(this::saysSomething).findFirst()
                                .orElse(place);
    }

    /** The heading over the cell that is read. */
    public String heading(Column column) {
        Integer place = places.get(column);
        return place == null ? "" : heading(read(column, place));
    }

    private @Nullable RawCell cell(int place) {
        RawCell cell = row.at(place);
        return cell == null && !merged.isEmpty() ? merged.get(place) : cell;
    }
}
