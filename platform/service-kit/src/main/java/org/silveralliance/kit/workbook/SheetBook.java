package org.silveralliance.kit.workbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.silveralliance.kit.workbook.xlsx.CellStyles;
import org.silveralliance.kit.workbook.xlsx.Note;

/**
 * What all rows of a sheet share.
 *
 * @param sheet what findings call it: empty for the first that is read
 * @param unit the unit it is named after; empty when it is none
 * @param section what a row that stands alone above says of those below; empty when it says nothing of them
 * @param people what titles say of them, the nearest first
 * @param notes comments on its cells, by the row's number
 * @param keys what its rows' numbers are counted on by, so that no two rows of a workbook have the same
 */
record SheetBook(String sheet, String unit, String section, List<String> people, Map<Integer, List<Note>> notes, int keys,
        boolean from1904, CellStyles styles) {

    /** The same for people of another unit. */
    SheetBook of(String other) {
        return new SheetBook(sheet, other, section, people, notes, keys, from1904, styles);
    }

    /** The same for people of whom nothing is said but what titles say of all. */
    SheetBook without(List<String> titles) {
        return new SheetBook(sheet, unit, "", titles, notes, keys, from1904, styles);
    }

    /**
     * The same for people of whom a row above them says something.
     *
     * @param outer what is said of them and of others beside them, the nearest first
     * @param titles what is said of all
     */
    SheetBook under(String title, List<String> outer, List<String> titles) {
        List<String> groups = Stream.concat(Stream.of(title), outer.stream()).toList();
        return new SheetBook(sheet, unit, groups.stream().filter(LeftWords::areOfAllBelow).findFirst().orElse(""),
                Stream.concat(groups.stream(), titles.stream()).toList(), notes, keys, from1904, styles);
    }

    /** The titles of groups that say something of them, the nearest first; none where all say it. */
    List<String> groups(List<String> titles) {
        return people.subList(0, people.size() - titles.size());
    }

    /** The same for a table that stands beside others. */
    SheetBook beside(int place) {
        return place == 0 ? this
                : new SheetBook(sheet, unit, section, people, notes, keys + place * SheetRow.KEYS_OF_A_TABLE, from1904, styles);
    }
}
