package org.silveralliance.kit.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawRow;
import org.silveralliance.kit.workbook.xlsx.SheetRows;

/**
 * The data rows of one sheet, of all its tables: side by side by the heading, below each other by a heading that comes again.
 * Titles, remarks, blank rows, repeated headings and footers are left out.
 */
final class SheetTables implements Iterator<SheetRow>, Closeable {

    /** Filled cells from which a row without any of the required ones is still somebody's. */
    private static final int TELLS_OF_SOMEBODY = 3;
    private static final int CELLS_OF_A_TITLE = 3;
    private static final Pattern NUMBERED = Pattern.compile("[(（]?([0-9]{1,2}|[甲乙丙丁戊己庚辛壬癸])[)）]?");

    private final SheetRows rows;
    private SheetBook book;
    private final List<String> titles;
    private final SheetHead head;
    private final UnitBeside beside;
    private final MergedDown merged;
    private final Deque<SheetRow> ready = new ArrayDeque<>();
    private final List<TableLog> logs = new ArrayList<>();
    private int untold;
    private final List<TableLog> firstLogs;
    private final int shown;
    private final RowCount count;
    private final UnitAbove unitAbove;
    private final LeftOutRows leftOut;
    private int before;
    /** Whether people stand below the row that says of whom it goes on, and whether units do: then it holds for all of them. */
    private boolean peopleInSection;
    private boolean unitsInSection;
    private List<HeadedTable> tables;
    private List<TableLog> following;

    /**
     * Begins above the first row.
     *
     * @param shown how many tables may show some rows
     * @param count counts the rows of all sheets
     * @param unitAbove what a row's empty cell for its unit means
     */
    SheetTables(SheetRows rows, SheetBook book, SheetHead head, int shown, RowCount count,
            UnitAbove unitAbove) {
        this.rows = rows;
        this.book = book;
        this.titles = book.people();
        this.head = head;
        this.beside = head.beside();
        this.merged = new MergedDown(head.merges());
        this.shown = shown;
        this.count = count;
        this.unitAbove = unitAbove;
        this.leftOut = new LeftOutRows(book.sheet(), head);
        this.tables = head.tables();
        leftOut.headingNotes(book.notes(), tables);
        this.firstLogs = follow(tables);
        this.following = firstLogs;
    }

    private List<TableLog> follow(List<HeadedTable> begun) {
        List<TableLog> logs = begun.stream().map(table -> new TableLog(table, this.logs.size() < shown)).toList();
        int room = Math.min(logs.size(), WorkbookReading.MOST_TABLES - this.logs.size());
        this.logs.addAll(logs.subList(0, room));
        untold += logs.size() - room;
        return logs;
    }

    /** What became of the rows so far, table by table. */
    List<WorkbookReading.Table> told() {
        return logs.stream().map(TableLog::told).toList();
    }

    /** How many tables there are beside those. */
    int untold() {
        return untold;
    }

    /** What is to be said of rows of the sheet. */
    List<Remark> remarks() {
        return leftOut.remarks(unitAbove.taken());
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty()) {
            Optional<RawRow> read = Stumbling.over(() -> Optional.ofNullable(rows.next()));
            if (read.isEmpty()) {
                return false;
            }
            RawRow row = read.get();
            merged.follow(row);
            if (row.number() <= head.bottom()) {
                leftOut.note(row.number(), UnitBeside.alone(row));
                leftOut.above(row);
            } else {
                if (row.number() > before + 1) {
                    unitAbove.endAll();
                }
                before = row.number();
                if (!beginsAnotherTable(row) && !beginsAGroup(row) && !beginsASection(row)) {
                    for (int beside = 0; beside < tables.size(); beside++) {
                        look(row, beside);
                    }
                }
                count.row(ready.size(), row);
            }
        }
        return true;
    }

    private void look(RawRow row, int beside) {
        HeadedTable table = tables.get(beside);
        TableLog log = following.get(beside);
        Map<Integer, RawCell> into = merged.into(table.read());
        SheetRow data = new SheetRow(book.beside(beside), row, table, into);
        if (isData(data, row, table, log, beside)) {
            peopleInSection = true;
            RawCell unit = unitAbove.of(beside, row, table, into);
            if (unit != null) {
                into = new HashMap<>(into);
                into.put(table.unit(), unit);
                data = new SheetRow(book.beside(beside), row, table, into);
            }
            leftOut.beside(row, table);
            log.read(row.number());
            if (log.wantsSample()) {
                log.show(new SheetRow(book, row, table.places(), sampled(log, table, unit)));
            }
            ready.add(data);
        }
    }

    private Map<Integer, RawCell> sampled(TableLog log, HeadedTable table, @Nullable RawCell unit) {
        Map<Integer, RawCell> into = new HashMap<>(merged.into(log.places()));
        if (unit != null) {
            into.put(table.unit(), unit);
        }
        return into;
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /**
     * A complete heading further below whose columns stand elsewhere; one that only repeats the first, or leaves open where a
     * column stands, is no data either.
     */
    private boolean beginsAnotherTable(RawRow row) {
        if (head.isRepeatedBy(row)) {
            tables = head.tables();
            following = firstLogs;
            following.forEach(TableLog::repeated);
            return true;
        }
        if (!head.mayBeHeading(row)) {
            return false;
        }
        List<HeadedTable> again = head.tablesOf(row);
        if (again.isEmpty()) {
            return false;
        }
        if (again.stream().allMatch(table -> table.places().keySet().containsAll(head.required()))) {
            tables = again;
            following = follow(again);
            unitAbove.endAll();
        } else {
            following.forEach(TableLog::repeated);
        }
        return true;
    }

    /** A row that says nothing but the unit of those below, where no column does. */
    private boolean beginsAGroup(RawRow row) {
        String unit = beside.group(row);
        if (unit.isEmpty()) {
            return false;
        }
        if (peopleInSection && !unitsInSection) {
            // What was said of some people of the unit before is not said of this one's.
            book = book.without(titles);
        } else if (!peopleInSection) {
            unitsInSection = true;
        }
        book = book.of(unit);
        following.forEach(TableLog::other);
        return true;
    }

    /** A row that says nothing but that the people below died or left, or that they are others again. */
    private boolean beginsASection(RawRow row) {
        if (row.cells().size() > CELLS_OF_A_TITLE || row.cells().getFirst().column() > head.leftmost() + 1) {
            return false;
        }
        String title = UnitBeside.alone(row);
        if (SectionTitle.isOfThoseAbove(title)) {
            leftOut.ofThoseAbove(row.number(), title);
            following.forEach(TableLog::other);
            return true;
        }
        List<String> groups = book.groups(titles);
        List<String> outer = SectionTitle.outerOf(title, groups);
        boolean goesOn = SectionTitle.level(title) > 0 && outer.size() < groups.size()
                && SectionTitle.level(groups.getFirst()) > 0;
        if (SectionTitle.isRank(title)) {
            leftOut.ofARank(row.number(), title, groups);
            following.forEach(TableLog::other);
            unitAbove.endAll();
            return true;
        }
        if (!LeftWords.areOfAllBelow(title) && !SectionTitle.begins(title, !book.section().isEmpty() || goesOn)) {
            return false;
        }
        leftOut.note(row.number(), title);
        book = book.under(title, outer, titles);
        peopleInSection = false;
        unitsInSection = false;
        following.forEach(TableLog::other);
        unitAbove.endAll();
        return true;
    }

    /** A row is data when one of the required cells is filled, or many others, and it is no footer. */
    private boolean isData(SheetRow row, RawRow cells, HeadedTable table, TableLog log, int place) {
        int filled = 0;
        for (Column column : head.required()) {
            filled += row.isFilled(column) ? 1 : 0;
        }
        int told = filled > 0 ? 0 : told(row, table);
        boolean somebodys = filled > 0 || told >= TELLS_OF_SOMEBODY && !isOfThePersonAbove(row);
        String beginning = row.beginning(table.from(), table.to());
        if (Footer.beginsWith(beginning, filled == head.required().size())) {
            log.footer();
            leftOut.note(row.number(), beginning);
            unitAbove.endAll();
            return false;
        }
        if (filled == 1 && leftOut.isSentence(row.number(), UnitBeside.alone(cells))) {
            log.other();
            return false;
        }
        if (filled == 1 && unitAbove.isBegunBy(place, cells, table) || somebodys && leftOut.isExample(row.number(), beginning)
                || filled > 0 && row.number() <= table.head().bottom() + 2 && isNumbered(row)) {
            log.other();
            return false;
        }
        if (filled == 1 && leftOut.isUnitAlone(cells, table)) {
            log.other();
            leftOut.note(row.number(), beginning);
            unitAbove.begin(place, cells, table);
            return false;
        }
        if (!somebodys && beginning.isEmpty()) {
            log.blank();
            unitAbove.endAll();
        } else if (!somebodys) {
            log.other();
            leftOut.note(row.number(), beginning);
            if (told > 0) {
                leftOut.add(row, cells, table);
            } else {
                unitAbove.begin(place, cells, table);
            }
        }
        return somebodys;
    }

    /** A row beneath the heading that numbers its columns: (1), (2), 甲, 乙. */
    private boolean isNumbered(SheetRow row) {
        return head.required().stream().map(row::text).allMatch(text -> text.length() <= 4 && NUMBERED.matcher(text).matches());
    }

    /** Whether what a row must have is merged down to it from the row above. */
    private boolean isOfThePersonAbove(SheetRow row) {
        return head.required().stream().filter(column -> !column.heading().sheetMayTell())
                .allMatch(column -> !row.text(column).isEmpty());
    }

    /** How many cells are filled of a row that names nobody; none where they are names of columns. */
    private static int told(SheetRow row, HeadedTable table) {
        int filled = 0;
        int names = 0;
        for (Column column : table.places().keySet()) {
            if (row.isFilled(column)) {
                filled++;
                String text = Heading.plain(row.text(column));
                names += column.heading().rank(text) >= 0 || column.heading().within().names().contains(text) ? 1 : 0;
            }
        }
        return names == 0 ? filled : 0;
    }
}
