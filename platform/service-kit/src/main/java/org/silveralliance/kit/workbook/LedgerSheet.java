package org.silveralliance.kit.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.WorkbookRefused.Reason;
import org.silveralliance.kit.workbook.xlsx.XlsxFile;

/**
 * The sheets of a workbook that carry the wanted columns, wherever their headings stand. Only the shared strings and one row
 * at a time are in memory.
 */
public final class LedgerSheet implements Closeable {

    private final XlsxFile workbook;
    private final FoundSheets found;
    private final int mostRows;

    private LedgerSheet(XlsxFile workbook, FoundSheets found, int mostRows) {
        this.workbook = workbook;
        this.found = found;
        this.mostRows = mostRows;
    }

    /** Opens a file at the visible sheets that have every required column; without any it is {@link WorkbookRefused}. */
    public static LedgerSheet open(Path file, WorkbookLimits limits, Column... columns) throws IOException {
        WorkbookGuard.check(file, limits);
        XlsxFile workbook = Stumbling.over(() -> new XlsxFile(file, limits.strings()));
        boolean opened = false;
        try {
            LedgerSheet sheet = new LedgerSheet(workbook,
                    Stumbling.over(() -> FoundSheets.of(workbook, List.of(columns))), limits.rows());
            opened = true;
            return sheet;
        } finally {
            if (!opened) {
                workbook.close();
            }
        }
    }

    /** The first sheet that is read. */
    public String name() {
        return found.sheets().getFirst().part().name();
    }

    /** The last row of the first sheet's heading. */
    public int headerRow() {
        return found.sheets().getFirst().head().bottom();
    }

    /** How many rows hold anything below the headings; 0 when that cannot be told. For progress only. */
    public int expectedRows() {
        return found.expectedRows();
    }

    /** Whether a sheet that is read has the column. */
    public boolean has(Column column) {
        return found.sheets().stream().flatMap(sheet -> sheet.head().tables().stream())
                .anyMatch(table -> table.places().containsKey(column));
    }

    /** What is to be said about sheets and columns that are not read. */
    public List<Remark> remarks() {
        return found.remarks();
    }

    /**
     * Reads every data row of every sheet and hands over what became of it, in order; title, remark, blank, repeated header
     * and footer rows are left out. The reader works ahead on a thread of its own, the taker on the caller's. A row too many
     * is {@link WorkbookRefused}, after those before it were handed over.
     */
    public <T> void forEachRow(Function<SheetRow, T> reader, Consumer<T> taker) throws IOException {
        try (AllRows<T> rows = new AllRows<>(reader)) {
            ReadAhead.forEach(rows, taker);
        } catch (StackOverflowError cell) {
            // Some cell leads whoever reads it too deep; it would do so again each time.
            throw WorkbookRefused.damaged(cell);
        }
    }

    private SheetTables tables(FoundSheets.Found sheet) {
        SheetRow.Book book = new SheetRow.Book(found.called(sheet.part()), VisibleText.of(sheet.part().name()),
                found.sheets().indexOf(sheet) * SheetRow.TABLES_BESIDE * SheetRow.KEYS_OF_A_TABLE,
                workbook.isFrom1904(), workbook.styles());
        return Stumbling.over(() -> new SheetTables(workbook.rows(sheet.part()), book, sheet.head()));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** The rows of one sheet after the other, one at a time; a sheet is open no longer than it is read. */
    private final class AllRows<T> implements Iterator<T>, Closeable {

        private final Iterator<FoundSheets.Found> sheets = found.sheets().iterator();
        private final Function<SheetRow, T> reader;
        private @Nullable SheetTables open;
        private int seen;

        AllRows(Function<SheetRow, T> reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            return current() != null;
        }

        @Override
        public T next() {
            SheetTables from = current();
            if (from == null) {
                throw new NoSuchElementException();
            }
            SheetRow row = from.next();
            if (++seen > mostRows) {
                throw new WorkbookRefused(Reason.WORKBOOK_TOO_LARGE, "工作簿超过 " + mostRows + " 行，请分成几个文件上传");
            }
            return reader.apply(row);
        }

        /** The sheet the next row stands on; null after the last row. */
        private @Nullable SheetTables current() {
            while (open == null || !open.hasNext()) {
                Stumbling.over(() -> {
                    close();
                    return true;
                });
                if (!sheets.hasNext()) {
                    return null;
                }
                open = tables(sheets.next());
            }
            return open;
        }

        @Override
        public void close() throws IOException {
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }
}
