package org.silveralliance.kit.workbook;

import java.util.ArrayList;
import java.util.List;

import org.silveralliance.kit.workbook.TableHead.Named;
import org.silveralliance.kit.workbook.WorkbookReading.ColumnOf;
import org.silveralliance.kit.workbook.WorkbookReading.Rows;
import org.silveralliance.kit.workbook.WorkbookReading.Sample;

/** Follows what becomes of the rows of one table. */
final class TableLog {

    private final TableHead head;
    private final boolean shows;
    private final List<Named> columns;
    private final List<Sample> samples = new ArrayList<>();
    private int first;
    private int last;
    private int read;
    private int blank;
    private int footers;
    private int repeated;
    private int others;

    TableLog(HeadedTable table, boolean shows) {
        this(table.head(), shows);
    }

    TableLog(TableHead head, boolean shows) {
        this.head = head;
        this.shows = shows;
        this.columns = head.named().stream().limit(WorkbookReading.MOST_COLUMNS).toList();
    }

    /** Whether a row more is to be shown. */
    boolean wantsSample() {
        return shows && samples.size() < WorkbookReading.ROWS_SHOWN;
    }

    /** The places of the columns whose cells are shown. */
    List<Integer> places() {
        return columns.stream().map(named -> named.head().column()).toList();
    }

    void show(SheetRow row) {
        samples.add(new Sample(row.number(), columns.stream()
                .map(named -> row.sample(named.head().column(), named.column() != null && named.column().hidesNumbers()))
                .toList()));
    }

    void read(int row) {
        first = read == 0 ? row : first;
        last = row;
        read++;
    }

    void blank() {
        blank++;
    }

    void footer() {
        footers++;
    }

    void repeated() {
        repeated++;
    }

    void other() {
        others++;
    }

    WorkbookReading.Table told() {
        return new WorkbookReading.Table(head.top(), head.bottom(), read == 0 ? null : first, read == 0 ? null : last,
                new Rows(read, blank, footers, repeated, others), columns(head), List.copyOf(samples));
    }

    /** A table of a sheet whose rows were not looked at. */
    static WorkbookReading.Table unread(TableHead head) {
        return new WorkbookReading.Table(head.top(), head.bottom(), null, null, Rows.NONE, columns(head), List.of());
    }

    private static List<ColumnOf> columns(TableHead head) {
        return head.named().stream().limit(WorkbookReading.MOST_COLUMNS).map(named -> new ColumnOf(named.head().column(),
                Findings.masked(named.head().shown()), named.column(), named.by(), named.ours())).toList();
    }
}
