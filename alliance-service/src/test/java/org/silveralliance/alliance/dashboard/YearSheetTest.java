package org.silveralliance.alliance.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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
        YearSheet year = march("2026-04-01", "R", "H");
        assertThat(sheet(year, DUE).states()).containsExactly(MonthState.HELD, MonthState.REPORTED, MonthState.HELD);
        assertThat(sheet(year, DUE.plusDays(1)).states()).containsExactly(MonthState.OVERDUE, MonthState.REPORTED,
                MonthState.HELD);
        assertThat(sheet(year, DUE.plusDays(1)).held()).isEqualTo(3);
    }

    @Test
    @DisplayName("R-04 what a past month did not hold is missed, what this month did not hold is owed")
    void shouldListWhatWasMissed() {
        YearSheet year = march("R", "", "");
        assertThat(sheet(year, LocalDate.of(2026, 4, 1)).missed()).containsExactly(Kind.THEME_DAY, Kind.COLLECTIVE);
        assertThat(sheet(year, LocalDate.of(2026, 3, 31)).missed()).isEmpty();
        assertThat(sheet(year, LocalDate.of(2026, 3, 31)).owed()).isEqualTo(3);
        assertThat(sheet(YearSheet.of(null, List.of()), LocalDate.of(2026, 4, 1)).missed()).hasSize(3);
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
        MonthSheet sheet = sheet(YearSheet.of(kept("R", "", ""), List.of("2026-03")), LocalDate.of(2026, 5, 1));
        assertThat(sheet.missed()).isEmpty();
        assertThat(sheet.owed()).isEqualTo(1);
        assertThat(sheet.held()).isEqualTo(1);
        assertThat(sheet.states()).containsExactly(MonthState.REPORTED, MonthState.SUSPENDED, MonthState.SUSPENDED);
    }

    private static MonthSheet sheet(YearSheet year, LocalDate today) {
        return MonthSheet.of(year, MARCH, today);
    }

    private static YearSheet march(String meeting, String themeDay, String collective) {
        return YearSheet.of(kept(meeting, themeDay, collective), List.of());
    }

    private static String kept(String meeting, String themeDay, String collective) {
        return ",".repeat(6) + String.join(",", meeting, themeDay, collective) + ",".repeat(27);
    }
}
