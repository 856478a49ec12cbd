package org.silveralliance.members.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisitRulesTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 2, 17);

    @Test
    @DisplayName("M-16 春节 2026 is 02-17: its list is there from 01-28 on, not a day before, and not after the day itself")
    void shouldListAFestivalTwentyDaysBefore() {
        Festival.Day festival = new Festival.Day(Festival.SPRING_FESTIVAL, NEW_YEAR);
        assertThat(Festival.listedOn(LocalDate.of(2026, 1, 27))).isEmpty();
        assertThat(Festival.listedOn(LocalDate.of(2026, 1, 28))).containsExactly(festival);
        assertThat(Festival.listedOn(NEW_YEAR)).containsExactly(festival);
        assertThat(Festival.listedOn(NEW_YEAR.plusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("M-16 重阳 2026 is 10-18; lists of two festivals may be there at once, and none of lunar ones beyond the table")
    void shouldKnowTheLunarDays() {
        assertThat(Festival.DOUBLE_NINTH.in(2026)).contains(LocalDate.of(2026, 10, 18));
        assertThat(Festival.DOUBLE_NINTH.in(2027)).contains(LocalDate.of(2027, 10, 8));
        assertThat(Festival.SPRING_FESTIVAL.in(2028)).contains(LocalDate.of(2028, 1, 26));
        assertThat(Festival.listedOn(LocalDate.of(2026, 9, 29))).extracting(Festival.Day::festival)
                .containsExactly(Festival.NATIONAL_DAY, Festival.DOUBLE_NINTH);
        assertThat(Festival.listedOn(LocalDate.of(2030, 1, 14))).extracting(Festival.Day::on)
                .containsExactly(LocalDate.of(2030, 2, 3));
        assertThat(Festival.SPRING_FESTIVAL.in(2023)).isEmpty();
        assertThat(Festival.SPRING_FESTIVAL.in(2036)).isEmpty();
        assertThat(Festival.PARTY_DAY.in(2036)).contains(LocalDate.of(2036, 7, 1));
    }

    @Test
    @DisplayName("M-16 a hospital stay recorded on 03-03 asks for a visit by 03-06")
    void shouldAskWithinThreeDays() {
        assertThat(VisitReason.HOSPITAL.due(LocalDate.of(2026, 3, 3))).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(VisitReason.FAMILY_EVENT.due(LocalDate.of(2026, 2, 27))).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(VisitReason.FESTIVAL.due(NEW_YEAR)).isEqualTo(NEW_YEAR);
    }

    @Test
    @DisplayName("M-16 overdue from the day after; whoever was not met is still to be called on; a festival lapses, a hospital stay does not")
    void shouldSayHowAVisitStands() {
        LocalDate due = LocalDate.of(2026, 3, 6);
        assertThat(VisitState.on(due, VisitReason.HOSPITAL, due, null, true)).isEqualTo(VisitState.OPEN);
        assertThat(VisitState.on(due.plusDays(1), VisitReason.HOSPITAL, due, VisitOutcome.UNREACHABLE, true))
                .isEqualTo(VisitState.OVERDUE);
        assertThat(VisitState.on(due, VisitReason.HOSPITAL, due, VisitOutcome.PHONE, false)).isEqualTo(VisitState.DONE);
        assertThat(VisitState.on(due, VisitReason.HOSPITAL, due, null, false)).isEqualTo(VisitState.ENDED);
        assertThat(VisitState.on(due.plusDays(31), VisitReason.HOSPITAL, due, null, true)).isEqualTo(VisitState.OVERDUE);
        assertThat(VisitState.on(due.plusDays(30), VisitReason.FESTIVAL, due, null, true)).isEqualTo(VisitState.OVERDUE);
        assertThat(VisitState.on(due.plusDays(31), VisitReason.FESTIVAL, due, null, true)).isEqualTo(VisitState.LAPSED);
    }
}
