package org.silveralliance.activities.rotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.rotation.calendar.Holiday;
import org.silveralliance.activities.rotation.calendar.HolidayTable;
import org.silveralliance.activities.rotation.calendar.HolidayTables;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;

class DateReviewTest {

    @Test
    @DisplayName("E-33 a new table proposes dates and moves only unfrozen months")
    void shouldProposeDatesFromANewTable() {
        RotationPlan plan = Lijin.plan(2027, 6, Carry.NONE);
        HolidayTable loaded = HolidayTables.of(2027).with(new Holiday(LocalDate.of(2027, 2, 25), "春节", true))
                .with(new Holiday(LocalDate.of(2027, 8, 25), "某节", true)).confirmedBy("通知");
        WorkCalendar calendar = WorkCalendar.of(List.of(loaded));
        LocalDate today = LocalDate.of(2027, 1, 10);

        assertThat(DateReview.proposals(plan, calendar, today).stream().map(DateReview.DateChange::month).toList())
                .containsExactly(2, 8);
        RotationPlan applied = DateReview.redate(plan, calendar, today);
        assertThat(applied.slot(2)).isEqualTo(plan.slot(2));
        assertThat(applied.slot(8).date()).isEqualTo(LocalDate.of(2027, 8, 26));
        assertThat(applied.calendar()).isEqualTo(CalendarStatus.HOLIDAYS_KNOWN);
    }
}
