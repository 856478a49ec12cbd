package org.silveralliance.kit.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.SheetPart;

/** The rows of one sheet after the other, one at a time; a sheet is open no longer than it is read. */
final class SheetsInTurn<T> implements Iterator<T>, Closeable {

    private final Iterator<FoundSheets.Found> sheets;
    private final Function<FoundSheets.Found, SheetTables> opener;
    private final BiConsumer<SheetPart, SheetTables> ended;
    private final Function<SheetRow, T> reader;
    private @Nullable SheetTables open;
    private @Nullable SheetPart part;

    /**
     * Begins before the first sheet.
     *
     * @param opener opens a sheet above its first row
     * @param ended hears of each sheet before it is closed
     */
    SheetsInTurn(Iterator<FoundSheets.Found> sheets, Function<FoundSheets.Found, SheetTables> opener,
            BiConsumer<SheetPart, SheetTables> ended, Function<SheetRow, T> reader) {
        this.sheets = sheets;
        this.opener = opener;
        this.ended = ended;
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
        return reader.apply(from.next());
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
            FoundSheets.Found next = sheets.next();
            part = next.part();
            open = opener.apply(next);
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (open != null && part != null) {
            ended.accept(part, open);
            open.close();
            open = null;
        }
    }
}
