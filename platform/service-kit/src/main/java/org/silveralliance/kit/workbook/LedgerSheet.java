package org.silveralliance.kit.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.Note;
import org.silveralliance.kit.workbook.xlsx.RawRow;
import org.silveralliance.kit.workbook.xlsx.SheetPart;
import org.silveralliance.kit.workbook.xlsx.SheetRows;
import org.silveralliance.kit.workbook.xlsx.XlsxFile;

/**
 * The sheets of a workbook that carry the wanted columns, wherever their headings stand. Only the shared strings and one row
 * at a time are in memory.
 */
public final class LedgerSheet implements Closeable {

    private final XlsxFile workbook;
    private final FoundSheets found;
    private final int mostRows;
    private final Map<SheetPart, List<WorkbookReading.Table>> told = new HashMap<>();
    private int shown = WorkbookReading.TABLES_SHOWN;
    private int most = WorkbookReading.MOST_TABLES;
    private int untold;
    private final List<Remark> later = new ArrayList<>();

    private LedgerSheet(XlsxFile workbook, FoundSheets found, int mostRows) {
        this.workbook = workbook;
        this.found = found;
        this.mostRows = mostRows;
    }

    /** Opens a file at the visible sheets that have every required column; without any it is {@link WorkbookRefused}. */
    public static LedgerSheet open(Path file, WorkbookLimits limits, Column... columns) throws IOException {
        return open(file, limits, Layout.of(List.of(columns)));
    }

    /** The same as people said; what is only asked about is not read. */
    public static LedgerSheet open(Path file, WorkbookLimits limits, Layout layout) throws IOException {
        WorkbookGuard.check(file, limits);
        XlsxFile workbook = Stumbling.over(() -> new XlsxFile(file, limits.strings()));
        boolean opened = false;
        try {
            LedgerSheet sheet = new LedgerSheet(workbook,
                    Stumbling.over(() -> FoundSheets.of(workbook, layout)), limits.rows());
            opened = true;
            return sheet;
        } finally {
            if (!opened) {
                workbook.close();
            }
        }
    }

    /** The same workbook read otherwise; it is looked through once, and closed with either. */
    public LedgerSheet as(Layout layout) {
        return new LedgerSheet(workbook, Stumbling.over(() -> FoundSheets.of(workbook, layout)), mostRows);
    }

    /** The first sheet that is read, or where none is that is asked about. */
    public String name() {
        return found.first().part().name();
    }

    /** The last row of the first sheet's heading. */
    public int headerRow() {
        return found.first().head().bottom();
    }

    /** Why nothing of the workbook is read until somebody says which columns are the missing ones; empty when something is. */
    public Optional<String> missing() {
        return !found.sheets().isEmpty() ? Optional.empty()
                : found.seen().stream().filter(sheet -> sheet.state() == WorkbookReading.State.COLUMNS_ASKED)
                        .map(FoundSheets.Seen::why).findFirst();
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
        later.clear();
        try (SheetsInTurn<T> rows = all(reader)) {
            ReadAhead.forEach(rows, taker);
        } catch (StackOverflowError cell) {
            // Some cell leads whoever reads it too deep; it would do so again each time.
            throw WorkbookRefused.damaged(cell);
        }
    }

    /**
     * What the first rows say in a column, of a sheet that is asked about where none is read, until they said so many different
     * things.
     */
    public Set<String> beginnings(Column column, int rows, int different) throws IOException {
        Set<String> said = new LinkedHashSet<>();
        try (SheetsInTurn<String> texts = all(row -> row.text(column))) {
            for (int row = 0; row < rows && said.size() < different && texts.hasNext(); row++) {
                said.add(texts.next());
            }
        } catch (StackOverflowError cell) {
            throw WorkbookRefused.damaged(cell);
        }
        if (found.sheets().isEmpty()) {
            for (FoundSheets.Seen sheet : found.seen()) {
                FoundSheets.Found looked = sheet.found();
                TableHead nearest = looked == null ? null : looked.head().nearest();
                if (sheet.state() == WorkbookReading.State.COLUMNS_ASKED && looked != null && nearest != null) {
                    below(looked, nearest, row -> {
                        said.add(row.text(column));
                        return said.size() < different && row.number() <= nearest.bottom() + rows;
                    });
                }
            }
        }
        said.remove("");
        return said;
    }

    /**
     * What is to be said once the rows were read: of rows that were left out though something stands in them, and how many
     * tables
     * {@link #reading} does not tell of.
     */
    public List<Remark> closing() {
        List<Remark> closing = new ArrayList<>(later);
        if (untold > 0) {
            closing.add(new Remark(Remark.Kind.COLUMN, "", 1, "",
                    "“识别结果”只列出前 " + WorkbookReading.MOST_TABLES + " 个表格，还有 " + untold + " 个已照样读取，没有列出"));
        }
        return closing;
    }

    /** What was made of the workbook, once its rows were read. */
    public WorkbookReading reading() throws IOException {
        List<WorkbookReading.Sheet> sheets = new ArrayList<>();
        for (FoundSheets.Seen sheet : found.seen()) {
            sheets.add(new WorkbookReading.Sheet(sheet.part().name(), sheet.part().hidden(), sheet.state(), sheet.why(),
                    sheet.unit(), sheet.lacksUnit(), tablesOf(sheet)));
        }
        return new WorkbookReading(sheets);
    }

    private List<WorkbookReading.Table> tablesOf(FoundSheets.Seen sheet) throws IOException {
        FoundSheets.Found looked = sheet.found();
        if (looked == null) {
            return List.of();
        }
        if (sheet.state() == WorkbookReading.State.ASKED) {
            return beginning(looked);
        }
        TableHead nearest = looked.head().nearest();
        if (sheet.state() == WorkbookReading.State.COLUMNS_ASKED && nearest != null) {
            return List.of(below(looked, nearest));
        }
        return sheet.state() == WorkbookReading.State.READ ? told.getOrDefault(sheet.part(), List.of())
                : nearest == null || nearest.found() < FoundSheets.LOOKS_LIKE_A_HEADING ? List.of()
                        : List.of(TableLog.unread(nearest));
    }

    /** The first rows of a sheet, for somebody to see whether they belong to the list. */
    private List<WorkbookReading.Table> beginning(FoundSheets.Found sheet) throws IOException {
        try (SheetTables tables = tables(sheet, new RowCount(mostRows))) {
            for (int row = 0; row < WorkbookReading.ROWS_SHOWN && tables.hasNext(); row++) {
                tables.next();
            }
            return tell(tables);
        }
    }

    /** What stands below a heading that is not complete, for somebody to see which column is the missing one. */
    private WorkbookReading.Table below(FoundSheets.Found sheet, TableHead head) throws IOException {
        TableLog log = new TableLog(head, shown-- > 0);
        if (log.wantsSample()) {
            below(sheet, head, row -> {
                log.show(row);
                return log.wantsSample();
            });
        }
        return log.told();
    }

    /** Rows in which anything stands, as long as more are wanted. */
    private void below(FoundSheets.Found sheet, TableHead head, Predicate<SheetRow> more) throws IOException {
        SheetBook book = book(sheet, Map.of());
        try (SheetRows rows = workbook.rows(sheet.part())) {
            boolean wanted = true;
            for (RawRow row = next(rows); row != null && wanted; row = next(rows)) {
                SheetRow read = new SheetRow(book, row, head.places(), Map.of());
                wanted = row.number() <= head.bottom() || read.beginning(0, Integer.MAX_VALUE).isEmpty() || more.test(read);
            }
        }
    }

    private static @Nullable RawRow next(SheetRows rows) {
        return Stumbling.over(() -> Optional.ofNullable(rows.next())).orElse(null);
    }

    private List<WorkbookReading.Table> tell(SheetTables tables) {
        List<WorkbookReading.Table> of = tables.told().stream().limit(most).toList();
        most -= of.size();
        untold += tables.untold() + tables.told().size() - of.size();
        shown = Math.max(0, shown - of.size());
        return of;
    }

    private SheetTables tables(FoundSheets.Found sheet, RowCount count) {
        return Stumbling.over(() -> new SheetTables(workbook.rows(sheet.part()), book(sheet, workbook.notes(sheet.part())),
                sheet.head(), shown, count, new UnitAbove(() -> isUnitAbove(sheet))));
    }

    /** Whether a sheet names a unit in the first row of its people only; the whole of it says so. */
    private boolean isUnitAbove(FoundSheets.Found sheet) {
        return Stumbling.over(() -> {
            UnitAbove seen = new UnitAbove(null);
            try (SheetTables all = new SheetTables(workbook.rows(sheet.part()), book(sheet, Map.of()), sheet.head(), 0,
                    new RowCount(mostRows), seen)) {
                while (all.hasNext()) {
                    all.next();
                }
            }
            return seen.isKept();
        });
    }

    private SheetBook book(FoundSheets.Found sheet, Map<Integer, List<Note>> notes) {
        return new SheetBook(found.called(sheet.part()), sheet.head().beside().unit(), sheet.head().section(),
                List.of(sheet.head().title(), VisibleText.of(sheet.part().name())), notes,
                Math.max(0, found.sheets().indexOf(sheet)) * SheetRow.TABLES_BESIDE * SheetRow.KEYS_OF_A_TABLE,
                workbook.isFrom1904(), workbook.styles());
    }

    private <T> SheetsInTurn<T> all(Function<SheetRow, T> reader) {
        RowCount count = new RowCount(mostRows);
        return new SheetsInTurn<>(found.sheets().iterator(), sheet -> tables(sheet, count), this::ended, reader);
    }

    private void ended(SheetPart part, SheetTables rows) {
        told.put(part, tell(rows));
        later.addAll(rows.remarks());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
