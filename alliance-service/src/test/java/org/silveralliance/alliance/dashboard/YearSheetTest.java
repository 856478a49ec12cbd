package org.silveralliance.alliance.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.dashboard.MonthSheet.Kind;
import org.silveralliance.alliance.dashboard.MonthSheet.MonthState;

class YearSheetTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);

    @Test
    @DisplayName("X-04 a late report makes an item overdue, a submitted one reported")
    void shouldTellReportsApart() {
        assertThat(march(DUE, "2026-04-01", "R", "H").states()).containsExactly(MonthState.HELD, MonthState.REPORTED,
                MonthState.HELD);
        MonthSheet late = march(DUE.plusDays(1), "2026-04-01", "R", "H");
        assertThat(late.states()).containsExactly(MonthState.OVERDUE, MonthState.REPORTED, MonthState.HELD);
        assertThat(MonthTally.of(Stream.of(late)).held()).isEqualTo(3);
    }

    @Test
    @DisplayName("R-04 what a past month did not hold is missed, what this month did not hold is owed")
    void shouldListWhatWasMissed() {
        LocalDate lastDay = LocalDate.of(2026, 3, 31);
        assertThat(march(lastDay.plusDays(1), "R", "", "").missed()).containsExactly(Kind.THEME_DAY, Kind.COLLECTIVE);
        MonthSheet running = march(lastDay, "R", "", "");
        assertThat(running.missed()).isEmpty();
        assertThat(MonthTally.of(Stream.of(running)).owed()).isEqualTo(3);
        assertThat(YearSheet.of(null, List.of(), 2026, lastDay.plusDays(1)).month(MARCH).missed()).hasSize(3);
    }

    @Test
    @DisplayName("R-04 nothing is owed before the month an alliance took effect")
    void shouldOweFromTheMonthOfEffect() {
        assertThat(MonthSheet.owes(LocalDate.of(2026, 3, 20), MARCH)).isTrue();
        assertThat(MonthSheet.owes(LocalDate.of(2026, 4, 1), MARCH)).isFalse();
    }

    @Test
    @DisplayName("E-16 a suspended month is not missed and owes nothing but what was held all the same")
    void shouldOweNothingWhileSuspended() {
        MonthSheet sheet = YearSheet.of(kept("R", "", ""), List.of("2026-03"), 2026, LocalDate.of(2026, 5, 1)).month(MARCH);
        assertThat(sheet.missed()).isEmpty();
        assertThat(MonthTally.of(Stream.of(sheet)).owed()).isEqualTo(1);
        assertThat(MonthTally.of(Stream.of(sheet)).held()).isEqualTo(1);
        assertThat(sheet.states()).containsExactly(MonthState.REPORTED, MonthState.SUSPENDED, MonthState.SUSPENDED);
    }

    private static MonthSheet march(LocalDate today, String meeting, String themeDay, String collective) {
        return YearSheet.of(kept(meeting, themeDay, collective), List.of(), 2026, today).month(MARCH);
    }

    private static String kept(String meeting, String themeDay, String collective) {
        return ",".repeat(6) + String.join(",", meeting, themeDay, collective) + ",".repeat(27);
    }
}
