package org.silveralliance.kit.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A table: its heading and how far it reaches, from one place to before another.
 *
 * @param taken the places of its columns
 * @param headings what stands over each column that has a heading
 * @param unit the place of the column that names the unit, and {@code code} of the one that tells it as well; −1 for none
 */
record HeadedTable(TableHead head, int from, int to, BitSet taken, Map<Integer, String> headings, int unit, int code) {

    /** The tables of some heads, from left to right. */
    static List<HeadedTable> sideBySide(List<TableHead> heads) {
        List<HeadedTable> tables = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            tables.add(of(heads.get(i), i == 0 ? 0 : leftmost(heads.get(i)),
                    i + 1 == heads.size() ? Integer.MAX_VALUE : leftmost(heads.get(i + 1))));
        }
        return tables;
    }

    private static int leftmost(TableHead head) {
        return head.places().values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    private static HeadedTable of(TableHead head, int from, int to) {
        BitSet taken = new BitSet();
        head.places().values().forEach(taken::set);
        head.more().values().forEach(places -> places.forEach(taken::set));
        head.split().values().forEach(split -> split.places().forEach(taken::set));
        Map<Integer, String> headings = new HashMap<>();
        head.named().forEach(named -> headings.put(named.head().column(), named.head().shown()));
        return new HeadedTable(head, from, to, taken, headings, place(head, Heading::sheetMayTell),
                place(head, Heading::tellsItAsWell));
    }

    private static int place(TableHead head, Predicate<Heading> wanted) {
        return head.places().entrySet().stream().filter(place -> wanted.test(place.getKey().heading()))
                .mapToInt(Map.Entry::getValue).findFirst().orElse(-1);
    }

    Map<Column, Integer> places() {
        return head.places();
    }

    boolean isHeaded(int column) {
        return headings.containsKey(column);
    }

    /** Whether a column stands left of all that have a heading. */
    boolean isBefore(int column) {
        return headings.keySet().stream().allMatch(headed -> headed > column);
    }

    /** The places of all columns a row is read from. */
    List<Integer> read() {
        return taken.stream().boxed().toList();
    }
}
