package org.silveralliance.members.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What of a table is told outside of one's own scope. */
class SmallCellsTest {

    @Test
    @DisplayName("E-35 one to four are hidden and another with them; nobody and five are told")
    void shouldHideSmallOnesAndOneMore() {
        assertThat(told(column(4, 5, 100, 0))).containsExactly("?", "?", "100", "0", "= 109");
        assertThat(told(column(5, 100, 0))).containsExactly("5", "100", "0", "= 105");
        assertThat(told(column(1, 2, 100))).containsExactly("?", "?", "100", "= 103");
        assertThat(told(column(0, 0, 0))).containsExactly("0", "0", "0", "= 0");
    }

    @Test
    @DisplayName("E-35 of fewer than five altogether nothing is told")
    void shouldHideAllOfFew() {
        assertThat(told(column(1, 3, 0))).containsExactly("?", "?", "?", "= ?");
    }

    @Test
    @DisplayName("E-35 two that are one each are not told by their sum")
    void shouldNotTellOnesByTheirSum() {
        assertThat(told(column(1, 1, 100, 0))).containsExactly("?", "?", "?", "0", "= 102");
    }

    @Test
    @DisplayName("E-35 across two criteria, a cell is not told by its row or its column")
    void shouldHideARing() {
        SmallCells hidden = SmallCells.of(new long[][] { { 3, 40, 70 }, { 60, 50, 80 } });
        assertThat(hidden.hidesCell(0, 0)).isTrue();
        assertThat(hidden.hidesCell(0, 1)).isTrue();
        assertThat(hidden.hidesCell(1, 0)).isTrue();
        assertThat(hidden.hidesCell(1, 1)).isTrue();
        assertThat(hidden.hidesCell(0, 2)).isFalse();
        assertThat(hidden.hidesCell(1, 2)).isFalse();
        assertThat(IntStream.range(0, 2).anyMatch(hidden::hidesRow)).isFalse();
    }

    @Test
    @DisplayName("E-35 the sums of a table are hidden as the table by that criterion alone hides them")
    void shouldHideSumsAsTheOtherTable() {
        Random random = seeded();
        for (int i = 0; i < 2_000; i++) {
            long[][] table = table(random, 1 + random.nextInt(5), 1 + random.nextInt(5), 12);
            SmallCells hidden = SmallCells.of(table);
            SmallCells alone = SmallCells.of(column(Arrays.stream(table).mapToLong(row -> Arrays.stream(row).sum()).toArray()));
            for (int row = 0; row < table.length; row++) {
                assertThat(hidden.hidesRow(row)).as("%s", Arrays.deepToString(table)).isEqualTo(alone.hidesRow(row));
            }
        }
    }

    @Test
    @DisplayName("E-35 nobody can work out a hidden number: another table fits what is told")
    void shouldLeaveEachHiddenNumberOpen() {
        Random random = seeded();
        int hiddenOnes = 0;
        for (int i = 0; i < 400; i++) {
            long[][] table = table(random, 2, 2 + random.nextInt(2), 7);
            SmallCells hidden = SmallCells.of(table);
            if (hidden.hidesTotal() || isHiddenWhole(table, hidden)) {
                continue;
            }
            List<Set<Long>> possible = new ArrayList<>();
            IntStream.range(0, table.length * table[0].length).forEach(_ -> possible.add(new HashSet<>()));
            fill(table, hidden, new long[table.length][table[0].length], 0, possible);
            for (int at = 0; at < possible.size(); at++) {
                boolean isHidden = hidden.hidesCell(at / table[0].length, at % table[0].length);
                assertThat(possible.get(at).size() > 1).as("%s at %s", Arrays.deepToString(table), at).isEqualTo(isHidden);
                hiddenOnes += isHidden ? 1 : 0;
            }
        }
        assertThat(hiddenOnes).isGreaterThan(400);
    }

    private static Random seeded() {
        long seed = System.nanoTime();
        System.getLogger(SmallCellsTest.class.getName()).log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        return new Random(seed);
    }

    private static long[][] table(Random random, int rows, int columns, int below) {
        return IntStream.range(0, rows).mapToObj(_ -> random.longs(columns, 0, below).toArray()).toArray(long[][]::new);
    }

    private static long[][] column(long... numbers) {
        return Arrays.stream(numbers).mapToObj(number -> new long[] { number }).toArray(long[][]::new);
    }

    private static List<String> told(long[][] column) {
        SmallCells hidden = SmallCells.of(column);
        List<String> told = new ArrayList<>();
        for (int row = 0; row < column.length; row++) {
            assertThat(hidden.hidesCell(row, 0)).isEqualTo(hidden.hidesRow(row));
            told.add(hidden.hidesRow(row) ? "?" : Long.toString(column[row][0]));
        }
        told.add("= " + (hidden.hidesTotal() ? "?" : Long.toString(Arrays.stream(column).mapToLong(row -> row[0]).sum())));
        return told;
    }

    /** Where nothing but sums is told, a hidden number may be anything they allow, nobody among it. */
    private static boolean isHiddenWhole(long[][] table, SmallCells hidden) {
        return IntStream.range(0, table.length * table[0].length)
                .allMatch(at -> hidden.hidesCell(at / table[0].length, at % table[0].length));
    }

    /** Every table that fits what is told, as somebody fills it in who knows that hidden groups are not empty. */
    private static void fill(long[][] table, SmallCells hidden, long[][] filled, int at, List<Set<Long>> possible) {
        int columns = table[0].length;
        if (at == table.length * columns) {
            if (fits(table, hidden, filled)) {
                IntStream.range(0, at).forEach(cell -> possible.get(cell).add(filled[cell / columns][cell % columns]));
            }
            return;
        }
        int row = at / columns;
        int column = at % columns;
        long real = table[row][column];
        boolean open = hidden.hidesCell(row, column);
        if (column == 0 && row > 0 && !hidden.hidesRow(row - 1)
                && Arrays.stream(filled[row - 1]).sum() != Arrays.stream(table[row - 1]).sum()) {
            return;
        }
        for (long value = open ? Math.min(1, real) : real; value <= (open ? 11 : real); value++) {
            filled[row][column] = value;
            fill(table, hidden, filled, at + 1, possible);
        }
    }

    private static boolean fits(long[][] table, SmallCells hidden, long[][] filled) {
        boolean rows = IntStream.range(0, table.length).allMatch(row -> hidden.hidesRow(row)
                ? Arrays.stream(filled[row]).sum() > 0
                : Arrays.stream(filled[row]).sum() == Arrays.stream(table[row]).sum());
        boolean columns = IntStream.range(0, table[0].length).allMatch(column -> hidden.hidesColumn(column)
                ? sum(filled, column) > 0
                : sum(filled, column) == sum(table, column));
        return rows && columns && Arrays.stream(filled).flatMapToLong(Arrays::stream).sum() == Arrays.stream(table)
                .flatMapToLong(Arrays::stream).sum();
    }

    private static long sum(long[][] table, int column) {
        return Arrays.stream(table).mapToLong(row -> row[column]).sum();
    }
}
