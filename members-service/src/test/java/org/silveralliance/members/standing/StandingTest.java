package org.silveralliance.members.standing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.member.Member.State;

/** Which standing may follow which, and when. */
class StandingTest {

    private static final LocalDate LAST_OF_AUGUST = LocalDate.of(2025, 8, 31);

    @Test
    @DisplayName("M-27 a membership is stopped six months after contact was lost, by the month's end, and not a day before")
    void shouldStopAfterSixMonths() {
        assertThatThrownBy(() -> Standing.mayBecome(State.LOST_CONTACT, LAST_OF_AUGUST, State.PARTY_MEMBERSHIP_STOPPED,
                LocalDate.of(2026, 2, 27))).isInstanceOf(Problem.class);
        assertThatCode(() -> Standing.mayBecome(State.LOST_CONTACT, LAST_OF_AUGUST, State.PARTY_MEMBERSHIP_STOPPED,
                LocalDate.of(2026, 2, 28))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("M-27 whoever was stopped is struck off two years later, from 29 February on the 28th")
    void shouldExpelTwoYearsAfterTheStop() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        assertThatThrownBy(() -> Standing.mayBecome(State.PARTY_MEMBERSHIP_STOPPED, leapDay, State.EXPELLED,
                LocalDate.of(2026, 2, 27))).isInstanceOf(Problem.class);
        assertThatCode(() -> Standing.mayBecome(State.PARTY_MEMBERSHIP_STOPPED, leapDay, State.EXPELLED,
                LocalDate.of(2026, 2, 28))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("M-27 nobody is stopped who was not lost, expelled who is only lost, lost who has left, or transferred who is stopped")
    void shouldKeepTheOrder() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        assertRefused(State.ACTIVE, State.PARTY_MEMBERSHIP_STOPPED, day);
        assertRefused(State.FLOATING_OUT, State.PARTY_MEMBERSHIP_STOPPED, day);
        assertRefused(State.LOST_CONTACT, State.EXPELLED, day);
        assertRefused(State.LOST_CONTACT, State.LOST_CONTACT, day);
        assertRefused(State.TRANSFERRED_OUT, State.LOST_CONTACT, day);
        assertRefused(State.EXPELLED, State.TRANSFERRED_OUT, day);
        assertRefused(State.DECEASED, State.LOST_CONTACT, day);
        assertRefused(State.PARTY_MEMBERSHIP_STOPPED, State.TRANSFERRED_OUT, day);
        for (State now : new State[] { State.ACTIVE, State.FLOATING_OUT }) {
            for (State next : new State[] { State.LOST_CONTACT, State.TRANSFERRED_OUT, State.EXPELLED }) {
                assertThatCode(() -> Standing.mayBecome(now, null, next, day)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    @DisplayName("M-27 one is found after the day one was lost; whoever was expelled or has left is not found")
    void shouldEndAfterItBegan() {
        LocalDate from = LocalDate.of(2026, 1, 10);
        assertThatThrownBy(() -> since(State.LOST_CONTACT, from).mayEnd(from)).isInstanceOf(Problem.class);
        assertThatCode(() -> since(State.LOST_CONTACT, from).mayEnd(from.plusDays(1))).doesNotThrowAnyException();
        assertThatCode(() -> since(State.PARTY_MEMBERSHIP_STOPPED, from).mayEnd(from.plusDays(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> since(State.EXPELLED, from).mayEnd(from.plusDays(1))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> since(State.TRANSFERRED_OUT, from).mayEnd(from.plusDays(1))).isInstanceOf(Problem.class);
    }

    private static Standing since(State state, LocalDate from) {
        return new Standing(Ids.next(), state, State.ACTIVE, from, null, null, null);
    }

    private static void assertRefused(State now, State next, LocalDate on) {
        assertThatThrownBy(() -> Standing.mayBecome(now, null, next, on)).isInstanceOf(Problem.class);
    }
}
