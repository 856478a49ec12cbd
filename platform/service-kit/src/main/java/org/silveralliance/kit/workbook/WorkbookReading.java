package org.silveralliance.kit.workbook;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was made of a workbook: of each of its sheets, and of each table on it. */
public record WorkbookReading(List<Sheet> sheets) {

    /** Tables beyond these are read and not told of. */
    static final int MOST_TABLES = 100;
    /** Columns of a table told of. */
    static final int MOST_COLUMNS = 80;
    /** Tables whose rows are shown, and how many rows of each. */
    static final int TABLES_SHOWN = 20;
    static final int ROWS_SHOWN = 10;

    /** What became of a sheet. The names are part of the API. */
    @Schema(name = "SheetState")
    public enum State {
        /** Its rows were read. */
        READ,
        /** Its name says that its people may not belong on the list; it is read once somebody says so. */
        ASKED,
        /** A column without which nothing can be read is missing or stands twice; it is read once somebody says which it is. */
        COLUMNS_ASKED,
        /** Somebody said that it is not to be read. */
        LEFT_OUT,
        /** Nobody sees it in the program. */
        HIDDEN,
        /** There is nothing on it. */
        EMPTY,
        /** No heading was found, or one that lacks what must be there and has no column that could be it. */
        NO_HEADING;

        /** Whether it waits for somebody's word. */
        boolean isAsked() {
            return this == ASKED || this == COLUMNS_ASKED;
        }
    }

    /**
     * A sheet.
     *
     * @param why what is to be said of one that was not read; empty for one that was
     * @param unit whose people they are where no column says it; empty where one does, or where nobody says it
     * @param lacksUnit whether there is no column for it, so that a person may say it
     */
    public record Sheet(String name, boolean hidden, State state, String why, String unit, boolean lacksUnit,
            List<Table> tables) {
    }

    /**
     * A table, or of a sheet that was not read what came nearest to being the heading of one.
     *
     * @param headFrom the first row of its heading as the program shows it
     * @param firstRow the first row that was read; null when none was
     * @param columns those it has a heading for, from left to right
     * @param samples its first rows, with numbers of people and phones hidden
     */
    public record Table(int headFrom, int headTo, @Nullable Integer firstRow, @Nullable Integer lastRow, Rows rows,
            List<ColumnOf> columns, List<Sample> samples) {
    }

    /**
     * How many rows of a table became what.
     *
     * @param read handed on
     * @param blank in which nothing is to be seen
     * @param footers sums, remarks, signatures
     * @param repeated headings that came again
     * @param others that say nothing of anybody
     */
    public record Rows(int read, int blank, int footers, int repeated, int others) {

        static final Rows NONE = new Rows(0, 0, 0, 0, 0);
    }

    /**
     * A column.
     *
     * @param place counted from 0
     * @param heading what stands over it; a number is hidden, because it may be somebody's
     * @param column what it is; null when nothing of it is read
     * @param ours whether the heading is a name of one of our columns, whatever this one was taken for
     */
    public record ColumnOf(int place, String heading, @Nullable Column column, RecognisedBy by, boolean ours) {
    }

    /** A row, with a text for every column. */
    public record Sample(int row, List<String> cells) {

        @Override
        public String toString() {
            return "Sample of row " + row;
        }
    }
}
