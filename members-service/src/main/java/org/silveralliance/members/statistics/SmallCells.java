package org.silveralliance.members.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which numbers of a table across counties are not told (E-35): those of one to four people, and as many others as are needed
 * so that none of them can be worked out from what is told. That nobody is in a group is told. The sums of lines are hidden as
 * the table by that criterion alone hides them, so that two tables beside each other tell no more than each. What tables of
 * several months or of a third criterion tell together is not held.
 */
final class SmallCells {

    /** From here on a number is told. */
    static final int TOLD_FROM = 5;

    private final long[][] cells;
    private final boolean[][] hidden;
    private final int rows;
    private final int columns;

    private SmallCells(long[][] cells) {
        this.rows = cells.length;
        this.columns = cells[0].length;
        this.cells = withSums(cells);
        this.hidden = new boolean[rows + 1][columns + 1];
    }

    /** What is hidden of a table of rows and columns; it has at least one of each. */
    static SmallCells of(long[][] cells) {
        SmallCells found = new SmallCells(cells);
        found.hide();
        return found;
    }

    /** The same numbers, their columns as rows. */
    SmallCells turned() {
        SmallCells turned = new SmallCells(turned(IntStream.range(0, rows).mapToObj(row -> Arrays.copyOf(cells[row], columns))
                .toArray(long[][]::new)));
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                turned.hidden[column][row] = hidden[row][column];
            }
        }
        return turned;
    }

    static long[][] turned(long[][] cells) {
        return IntStream.range(0, cells[0].length)
                .mapToObj(column -> Arrays.stream(cells).mapToLong(row -> row[column]).toArray()).toArray(long[][]::new);
    }

    boolean hidesCell(int row, int column) {
        return hidden[row][column];
    }

    boolean hidesRow(int row) {
        return hidden[row][columns];
    }

    boolean hidesColumn(int column) {
        return hidden[rows][column];
    }

    boolean hidesTotal() {
        return hidden[rows][columns];
    }

    private void hide() {
        if (isSmall(cells[rows][columns])) {
            Arrays.stream(hidden).forEach(line -> Arrays.fill(line, true));
            return;
        }
        boolean[] ofRows = hiddenInLine(IntStream.range(0, rows).mapToLong(row -> cells[row][columns]).toArray());
        IntStream.range(0, rows).forEach(row -> hidden[row][columns] = ofRows[row]);
        System.arraycopy(hiddenInLine(Arrays.copyOf(cells[rows], columns)), 0, hidden[rows], 0, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                hidden[row][column] = isSmall(cells[row][column]);
            }
        }
        protect();
    }

    /** Hides one more cell until none that must be hidden can be worked out, and tells again what is hidden in vain. */
    private void protect() {
        for (Place place : places().filter(this::mustBeHidden).toList()) {
            while (isKnown(place) && hideBeside(place)) {
                // What was safe before stays safe: another unknown tells nothing.
            }
        }
        boolean toldMore = true;
        while (toldMore) {
            toldMore = places().filter(place -> isHidden(place) && !mustBeHidden(place))
                    .sorted((one, other) -> Long.compare(people(other), people(one))).anyMatch(this::isHiddenInVain);
        }
    }

    private boolean isHiddenInVain(Place place) {
        hidden[place.row][place.column] = false;
        hidden[place.row][place.column] = places().filter(this::mustBeHidden).anyMatch(this::isKnown);
        return !isHidden(place);
    }

    private record Place(int row, int column) {
    }

    /** All places, those of sums too. */
    private Stream<Place> places() {
        return IntStream.range(0, (rows + 1) * (columns + 1)).mapToObj(at -> new Place(at / (columns + 1), at % (columns + 1)));
    }

    private boolean isHidden(Place place) {
        return hidden[place.row][place.column];
    }

    private boolean mustBeHidden(Place place) {
        return isHidden(place) && (isSum(place.row, place.column) || isSmall(people(place)));
    }

    private long people(Place place) {
        return cells[place.row][place.column];
    }

    /**
     * The smallest cell of a line that hides this one alone, else of either of its lines, else of all; none are left: false.
     */
    private boolean hideBeside(Place place) {
        boolean lonelyInRow = IntStream.rangeClosed(0, columns).filter(at -> hidden[place.row][at]).count() == 1;
        boolean lonelyInColumn = IntStream.rangeClosed(0, rows).filter(at -> hidden[at][place.column]).count() == 1;
        return lonelyInRow && hideSmallest(cell -> cell.row == place.row)
                || lonelyInColumn && hideSmallest(cell -> cell.column == place.column)
                || hideSmallest(cell -> cell.row == place.row || cell.column == place.column) || hideSmallest(_ -> true);
    }

    /** Nobody's cell is hidden last: it is no secret, and hiding it helps least. */
    private boolean hideSmallest(Predicate<Place> among) {
        Optional<Place> found = places().filter(cell -> !isSum(cell.row, cell.column) && !isHidden(cell) && among.test(cell))
                .min((one, other) -> Long.compare(cost(people(one)), cost(people(other))));
        found.ifPresent(cell -> hidden[cell.row][cell.column] = true);
        return found.isPresent();
    }

    private static long cost(long people) {
        return people == 0 ? Long.MAX_VALUE : people;
    }

    /**
     * Whether a hidden number can have no other value, given all that is told and that no hidden group is empty. It can have
     * another
     * where a ring of hidden numbers goes through it that rise and fall by turns: then every sum stays. Rows and columns are
     * the knots; from row to column leads a number that can rise, from column to row one that can fall, and the other way round
     * for the sums, which stand on the other side of their equations.
     */
    private boolean isKnown(Place place) {
        int row = place.row;
        int column = place.column;
        return !(rises(row, column) && leads(rows + 1 + column, row, row, column)
                || falls(row, column) && leads(row, rows + 1 + column, row, column));
    }

    private boolean leads(int from, int to, int exceptRow, int exceptColumn) {
        boolean[] seen = new boolean[rows + columns + 2];
        int[] next = new int[seen.length];
        int waiting = 0;
        next[waiting++] = from;
        seen[from] = true;
        while (waiting > 0) {
            int knot = next[--waiting];
            if (knot == to) {
                return true;
            }
            boolean isRow = knot <= rows;
            for (int at = 0; at <= (isRow ? columns : rows); at++) {
                int row = isRow ? knot : at;
                int column = isRow ? at : knot - rows - 1;
                int other = isRow ? rows + 1 + at : at;
                boolean goes = hidden[row][column] && !(row == exceptRow && column == exceptColumn)
                        && (isRow ? rises(row, column) : falls(row, column));
                if (goes && !seen[other]) {
                    seen[other] = true;
                    next[waiting++] = other;
                }
            }
        }
        return false;
    }

    private boolean rises(int row, int column) {
        return !isSum(row, column) || cells[row][column] > 1;
    }

    private boolean falls(int row, int column) {
        return isSum(row, column) || cells[row][column] > 1;
    }

    private boolean isSum(int row, int column) {
        return row == rows || column == columns;
    }

    /** What is hidden of numbers whose sum is told: two of them at least, and not ones alone. */
    private static boolean[] hiddenInLine(long[] numbers) {
        boolean[] hidden = new boolean[numbers.length];
        int many = 0;
        long most = 0;
        int[] order = IntStream.range(0, numbers.length).boxed()
                .sorted((one, other) -> Long.compare(cost(numbers[one]), cost(numbers[other]))).mapToInt(Integer::intValue)
                .toArray();
        for (int at : order) {
            if (isSmall(numbers[at]) || many > 0 && (many < 2 || most < 2)) {
                hidden[at] = true;
                many++;
                most = Math.max(most, numbers[at]);
            }
        }
        return hidden;
    }

    private static boolean isSmall(long people) {
        return people > 0 && people < TOLD_FROM;
    }

    private static long[][] withSums(long[][] cells) {
        int columns = cells[0].length;
        long[][] all = new long[cells.length + 1][];
        long[] sums = new long[columns + 1];
        for (int row = 0; row < cells.length; row++) {
            all[row] = Arrays.copyOf(cells[row], columns + 1);
            all[row][columns] = Arrays.stream(cells[row]).sum();
            for (int column = 0; column <= columns; column++) {
                sums[column] += all[row][column];
            }
        }
        all[cells.length] = sums;
        return all;
    }
}
