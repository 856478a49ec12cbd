package org.silveralliance.kit.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.Layout;
import org.silveralliance.kit.workbook.Layout.Meant;
import org.silveralliance.kit.workbook.Layout.Place;
import org.silveralliance.kit.workbook.RecognisedBy;

/**
 * How one import is read beside the rules everybody shares. It is kept with the import, so that what is applied is read as what
 * was checked.
 *
 * @param sheets whether a sheet is read, by its name
 * @param units the unit whose people stand on a sheet that does not say it, by the sheet's name
 * @param columns what a column of this workbook is
 * @param headings what people said before of headings
 * @param year the year before which sheets are asked about
 * @param file what the workbook was called; empty where nothing is taken from that
 */
public record Told(Map<String, Boolean> sheets, Map<String, String> units, List<Column> columns, List<Heading> headings,
        int year, String file) {

    /** Of imports until readings were kept. */
    public static final Told NOTHING = new Told(Map.of(), Map.of(), List.of(), List.of(), 0, "");

    /** Of imports until units of sheets were said, there are none, nor a name of the file until it was looked at. */
    public Told {
        units = units == null ? Map.of() : units;
        file = file == null ? "" : file;
    }

    /**
     * What a column is.
     *
     * @param row the last one of its heading
     * @param column counted from 0
     * @param field the name of a column of ours; null when it is to be left out
     */
    public record Column(String sheet, int row, int column, @Nullable String field) {

        boolean isOf(Column other) {
            return sheet.equals(other.sheet()) && row == other.row() && column == other.column();
        }
    }

    /**
     * What a heading means.
     *
     * @param county whether the whole county reads it so, and not the lists of one unit or account
     */
    public record Heading(String heading, @Nullable String field, boolean county) {
    }

    /** What is told for the first time of a workbook nobody said anything of. */
    public static Told first(List<Heading> headings, int year, String file) {
        return new Told(Map.of(), Map.of(), List.of(), headings, year, file);
    }

    /** How a workbook with these columns is read. */
    public Layout layout(List<? extends org.silveralliance.kit.workbook.Column> wanted) {
        Map<Place, Optional<org.silveralliance.kit.workbook.Column>> places = new HashMap<>();
        columns.forEach(one -> places.put(new Place(one.sheet(), one.row(), one.column()), named(wanted, one.field())));
        Map<String, Meant> meant = new HashMap<>();
        headings.forEach(one -> meant.put(one.heading(),
                new Meant(named(wanted, one.field()), one.county() ? RecognisedBy.COUNTY : RecognisedBy.REMEMBERED)));
        return new Layout(List.copyOf(wanted), sheets, units, places, meant, year, file);
    }

    /** The column of that name; empty for none, and for one there is no more. */
    public static Optional<org.silveralliance.kit.workbook.Column> named(
            List<? extends org.silveralliance.kit.workbook.Column> wanted, @Nullable String name) {
        return wanted.stream().filter(column -> column.name().equals(name)).findFirst()
                .map(org.silveralliance.kit.workbook.Column.class::cast);
    }

    /** The same with more; what is said anew of a sheet or a column goes before what was said. */
    public Told with(Map<String, Boolean> moreSheets, Map<String, String> moreUnits, List<Column> moreColumns) {
        Map<String, Boolean> allSheets = new LinkedHashMap<>(sheets);
        allSheets.putAll(moreSheets);
        Map<String, String> allUnits = new LinkedHashMap<>(units);
        allUnits.putAll(moreUnits);
        List<Column> allColumns = new ArrayList<>(columns);
        moreColumns.forEach(column -> {
            allColumns.removeIf(column::isOf);
            allColumns.add(column);
        });
        return new Told(allSheets, allUnits, allColumns, headings, year, file);
    }
}
