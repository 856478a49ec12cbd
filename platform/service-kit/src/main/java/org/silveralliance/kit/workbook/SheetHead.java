package org.silveralliance.kit.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.HeadGrid.Head;
import org.silveralliance.kit.workbook.UnitBeside.UnitBy;
import org.silveralliance.kit.workbook.xlsx.MergedRange;
import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawCell.Kind;
import org.silveralliance.kit.workbook.xlsx.RawRow;

/** Where the tables of one sheet begin, wherever their heading stands and however many rows it takes. */
final class SheetHead {

    /** Titles, remarks and blank rows above a header; no ledger has more. */
    static final int WITHIN_ROWS = 30;
    private static final int DEEPEST = 3;
    static final int LONGEST_KEY = 30;

    /** What may be the unit's column, known or not. */
    private static final Pattern OF_A_UNIT = Pattern.compile("单位|部门|机关|系统");

    private static final int LONGEST_TITLE = 60;
    private static final Pattern INSTRUCTION = Pattern.compile("[请填注须如若，,。；;：:]");

    private final Layout.Sheet layout;
    private final List<Column> columns;
    private final List<MergedRange> merges;
    private final Map<Integer, List<MergedRange>> mergesFrom;
    private final Set<String> keys = new HashSet<>();
    private List<Column> required = List.of();
    private UnitBeside beside;
    private String section = "";
    private String title = "";
    private List<HeadedTable> tables = List.of();
    private List<TableHead> heads = List.of();
    private List<HeadTexts> texts = List.of();
    private Set<Column> closest = Set.of();
    private @Nullable TableHead nearest;

    /**
     * Looks for the heading in the first rows of a sheet.
     *
     * @param layout what is looked for; on a sheet named after a unit, the column of the units may be missing
     */
    SheetHead(Layout.Sheet layout, List<RawRow> first, List<MergedRange> merges) {
        this.layout = layout;
        this.columns = layout.columns();
        this.merges = merges;
        this.mergesFrom = merges.stream().collect(Collectors.groupingBy(MergedRange::firstRow));
        this.beside = UnitBeside.of(layout);
        HeadGrid grid = new HeadGrid(first, merges);
        look(first, grid);
        if (!isFound() && beside.by() == UnitBy.NOBODY && lacksTheUnitAlone()) {
            UnitBeside said = UnitBeside.beside(first, Objects.requireNonNull(nearest));
            UnitBeside around = said.by() == UnitBy.NOBODY ? UnitBeside.ofFile(layout) : said;
            if (around.by() != UnitBy.NOBODY) {
                beside = around;
                look(first, grid);
            }
        }
    }

    private void look(List<RawRow> first, HeadGrid grid) {
        required = columns.stream().filter(column -> column.heading().required())
                .filter(column -> beside.by() == UnitBy.NOBODY || !column.heading().sheetMayTell()).toList();
        keys.clear();
        required.forEach(column -> column.heading().names().forEach(keys::add));
        layout.layout().headings().forEach((heading, meant) -> meant.column().filter(required::contains)
                .ifPresent(column -> keys.add(heading)));
        for (RawRow row : first) {
            Optional<Found> found = endingAt(row.number(), grid);
            if (found.isPresent()) {
                Found whole = below(found.get(), grid);
                take(whole);
                if (!isFound()) {
                    return;
                }
                List<String> titles = first.stream().filter(each -> each.number() < whole.top()).map(UnitBeside::alone)
                        .filter(each -> !each.isEmpty() && each.length() <= LONGEST_TITLE).toList();
                section = titles.stream().filter(LeftWords::areOfAllBelow).findFirst().orElse("");
                title = titles.stream().filter(each -> !INSTRUCTION.matcher(each).find()).findFirst().orElse("");
                texts = first.stream().filter(each -> each.number() >= whole.top() && each.number() <= bottom())
                        .map(HeadTexts::of).filter(each -> !each.cells().isEmpty()).toList();
                return;
            }
        }
    }

    /** Whether nothing is missing but the unit, and no column nobody knows could be it. */
    private boolean lacksTheUnitAlone() {
        return nearest != null && !missing().isEmpty()
                && missing().stream().allMatch(column -> column.heading().sheetMayTell())
                && nearest.unread().stream().noneMatch(head -> OF_A_UNIT.matcher(head.shown()).find());
    }

    /** Of which unit the people are and who says it; nobody has to where the sheet has a column for it. */
    UnitBeside beside() {
        boolean column = isFound() && heads.stream().allMatch(head -> head.places().keySet().stream()
                .anyMatch(each -> each.heading().sheetMayTell()));
        return column ? UnitBeside.NOBODYS : beside;
    }

    /** The title that says of all people below that they died or left; empty when none does. */
    String section() {
        return section;
    }

    /** The first text that stands alone above the heading; empty when none does. */
    String title() {
        return title;
    }

    /** The title of the column that says it. */
    String missingUnit() {
        return columns.stream().filter(column -> column.heading().sheetMayTell()).findFirst().map(Column::title).orElse("");
    }

    /** Whether somebody may say of which unit the people are: there is no column that does. */
    boolean lacksUnit() {
        return beside.by() != UnitBy.CODE
                && columns.stream().anyMatch(column -> column.heading().required() && column.heading().sheetMayTell())
                && (isFound() ? heads.stream() : Stream.ofNullable(nearest))
                        .anyMatch(head -> head.places().keySet().stream().noneMatch(each -> each.heading().sheetMayTell())
                                && head.unclear().keySet().stream().noneMatch(each -> each.heading().sheetMayTell()));
    }

    /** A block of rows with what its heads say. */
    private record Found(int top, List<Head> heads, TableHead whole) {
    }

    boolean isFound() {
        return !tables.isEmpty();
    }

    /** The last row of the heading, or of what came nearest to being one. */
    int bottom() {
        return heads.isEmpty() ? Objects.requireNonNull(nearest).bottom() : heads.getFirst().bottom();
    }

    /** Where the leftmost heading stands. */
    int leftmost() {
        return heads.getFirst().named().stream().mapToInt(named -> named.head().column()).min().orElse(0);
    }

    /** Those of some rows that are the heading's. */
    List<RawRow> rowsOf(List<RawRow> rows) {
        TableHead head = heads.getFirst();
        return rows.stream().filter(row -> row.number() >= head.top() && row.number() <= head.bottom()).toList();
    }

    List<HeadedTable> tables() {
        return tables;
    }

    /** The heads of the tables, from left to right. */
    List<TableHead> heads() {
        return heads;
    }

    List<Column> required() {
        return required;
    }

    List<MergedRange> merges() {
        return merges;
    }

    /** The columns of the row that came nearest to being a heading. */
    Set<Column> closest() {
        return closest;
    }

    /** What came nearest to being a heading; null when nothing did. */
    @Nullable
    TableHead nearest() {
        return nearest;
    }

    /** The columns that must be there and that two headings name alike. */
    List<Column> twice() {
        return nearest == null ? List.of() : required.stream().filter(nearest.unclear()::containsKey).toList();
    }

    /** Whether all that makes a person stands twice, the unit aside. */
    boolean hasPeopleTwice() {
        return twice().size() > 1
                && twice().containsAll(required.stream().filter(column -> !column.heading().sheetMayTell()).toList());
    }

    /** The columns that must be there and that no heading names. */
    List<Column> missing() {
        return required.stream().filter(column -> !closest.contains(column)).toList();
    }

    /** Whether somebody can say which column is the missing one: some are known, and enough of the others are there. */
    boolean canBeSaid() {
        return nearest != null && nearest.found() >= FoundSheets.LOOKS_LIKE_A_HEADING
                && nearest.unread().size() >= missing().stream().filter(column -> !column.heading().sheetMayTell()).count();
    }

    /** Whether a row may be a heading, by a look that costs little. */
    boolean mayBeHeading(RawRow row) {
        int named = 0;
        for (RawCell cell : row.cells()) {
            if (cell.kind() == Kind.TEXT && cell.text().length() <= LONGEST_KEY
                    && (keys.contains(cell.text()) || keys.contains(Heading.plain(cell.text())))) {
                named++;
            }
        }
        return named >= required.size();
    }

    /** The tables whose heading this row is; none when it is none. */
    List<HeadedTable> tablesOf(RawRow row) {
        // Of a row alone, only what is merged from it on tells anything.
        HeadGrid grid = new HeadGrid(List.of(row), mergesFrom.getOrDefault(row.number(), List.of()));
        return block(row.number(), row.number(), grid).map(found -> HeadedTable.sideBySide(parts(found))).orElse(List.of());
    }

    /** Whether a row says what a row of the heading does, each text in its column. */
    boolean isRepeatedBy(RawRow row) {
        return texts.stream().anyMatch(own -> own.isSaidBy(row));
    }

    /** A column that must be there and stands twice leaves the sheet unread. */
    private void take(Found found) {
        List<TableHead> parts = parts(found);
        if (parts.stream().noneMatch(head -> required.stream().anyMatch(head.unclear()::containsKey))) {
            heads = parts;
            tables = HeadedTable.sideBySide(parts);
        }
        nearest = found.whole();
    }

    private List<TableHead> parts(Found found) {
        List<TableHead> beside = TableHead.sideBySide(found.heads(), found.whole(), layout, required);
        return beside == null ? List.of(found.whole()) : beside;
    }

    /** The best heading that ends at a row; of two that say as much the lower one. */
    private Optional<Found> endingAt(int bottom, HeadGrid grid) {
        Optional<Found> best = Optional.empty();
        for (int top = bottom; top > bottom - DEEPEST && grid.hasRow(top); top--) {
            Optional<Found> found = block(top, bottom, grid);
            if (found.isPresent() && (best.isEmpty() || isBetter(found.get().whole(), best.get().whole()))) {
                best = found;
            }
        }
        return best;
    }

    private static boolean isBetter(TableHead one, TableHead other) {
        return one.places().size() > other.places().size();
    }

    private Optional<Found> block(int top, int bottom, HeadGrid grid) {
        List<Head> block = grid.heads(top, bottom);
        TableHead whole = TableHead.of(block, top, bottom, layout);
        if (whole.found() > closest.size()) {
            closest = new HashSet<>(whole.places().keySet());
            closest.addAll(whole.unclear().keySet());
            nearest = whole;
        }
        return whole.names(required) ? Optional.of(new Found(top, block, whole)) : Optional.empty();
    }

    /** The same heading with the rows below that belong to it. */
    private Found below(Found found, HeadGrid grid) {
        Found longest = found;
        while (longest.whole().bottom() - longest.top() + 1 < DEEPEST && grid.goesOnBelow(longest.whole(), columns)) {
            Optional<Found> longer = block(longest.top(), longest.whole().bottom() + 1, grid);
            if (longer.isEmpty()) {
                break;
            }
            longest = longer.get();
        }
        return longest;
    }
}
