package org.silveralliance.alliance.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.dashboard.MonthSheet.Kind;
import org.silveralliance.alliance.dashboard.MonthSheet.MonthState;
import org.silveralliance.alliance.known.Activities.HeldActivity;
import org.silveralliance.alliance.known.Activities.ReportState;

class MonthSheetTest {

    private static final UUID A1 = UUID.randomUUID();
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);

    @Test
    @DisplayName("R-04 two meetings of one month count once")
    void shouldCountAKindOnce() {
        MonthSheet sheet = sheet(LocalDate.of(2026, 3, 30), held("MEETING", "NONE"), held("MEETING", "NONE"));
        assertThat(sheet.held()).isEqualTo(1);
        assertThat(sheet.owed()).isEqualTo(3);
        assertThat(sheet.kinds()).containsEntry(Kind.THEME_DAY, MonthState.OWED);
    }

    @Test
    @DisplayName("X-04 a late report makes an item overdue, a submitted one reported, a returned one waits again")
    void shouldTellReportsApart() {
        LocalDate late = DUE.plusDays(1);
        assertThat(sheet(DUE, held("MEETING", "NONE")).count(MonthState.OVERDUE)).isZero();
        assertThat(sheet(late, held("MEETING", "NONE")).count(MonthState.OVERDUE)).isEqualTo(1);
        assertThat(sheet(late, held("MEETING", "RETURNED")).count(MonthState.OVERDUE)).isEqualTo(1);
        assertThat(sheet(late, held("MEETING", "SUBMITTED")).count(MonthState.REPORTED)).isEqualTo(1);
    }

    @Test
    @DisplayName("R-04 what a past month did not hold is missed")
    void shouldListWhatWasMissed() {
        assertThat(sheet(LocalDate.of(2026, 4, 1), held("MEETING", "SUBMITTED"), held("THEME_DAY", "ACCEPTED")).missed())
                .containsExactly(Kind.COLLECTIVE);
    }

    @Test
    @DisplayName("R-04 nothing is owed before the month an alliance took effect")
    void shouldOweFromTheMonthOfEffect() {
        assertThat(MonthSheet.owes(LocalDate.of(2026, 3, 20), MARCH)).isTrue();
        assertThat(MonthSheet.owes(LocalDate.of(2026, 4, 1), MARCH)).isFalse();
    }

    private static MonthSheet sheet(LocalDate today, HeldActivity... held) {
        return MonthSheet.of(A1, MARCH, List.of(held), today);
    }

    private static HeldActivity held(String kind, String report) {
        return new HeldActivity(kind, "2026-03", DUE, ReportState.valueOf(report));
    }
}
