package org.silveralliance.kit.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.silveralliance.kit.workbook.SheetHead.Table;
import org.silveralliance.kit.workbook.xlsx.RawRow;
import org.silveralliance.kit.workbook.xlsx.SheetRows;

/**
 * The data rows of one sheet, of all its tables: side by side by the heading, below each other by a heading that comes again.
 * Titles, remarks, blank rows, repeated headings and footers are left out.
 */
final class SheetTables implements Iterator<SheetRow>, Closeable {

    /** Filled cells from which a row without any of the required ones is still somebody's. */
    private static final int TELLS_OF_SOMEBODY = 3;

    private final SheetRows rows;
    private SheetRow.Book book;
    private final SheetHead head;
    private final UnitBeside beside;
    private final MergedDown merged;
    private final Deque<SheetRow> ready = new ArrayDeque<>();
    private final List<TableLog> logs = new ArrayList<>();
    private int untold;
    private final List<TableLog> firstLogs;
    private final int shown;
    private final RowCount count;
    private List<Table> tables;
    private List<TableLog> following;

    /**
     * Begins above the first row.
     *
     * @param shown how many tables may show some rows
     * @param count counts the rows of all sheets
     */
    SheetTables(SheetRows rows, SheetRow.Book book, SheetHead head, int shown, RowCount count) {
        this.rows = rows;
        this.book = book;
        this.head = head;
        this.beside = head.beside();
        this.merged = new MergedDown(head.merges());
        this.shown = shown;
        this.count = count;
        this.tables = head.tables();
        this.firstLogs = follow(tables);
        this.following = firstLogs;
    }

    private List<TableLog> follow(List<Table> begun) {
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

    @Override
    public boolean hasNext() {
        while (ready.isEmpty()) {
            Optional<RawRow> read = Stumbling.over(() -> Optional.ofNullable(rows.next()));
            if (read.isEmpty()) {
                return false;
            }
            RawRow row = read.get();
            merged.follow(row);
            if (row.number() > head.bottom()) {
                if (!beginsAnotherTable(row) && !beginsAGroup(row)) {
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
        Table table = tables.get(beside);
        TableLog log = following.get(beside);
        SheetRow data = new SheetRow(book.beside(beside), row, table.places(), merged.into(table.places().values()));
        if (isData(data, table, log)) {
            log.read(row.number());
            if (log.wantsSample()) {
                log.show(new SheetRow(book, row, table.places(), merged.into(log.places())));
            }
            ready.add(data);
        }
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
        List<Table> again = head.tablesOf(row);
        if (again.isEmpty()) {
            return false;
        }
        if (again.stream().allMatch(table -> table.places().keySet().containsAll(head.required()))) {
            tables = again;
            following = follow(again);
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
        book = book.of(unit);
        following.forEach(TableLog::other);
        return true;
    }

    /** A row is data when one of the required cells is filled, or many others, and it is no footer. */
    private boolean isData(SheetRow row, Table table, TableLog log) {
        int filled = 0;
        for (Column column : head.required()) {
            filled += row.isFilled(column) ? 1 : 0;
        }
        boolean somebodys = filled > 0 || tellsOfSomebody(row, table);
        String beginning = row.beginning(table.from(), table.to());
        if (Footer.beginsWith(beginning, filled == head.required().size())) {
            log.footer();
            return false;
        }
        if (!somebodys && beginning.isEmpty()) {
            log.blank();
        } else if (!somebodys) {
            log.other();
        }
        return somebodys;
    }

    private static boolean tellsOfSomebody(SheetRow row, Table table) {
        int filled = 0;
        int names = 0;
        for (Column column : table.places().keySet()) {
            if (row.isFilled(column)) {
                filled++;
                String text = Heading.plain(row.text(column));
                names += column.heading().rank(text) >= 0 || column.heading().within().names().contains(text) ? 1 : 0;
            }
        }
        return filled >= TELLS_OF_SOMEBODY && names == 0;
    }
}
