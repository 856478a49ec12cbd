package org.silveralliance.alliance.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.known.MemberFact.Kind;
import org.silveralliance.alliance.known.MemberHistory.Stay;

class MemberHistoryTest {

    private static final UUID WATER = UUID.randomUUID();
    private static final UUID COURT = UUID.randomUUID();
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final MemberFact REGISTERED = new MemberFact(1, Kind.REGISTERED, WATER, "RETIRED", "ACTIVE", START);

    @Test
    @DisplayName("G-10 a death ends the stay on the day of death")
    void shouldEndTheStayOnTheDayOfDeath() {
        MemberHistory story = MemberHistory.of(List.of(REGISTERED, fact(2, Kind.DECEASED, WATER, "2026-03-02")));
        assertThat(story.stays()).containsExactly(new Stay(WATER, START, LocalDate.of(2026, 3, 2)));
        assertThat(story.state()).isEqualTo("DECEASED");
    }

    @Test
    @DisplayName("E-04 a correction after death keeps the day of death")
    void shouldKeepTheDayOfDeathThroughACorrection() {
        MemberHistory story = MemberHistory.of(List.of(REGISTERED, fact(2, Kind.DECEASED, WATER, "2026-02-20"),
                new MemberFact(3, Kind.CORRECTED, WATER, "RETIRED", "DECEASED", LocalDate.of(2026, 4, 5))));
        assertThat(story.stays()).containsExactly(new Stay(WATER, START, LocalDate.of(2026, 2, 20)));
    }

    @Test
    @DisplayName("E-05 a death entered by mistake leaves no gap")
    void shouldLeaveNoGapAfterAMistakenDeath() {
        MemberHistory story = MemberHistory.of(List.of(REGISTERED, fact(2, Kind.DECEASED, WATER, "2026-03-02"),
                fact(3, Kind.RESTORED, WATER, "2026-03-05")));
        assertThat(story.stays()).containsExactly(new Stay(WATER, START, null));
        assertThat(story.state()).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("E-05 L-04 who lived elsewhere before the mistake lives elsewhere after it")
    void shouldRestoreTheStateBeforeTheMistake() {
        MemberHistory story = MemberHistory.of(List.of(REGISTERED, fact(2, Kind.DECEASED, WATER, "2026-03-02"),
                new MemberFact(3, Kind.RESTORED, WATER, null, "FLOATING_OUT", LocalDate.of(2026, 3, 5))));
        assertThat(story.stays()).containsExactly(new Stay(WATER, START, null));
        assertThat(story.state()).isEqualTo("FLOATING_OUT");
    }

    @Test
    @DisplayName("E-36 whom an undone import had brought never stood on a list")
    void shouldLeaveNothingOfTheRemoved() {
        MemberHistory story = MemberHistory.of(List.of(REGISTERED,
                new MemberFact(2, Kind.CORRECTED, WATER, "RETIRED", "FLOATING_OUT", LocalDate.of(2026, 3, 5)),
                fact(3, Kind.REMOVED, WATER, "2026-03-20")));
        assertThat(story.stays()).isEmpty();
        assertThat(story.state()).isEqualTo("REMOVED");
        assertThat(story.unitId()).isEqualTo(WATER);
    }

    @Test
    @DisplayName("G-10 a transfer moves the count on its day")
    void shouldMoveTheCountOnTheDayOfATransfer() {
        MemberHistory story = MemberHistory.of(List.of(REGISTERED, fact(2, Kind.TRANSFERRED, COURT, "2026-06-01")));
        assertThat(story.stays()).containsExactly(new Stay(WATER, START, LocalDate.of(2026, 6, 1)),
                new Stay(COURT, LocalDate.of(2026, 6, 1), null));
    }

    @Test
    @DisplayName("E-11 who lives elsewhere stays on the list until the other side has taken over")
    void shouldKeepWhoLivesElsewhereUntilHeIsTakenOver() {
        MemberFact floating = new MemberFact(2, Kind.CORRECTED, WATER, "RETIRED", "FLOATING_OUT", LocalDate.of(2026, 4, 5));
        assertThat(MemberHistory.of(List.of(REGISTERED, floating)).stays()).containsExactly(new Stay(WATER, START, null));
        MemberFact received = new MemberFact(3, Kind.CORRECTED, WATER, "RETIRED", "TRANSFERRED_OUT", LocalDate.of(2026, 6, 1));
        assertThat(MemberHistory.of(List.of(REGISTERED, floating, received)).stays())
                .containsExactly(new Stay(WATER, START, LocalDate.of(2026, 6, 1)));
    }

    @Test
    @DisplayName("M-27 who was struck off and is back stands on no list between, and what was a mistake leaves no gap")
    void shouldLeaveAGapBetweenLeavingAndComingBack() {
        MemberFact left = new MemberFact(2, Kind.STATE_CHANGED, WATER, null, "TRANSFERRED_OUT", LocalDate.of(2026, 6, 1));
        MemberFact back = new MemberFact(3, Kind.STATE_CHANGED, WATER, null, "ACTIVE", LocalDate.of(2026, 9, 1));
        assertThat(MemberHistory.of(List.of(REGISTERED, left)).stays())
                .containsExactly(new Stay(WATER, START, LocalDate.of(2026, 6, 1)));
        assertThat(MemberHistory.of(List.of(REGISTERED, left, back)).stays()).containsExactly(
                new Stay(WATER, START, LocalDate.of(2026, 6, 1)), new Stay(WATER, LocalDate.of(2026, 9, 1), null));
        MemberFact mistake = new MemberFact(3, Kind.RESTORED, WATER, null, "ACTIVE", LocalDate.of(2026, 9, 1));
        assertThat(MemberHistory.of(List.of(REGISTERED, left, mistake)).stays()).containsExactly(new Stay(WATER, START, null));
        MemberFact lost = new MemberFact(2, Kind.STATE_CHANGED, WATER, null, "LOST_CONTACT", LocalDate.of(2026, 6, 1));
        assertThat(MemberHistory.of(List.of(REGISTERED, lost)).stays()).containsExactly(new Stay(WATER, START, null));
    }

    @Test
    @DisplayName("G-10 a corrected unit is corrected from the start")
    void shouldCorrectTheUnitFromTheStart() {
        MemberHistory story = MemberHistory.of(List.of(REGISTERED,
                new MemberFact(2, Kind.CORRECTED, COURT, "RETIRED", "ACTIVE", LocalDate.of(2026, 4, 5))));
        assertThat(story.stays()).containsExactly(new Stay(COURT, START, null));
    }

    private static MemberFact fact(long version, Kind kind, UUID unit, String on) {
        return new MemberFact(version, kind, unit, null, null, LocalDate.parse(on));
    }
}
