package org.silveralliance.kit.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.HeadGrid.Head;

/**
 * How a workbook is to be read: what is looked for, and what people said of its sheets and headings.
 *
 * @param columns those that are wanted
 * @param sheets whether a sheet is read, by its name
 * @param units the unit whose people stand on a sheet that does not say it, by the sheet's name
 * @param places what a column of this workbook is
 * @param headings what a heading means wherever nothing was said of its place, by {@link #plain}
 * @param year the present one, before which sheets of older years are asked about; 0 where nobody could answer
 * @param file what the workbook was called when it came in; empty where nothing is taken from that
 */
public record Layout(List<Column> columns, Map<String, Boolean> sheets, Map<String, String> units,
        Map<Place, Optional<Column>> places,
        Map<String, Meant> headings, int year, String file) {

    /** Characters of a heading; a longer one cannot be told of. */
    public static final int LONGEST_HEADING = 100;

    /**
     * A column of a table.
     *
     * @param row the last one of its heading
     * @param column counted from 0
     */
    public record Place(String sheet, int row, int column) {
    }

    /**
     * What a column is said to be.
     *
     * @param column empty when it is to be left out
     * @param by {@link RecognisedBy#COUNTY}, {@link RecognisedBy#REMEMBERED} or {@link RecognisedBy#PERSON}
     */
    public record Meant(Optional<Column> column, RecognisedBy by) {
    }

    /** A layout of which nobody said anything, and where nobody is asked. */
    public static Layout of(List<? extends Column> columns) {
        return new Layout(List.copyOf(columns), Map.of(), Map.of(), Map.of(), Map.of(), 0, "");
    }

    /** A heading as people's words about it are kept: without hints and space. */
    public static String plain(String heading) {
        return Heading.plain(heading);
    }

    /** Whether a heading is a name of one of our columns, so that nobody has to say what it means. */
    public static boolean isOurs(String heading, List<? extends Column> columns) {
        return columns.stream().anyMatch(column -> column.heading().isNamed(heading));
    }

    /** The same without what was said of headings elsewhere. */
    Layout forgetful() {
        return new Layout(columns, sheets, units, places, Map.of(), year, file);
    }

    /** What was said of a sheet; null when nothing was. */
    @Nullable
    Boolean said(String sheet) {
        return sheets.get(sheet);
    }

    Sheet of(String sheet) {
        return new Sheet(this, sheet);
    }

    /** The layout as far as one sheet is concerned. */
    record Sheet(Layout layout, String name) {

        List<Column> columns() {
            return layout.columns();
        }

        /** The unit its people are of, as somebody said; empty when nobody did. */
        Optional<String> unit() {
            return Optional.ofNullable(layout.units().get(name));
        }

        /** What was said of a column: of its place before what its heading means elsewhere. */
        Optional<Meant> meant(int bottom, Head head) {
            Optional<Column> here = layout.places().get(new Place(name, bottom, head.column()));
            if (here != null) {
                return Optional.of(new Meant(here, RecognisedBy.PERSON));
            }
            Meant whole = layout.headings().get(head.shown());
            return whole != null || head.group().isEmpty() ? Optional.ofNullable(whole) : beneath(head);
        }

        /** A name the county added holds beneath any heading but one that says of whom else the column is. */
        private Optional<Meant> beneath(Head head) {
            return Optional.ofNullable(layout.headings().get(head.leaf())).filter(meant -> meant.by() == RecognisedBy.COUNTY)
                    .filter(meant -> columns().stream().noneMatch(column -> column.heading().within().isMeantBy(head.group())));
        }
    }
}
