package org.silveralliance.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.catalogue.ActivityKind;
import org.silveralliance.kit.problem.Problem;

class ActivityTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-01-31T16:30:00Z");
    private static final Instant BEFORE = START.minusSeconds(1);
    private static final Instant END = Instant.parse("2026-01-31T18:00:00Z");

    @Test
    @DisplayName("R-04 the month is that of the county's clock, or of the rotation month it fills")
    void shouldCountForTheMonthOfTheCounty() {
        assertThat(activity(3, null).month()).isEqualTo("2026-02");
        assertThat(activity(3, YearMonth.of(2026, 1)).month()).isEqualTo("2026-01");
    }

    @Test
    @DisplayName("R-10 no seat beyond the capacity, and a freed one is taken again")
    void shouldNotTakeMoreSeatsThanThereAre() {
        Activity activity = activity(2, null);

        assertThat(activity.takeSeat()).isTrue();
        assertThat(activity.takeSeat()).isTrue();
        assertThat(activity.takeSeat()).isFalse();
        activity.freeSeat();
        assertThat(activity.takeSeat()).isTrue();
        assertThat(activity.confirmed()).isEqualTo(2);
    }

    @Test
    @DisplayName("R-15 draft, published, held, reported, returned, accepted — and nothing after")
    void shouldWalkThroughItsStates() {
        Activity activity = activity(2, null);
        activity.publish();
        assertThat(activity.recordHeld(END, LocalDate.of(2026, 2, 6), SHANGHAI).month()).isEqualTo("2026-02");
        activity.reported();
        activity.reportReturned();
        activity.reported();
        activity.reportAccepted();

        assertThat(activity.state()).isEqualTo(ActivityState.ACCEPTED);
        assertThatThrownBy(() -> activity.cancel("晚了")).isInstanceOf(Problem.class);
    }

    @Test
    @DisplayName("R-13 a roll from the start on, not before")
    void shouldTakeARollFromTheStart() {
        Activity activity = activity(2, null);
        activity.publish();

        assertThat(activity.takesRoll(START.minusSeconds(1))).isFalse();
        assertThat(activity.takesRoll(START)).isTrue();
    }

    @Test
    @DisplayName("R-04 an activity ends after it starts")
    void shouldEndAfterItStarts() {
        Activity activity = activity(2, null);
        activity.publish();

        assertThatThrownBy(() -> activity.postpone(END, START, "大雨", false, SHANGHAI, BEFORE)).isInstanceOf(Problem.class);
    }

    @Test
    @DisplayName("R-04 a new date keeps the length, unless an end is given")
    void shouldKeepItsLength() {
        Activity activity = activity(2, null);
        activity.publish();

        activity.postpone(START.plus(1, ChronoUnit.DAYS), null, "大雨", false, SHANGHAI, BEFORE);
        assertThat(activity.endsAt()).isEqualTo(END.plus(1, ChronoUnit.DAYS));
        activity.postpone(START.plus(2, ChronoUnit.DAYS), END.plus(3, ChronoUnit.DAYS), "大雨", false, SHANGHAI, BEFORE);
        assertThat(activity.endsAt()).isEqualTo(END.plus(3, ChronoUnit.DAYS));
    }

    @Test
    @DisplayName("R-04 what is ahead never moves into the past; of what has begun the date is put right")
    void shouldNotMoveIntoThePast() {
        Activity activity = activity(2, null);
        activity.publish();

        assertThatThrownBy(() -> activity.postpone(BEFORE, null, "大雨", false, SHANGHAI, BEFORE)).isInstanceOf(Problem.class);
        activity.postpone(BEFORE, null, "实为前一日举办", true, SHANGHAI, END);
        assertThat(activity.startsAt()).isEqualTo(BEFORE);
    }

    @Test
    @DisplayName("R-04 R-13 what somebody came to is not moved ahead of him with its roll")
    void shouldKeepItsDayOnceItHasARoll() {
        Activity activity = activity(2, null);
        activity.publish();
        Instant nextWeek = END.plus(7, ChronoUnit.DAYS);

        assertThatThrownBy(() -> activity.postpone(nextWeek, null, "大雨", true, SHANGHAI, END)).isInstanceOf(Problem.class)
                .hasMessageContaining("已登记到会");
        assertThat(activity.startsAt()).isEqualTo(START);
    }

    @Test
    @DisplayName("R-04 R-10 before the start it is not held, from the start on nobody signs up or moves up")
    void shouldTurnWithItsStart() {
        Activity activity = activity(2, null);
        activity.publish();

        assertThatThrownBy(() -> activity.recordHeld(BEFORE, LocalDate.of(2026, 2, 6), SHANGHAI))
                .isInstanceOf(Problem.class);
        activity.mustTakeSignUps(BEFORE);
        assertThat(activity.handsSeatsOn(BEFORE)).isTrue();
        assertThatThrownBy(() -> activity.mustTakeSignUps(START)).isInstanceOf(Problem.class);
        assertThat(activity.handsSeatsOn(START)).isFalse();
    }

    private static Activity activity(int capacity, @Nullable YearMonth month) {
        return new Activity(
                new Activity.Draft(new UUID(0, 1), null, ActivityKind.MEETING, null, "联盟会议", new UUID(0, 2), START, END,
                        "会议室", capacity, month),
                "test", SHANGHAI);
    }
}
