package org.silveralliance.kit.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.HeadGrid.Head;
import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawCell.Kind;

/**
 * A column whose value stands in several: 身份证号 over eighteen cells, 出生年月 over 年, 月 and 日.
 *
 * @param places those several, counted from 0, from left to right
 * @param units what is written behind the value of each
 */
record SplitColumn(Parts parts, List<Integer> places, List<String> units) {

    /** So many columns that are only numbered are no several values. */
    private static final int CHARACTERS_OF_A_NUMBER = 11;

    private static final int MOST_PARTS = 40;

    /** A heading that names a part, with what of it does. */
    private record Part(Head head, String name) {
    }

    /** The columns that one merged heading stands over, or that somebody said are this one; empty when they are no parts. */
    static Optional<SplitColumn> beneathOne(Column column, List<Head> heads, boolean said) {
        Parts parts = column.heading().parts();
        boolean one = heads.stream().allMatch(head -> head.over() == heads.getFirst().over());
        if (parts == Parts.NONE || !one && !(said && stand(heads))) {
            return Optional.empty();
        }
        List<String> units = parts.units(heads.size());
        return units.isEmpty() ? Optional.empty() : Optional.of(of(parts, heads, units));
    }

    /**
     * The columns whose headings name parts of a value: 身份证号前6位 and 后12位; empty when they do not make one.
     *
     * @param taken which columns are others' already
     */
    static Optional<SplitColumn> named(Column column, List<Head> heads, IntPredicate taken) {
        Parts parts = column.heading().parts();
        List<Part> run = new ArrayList<>();
        for (Head head : parts == Parts.NONE ? List.<Head> of() : heads) {
            String name = taken.test(head.column()) ? null : partOf(column.heading(), head);
            if (name == null) {
                continue;
            }
            if (run.size() == MOST_PARTS) {
                break;
            }
            boolean follows = !run.isEmpty() && run.getLast().head().column() + 1 == head.column()
                    && run.stream().noneMatch(part -> part.name().equals(name));
            if (!follows && run.size() > 1) {
                break;
            }
            if (!follows) {
                run.clear();
            }
            if (follows || parts.isFirst(name)) {
                run.add(new Part(head, name));
            }
        }
        // 联系电话1 and 联系电话2 are two phones.
        boolean counted = run.size() < CHARACTERS_OF_A_NUMBER
                && run.stream().allMatch(part -> part.name().chars().allMatch(Character::isDigit));
        boolean alone = run.size() == 1 && parts == Parts.CHOICE && run.getFirst().head().group().isEmpty()
                && column.heading().ticked().getFirst().equals(run.getFirst().name());
        return run.size() < 2 && !alone || counted ? Optional.empty()
                : Optional.of(of(parts, run.stream().map(Part::head).toList(),
                        parts.units(run.stream().map(Part::name).toList())));
    }

    private static SplitColumn of(Parts parts, List<Head> heads, List<String> units) {
        return new SplitColumn(parts, heads.stream().map(Head::column).toList(), units);
    }

    private static boolean stand(List<Head> heads) {
        return heads.getLast().column() - heads.getFirst().column() == heads.size() - 1;
    }

    /** What a heading says of the part: 前6位 beneath 身份证号, or behind it; null when it names none. */
    private static @Nullable String partOf(Heading heading, Head head) {
        if (!head.group().isEmpty()) {
            return heading.parts().isNamed(head.leaf()) && heading.isNamedAtTheEnd(head.group()) ? head.leaf() : null;
        }
        return heading.parts() == Parts.CHOICE ? heading.ticked().contains(head.leaf()) ? head.leaf() : null
                : heading.names().filter(head.leaf()::startsWith).sorted(Comparator.comparingInt(String::length).reversed())
                        .map(name -> head.leaf().substring(name.length())).filter(heading.parts()::isNamed).findFirst()
                        .orElse(null);
    }

    /** The cell in which the whole value stood; null when there is nothing, the only one that says anything as it is. */
    @Nullable
    RawCell cell(IntFunction<@Nullable RawCell> cells) {
        List<RawCell> filled = new ArrayList<>();
        List<String> behind = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            RawCell cell = cells.apply(places.get(i));
            if (cell != null && CellValue.isError(cell)) {
                return cell;
            }
            if (cell != null && (!CellValue.text(cell).isEmpty() || CellValue.isNotComputed(cell))) {
                filled.add(cell);
                behind.add(units.get(i));
            }
        }
        if (filled.isEmpty()) {
            return null;
        }
        RawCell first = filled.getFirst();
        if (parts != Parts.CHOICE && filled.size() == 1 && first.column() == places.getFirst()) {
            return first;
        }
        return new RawCell(first.column(), Kind.TEXT, parts.joined(filled.stream().map(CellValue::text).toList(), behind),
                filled.stream().anyMatch(RawCell::formula), first.style());
    }
}
