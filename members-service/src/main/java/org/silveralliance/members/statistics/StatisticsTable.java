package org.silveralliance.members.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.silveralliance.members.statistics.MemberCounts.Counted;
import org.silveralliance.members.statistics.StatisticsResource.StatisticsCell;
import org.silveralliance.members.statistics.StatisticsResource.StatisticsLine;

/** A table of what was counted, with a line of every group and, outside of one's own scope, without small cells. */
final class StatisticsTable {

    private final List<Group> by;
    private final List<Group> across;
    private final List<Counted> counted;
    private final long[][] cells;
    private final @Nullable SmallCells hidden;

    /** Without groups to go across, the lines have no cells. */
    StatisticsTable(List<Group> by, List<Group> across, List<Counted> counted, boolean hidesSmall) {
        this.by = by;
        this.across = across;
        this.counted = counted;
        this.cells = new long[by.size()][Math.max(1, across.size())];
        for (Counted one : counted) {
            cells[by.indexOf(one.by())][one.across() == null ? 0 : across.indexOf(one.across())] += one.members();
        }
        this.hidden = hidesSmall ? hiddenOf(by, across, cells) : null;
    }

    /** The same cells are hidden whichever criterion is asked for first: two ways to hide a table would tell it. */
    private static SmallCells hiddenOf(List<Group> by, List<Group> across, long[][] cells) {
        boolean isTurned = !across.isEmpty() && by.getFirst().compareTo(across.getFirst()) > 0;
        return isTurned ? SmallCells.of(SmallCells.turned(cells)).turned() : SmallCells.of(cells);
    }

    List<StatisticsLine> lines() {
        List<Long> sums = IntStream.range(0, by.size()).mapToObj(row -> LongStream.of(cells[row]).sum()).toList();
        List<BigDecimal> shares = Shares.of(sums);
        return IntStream.range(0, by.size()).mapToObj(row -> {
            boolean hides = hidden != null && hidden.hidesRow(row);
            return new StatisticsLine(by.get(row), hides ? null : sums.get(row), hides ? null : shares.get(row), cellsOf(row));
        }).toList();
    }

    private List<StatisticsCell> cellsOf(int row) {
        return IntStream.range(0, across.size()).mapToObj(column -> {
            boolean hides = hidden != null && hidden.hidesCell(row, column);
            return new StatisticsCell(across.get(column), hides ? null : cells[row][column], null);
        }).toList();
    }

    /** The sums of the columns. */
    List<StatisticsCell> columns() {
        List<Long> sums = IntStream.range(0, across.size())
                .mapToObj(column -> LongStream.range(0, by.size()).map(row -> cells[(int) row][column]).sum()).toList();
        List<BigDecimal> shares = Shares.of(sums);
        List<StatisticsCell> columns = new ArrayList<>();
        for (int column = 0; column < across.size(); column++) {
            boolean hides = hidden != null && hidden.hidesColumn(column);
            columns.add(new StatisticsCell(across.get(column), hides ? null : sums.get(column),
                    hides ? null : shares.get(column)));
        }
        return columns;
    }

    @Nullable
    Long total() {
        return hidden != null && hidden.hidesTotal() ? null : sum(Counted::members);
    }

    /** Of whom the day of birth is not known. */
    @Nullable
    Long bornInPart() {
        long people = sum(Counted::bornInPart);
        return isTold(people) ? Long.valueOf(people) : null;
    }

    /** In completed years to one decimal; of nobody there is none, and none where the table by category hides the veterans. */
    @Nullable
    BigDecimal veteranMeanAge() {
        long veterans = sum(Counted::veterans);
        return veterans == 0 || hidesVeterans(veterans) ? null
                : BigDecimal.valueOf(sum(Counted::veteranYears)).divide(BigDecimal.valueOf(veterans), 1, RoundingMode.HALF_UP);
    }

    /** Twenty who are hidden for the sake of two would be found by a mean of twentieths. */
    private boolean hidesVeterans(long veterans) {
        long retired = sum(Counted::retired);
        long others = sum(Counted::members) - veterans - retired;
        return hidden != null && SmallCells.of(new long[][] { { veterans }, { retired }, { others } }).hidesRow(0);
    }

    @Nullable
    BigDecimal shareOf(long elderly) {
        Long total = total();
        return total == null ? null : Shares.of(total, elderly);
    }

    private boolean isTold(long people) {
        return hidden == null || people == 0 || people >= SmallCells.TOLD_FROM;
    }

    private long sum(ToLongFunction<Counted> what) {
        return counted.stream().mapToLong(what).sum();
    }
}
