package org.silveralliance.kit.reading;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.RecognisedBy;
import org.silveralliance.kit.workbook.WorkbookReading;
import org.silveralliance.kit.workbook.xlsx.CellPlace;

/** What was made of a workbook, and its correction, as every import shows and takes them. */
public final class Reading {

    private Reading() {
    }

    /**
     * A sheet; {@code why} says of one that was not read why not. Where no column says of which unit its people are,
     * {@code lacksUnit} is true, and {@code unit} what a person, the sheet's name or a title says.
     */
    @Schema(name = "ReadSheet")
    public record SheetItem(String name, boolean hidden, WorkbookReading.State state, @Nullable String why,
            @Nullable String unit, boolean lacksUnit, List<TableItem> tables) {

        static SheetItem of(WorkbookReading.Sheet sheet) {
            return new SheetItem(sheet.name(), sheet.hidden(), sheet.state(), sheet.why().isEmpty() ? null : sheet.why(),
                    sheet.unit().isEmpty() ? null : sheet.unit(), sheet.lacksUnit(),
                    sheet.tables().stream().map(TableItem::of).toList());
        }

        SheetItem with(List<TableItem> others) {
            return new SheetItem(name, hidden, state, why, unit, lacksUnit, others);
        }
    }

    /** A table; rows are counted as the program shows them, {@code samples} are its first ones. */
    @Schema(name = "ReadTable")
    public record TableItem(int headFrom, int headTo, @Nullable Integer firstRow, @Nullable Integer lastRow, RowsItem rows,
            List<ColumnItem> columns, List<SampleItem> samples) {

        static TableItem of(WorkbookReading.Table table) {
            WorkbookReading.Rows rows = table.rows();
            return new TableItem(table.headFrom(), table.headTo(), table.firstRow(), table.lastRow(),
                    new RowsItem(rows.read(), rows.blank(), rows.footers(), rows.repeated(), rows.others()),
                    table.columns().stream().map(ColumnItem::of).toList(),
                    table.samples().stream().map(sample -> new SampleItem(sample.row(), sample.cells())).toList());
        }

        TableItem with(List<SampleItem> others) {
            return new TableItem(headFrom, headTo, firstRow, lastRow, rows, columns, others);
        }
    }

    /**
     * How many rows were read, and how many left out: blank, sums and remarks, headings that came again, and others that say
     * nothing of anybody.
     */
    @Schema(name = "ReadRows")
    public record RowsItem(int read, int blank, int footers, int repeated, int others) {
    }

    /** A column by its letter; without {@code field} nothing of it is read. */
    @Schema(name = "ReadColumn")
    public record ColumnItem(String column, String heading, @Nullable String field, @Nullable String title,
            RecognisedBy by) {

        static ColumnItem of(WorkbookReading.ColumnOf column) {
            Column field = column.column();
            return new ColumnItem(CellPlace.letters(column.place()), column.heading(), field == null ? null : field.name(),
                    field == null ? null : field.title(), column.by());
        }
    }

    /** A row with a text for every column of its table; numbers of people and phones are hidden. */
    @Schema(name = "ReadSample")
    public record SampleItem(int row, List<String> cells) {

        @Override
        public String toString() {
            return "SampleItem of row " + row;
        }
    }

    /** A column of ours. */
    public record FieldChoice(String field, String title, boolean required) {

        public static List<FieldChoice> of(List<? extends Column> columns) {
            return columns.stream().map(column -> new FieldChoice(column.name(), column.title(), column.heading().required()))
                    .toList();
        }
    }

    /** Whether a sheet is read, and of which unit the people of one are that lacks a column for it. */
    public record SheetForm(@NotNull @Size(max = 100) String sheet, @NotNull Boolean read,
            @Nullable @Size(min = 1, max = 100) String unit) {
    }

    /**
     * What a column is: {@code row} is {@code headTo} of its table, {@code column} its letter; without {@code field} it is left
     * out.
     */
    public record ColumnForm(@NotNull @Size(max = 100) String sheet, @Positive int row, @NotNull @Size(max = 3) String column,
            @Nullable @Size(max = 40) String field) {
    }

    /** What is corrected; of what is not named, what was said before stays. */
    @Schema(name = "ReadingCorrection")
    public record CorrectionForm(@NotNull @Size(max = 200) List<@NotNull @Valid SheetForm> sheets,
            @NotNull @Size(max = 500) List<@NotNull @Valid ColumnForm> columns) {
    }
}
