package org.silveralliance.members.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.statistics.MemberCounts.Counted;
import org.silveralliance.members.statistics.StatisticsResource.StatisticsCell;
import org.silveralliance.members.statistics.StatisticsResource.StatisticsLine;

/** From what was counted to a table. */
class StatisticsTableTest {

    private static final List<Counted> OF_A_COUNTY = List.of(new Counted(Group.VETERAN, null, 242, 242, 242 * 95 + 61, 0, 0),
            new Counted(Group.RETIRED, null, 3_155, 0, 0, 3_155, 12));

    @Test
    @DisplayName("M-03 242 离休 and 3,155 退休 are 3,397, 7.12 % and 92.88 %; of 38,298 old people they are 8.87 %")
    void shouldTellTheSharesOfACounty() {
        StatisticsTable table = table(OF_A_COUNTY, false);
        assertThat(table.total()).isEqualTo(3_397);
        assertThat(table.lines()).extracting(StatisticsLine::group).containsExactly(Group.VETERAN, Group.RETIRED,
                Group.RETIRED_NON_CADRE);
        assertThat(table.lines()).extracting(StatisticsLine::members).containsExactly(242L, 3_155L, 0L);
        assertThat(table.lines()).extracting(StatisticsLine::share).containsExactly(new BigDecimal("7.12"),
                new BigDecimal("92.88"), new BigDecimal("0.00"));
        assertThat(table.shareOf(38_298)).isEqualTo("8.87");
    }

    @Test
    @DisplayName("M-04 the mean age of 离休 is theirs alone, in completed years to one decimal")
    void shouldTellTheMeanAgeOfVeterans() {
        assertThat(table(OF_A_COUNTY, false).veteranMeanAge()).isEqualTo("95.3");
        assertThat(table(List.of(new Counted(Group.RETIRED, null, 5, 0, 0, 5, 0)), false).veteranMeanAge()).isNull();
    }

    @Test
    @DisplayName("M-03 shares add up to 100.00 by largest remainder")
    void shouldAddUp() {
        assertThat(Shares.of(List.of(1L, 1L, 1L))).extracting(BigDecimal::toString).containsExactly("33.34", "33.33", "33.33");
        assertThat(Shares.of(List.of(0L, 0L))).extracting(BigDecimal::toString).containsExactly("0.00", "0.00");
        Random random = new Random(20_261_130);
        for (int i = 0; i < 1_000; i++) {
            List<Long> parts = random.longs(1 + random.nextInt(9), 0, 4_000).boxed().toList();
            BigDecimal sum = Shares.of(parts).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(parts.toString())
                    .isEqualByComparingTo(parts.stream().allMatch(part -> part == 0) ? "0" : "100");
        }
    }

    @Test
    @DisplayName("E-35 what is hidden has no share, and few veterans no mean age")
    void shouldHideWhatBelongsToASmallNumber() {
        List<Counted> few = List.of(new Counted(Group.VETERAN, null, 4, 4, 380, 0, 0),
                new Counted(Group.RETIRED, null, 200, 0, 0, 200, 3),
                new Counted(Group.RETIRED_NON_CADRE, null, 90, 0, 0, 0, 0));
        StatisticsTable table = table(few, true);
        assertThat(table.total()).isEqualTo(294);
        assertThat(table.lines()).extracting(StatisticsLine::members).containsExactly(null, 200L, null);
        assertThat(table.lines()).extracting(StatisticsLine::share).containsExactly(null, new BigDecimal("68.03"), null);
        assertThat(table.veteranMeanAge()).isNull();
        assertThat(table.bornInPart()).isNull();
        assertThat(table(few, false).veteranMeanAge()).isEqualTo("95.0");
    }

    @Test
    @DisplayName("E-35 by A across B and by B across A hide the same cells")
    void shouldHideTheSameTurned() {
        long[][] cells = { { 2, 10, 10 }, { 10, 10, 7 }, { 10, 7, 10 } };
        List<Group> rows = Criterion.CATEGORY.groups();
        List<Group> columns = Criterion.SEX.groups();
        List<Counted> straight = new ArrayList<>();
        List<Counted> turned = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                straight.add(new Counted(rows.get(row), columns.get(column), cells[row][column], 0, 0, 0, 0));
                turned.add(new Counted(columns.get(column), rows.get(row), cells[row][column], 0, 0, 0, 0));
            }
        }
        StatisticsTable one = new StatisticsTable(rows, columns, straight, true);
        StatisticsTable other = new StatisticsTable(columns, rows, turned, true);
        assertThat(one.lines()).extracting(StatisticsLine::cells).anySatisfy(line -> assertThat(line)
                .extracting(StatisticsCell::members).containsNull());
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                assertThat(other.lines().get(column).cells().get(row).members()).as("%s, %s", row, column)
                        .isEqualTo(one.lines().get(row).cells().get(column).members());
            }
        }
        assertThat(other.lines()).extracting(StatisticsLine::members)
                .isEqualTo(one.columns().stream().map(StatisticsCell::members).toList());
        assertThat(other.columns()).extracting(StatisticsCell::members)
                .isEqualTo(one.lines().stream().map(StatisticsLine::members).toList());
    }

    @Test
    @DisplayName("E-35 veterans hidden for the sake of others have no mean age, by whatever criterion is asked")
    void shouldHideTheMeanAgeWithItsNumber() {
        List<Counted> beside = List.of(new Counted(Group.MALE, null, 100, 20, 20 * 95, 80, 0),
                new Counted(Group.FEMALE, null, 24, 0, 0, 20, 0));
        List<Group> sexes = Criterion.SEX.groups();
        assertThat(new StatisticsTable(sexes, List.of(), beside, true).veteranMeanAge()).isNull();
        assertThat(new StatisticsTable(sexes, List.of(), beside, false).veteranMeanAge()).isEqualTo("95.0");
        List<Counted> told = List.of(new Counted(Group.MALE, null, 100, 20, 20 * 95, 80, 0));
        assertThat(new StatisticsTable(sexes, List.of(), told, true).veteranMeanAge()).isEqualTo("95.0");
    }

    private static StatisticsTable table(List<Counted> counted, boolean hidesSmall) {
        return new StatisticsTable(Criterion.CATEGORY.groups(), List.of(), counted, hidesSmall);
    }
}
