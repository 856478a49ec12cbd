package org.silveralliance.kit.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
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
    private final SheetRow.Book book;
    private final SheetHead head;
    private final MergedDown merged;
    private final Deque<SheetRow> ready = new ArrayDeque<>();
    private List<Table> tables;

    SheetTables(SheetRows rows, SheetRow.Book book, SheetHead head) {
        this.rows = rows;
        this.book = book;
        this.head = head;
        this.merged = new MergedDown(head.merges());
        this.tables = head.tables();
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
            if (row.number() > head.bottom() && !beginsAnotherTable(row)) {
                for (int beside = 0; beside < tables.size(); beside++) {
                    Table table = tables.get(beside);
                    SheetRow data = new SheetRow(book.beside(beside), row, table.places(),
                            merged.into(table.places().values()));
                    if (isData(data, table)) {
                        ready.add(data);
                    }
                }
            }
        }
        return true;
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
        }
        return true;
    }

    /** A row is data when one of the required cells is filled, or many others, and it is no footer. */
    private boolean isData(SheetRow row, Table table) {
        int filled = 0;
        for (Column column : head.required()) {
            filled += row.isFilled(column) ? 1 : 0;
        }
        if (filled == 0 && !tellsOfSomebody(row, table)) {
            return false;
        }
        String beginning = row.beginning(table.from(), table.to());
        return !Footer.beginsWith(beginning, filled == head.required().size());
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
