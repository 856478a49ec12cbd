package org.silveralliance.activities.rotation.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.silveralliance.activities.rotation.calendar.WorkCalendar;

/**
 * What a newly loaded holiday table would change (E-33): a proposal, never a silent change, and inside the frozen months
 * only a proposal.
 */
public final class DateReview {

    private DateReview() {
    }

    /**
     * One date that no longer fits the calendar.
     *
     * @param frozen true when the month is published and near: applying skips it, somebody has to decide
     */
    public record DateChange(int month, LocalDate from, LocalDate to, boolean frozen, String reason) {
    }

    public static List<DateChange> proposals(RotationPlan plan, WorkCalendar calendar, LocalDate today) {
        return proposals(plan, calendar, today, slot -> false);
    }

    /**
     * @param settled months whose day was asked for: it stays as long as it is a working day
     */
    public static List<DateChange> proposals(RotationPlan plan, WorkCalendar calendar, LocalDate today,
            Predicate<Slot> settled) {
        return plan.slots().stream().filter(slot -> !plan.isOver(slot, today))
                .filter(slot -> !settled.test(slot) || !calendar.isWorkingDay(slot.date()))
                .flatMap(slot -> change(plan, slot, calendar, today).stream()).toList();
    }

    /** The plan with the dates of the unfrozen months moved. */
    public static RotationPlan redate(RotationPlan plan, WorkCalendar calendar, LocalDate today) {
        return redate(plan, calendar, today, slot -> false);
    }

    /** The same, leaving the months whose day was asked for. */
    public static RotationPlan redate(RotationPlan plan, WorkCalendar calendar, LocalDate today, Predicate<Slot> settled) {
        List<DateChange> changes = proposals(plan, calendar, today, settled).stream().filter(change -> !change.frozen())
                .toList();
        CalendarStatus status = calendar.holidaysKnown(plan.year()) ? CalendarStatus.HOLIDAYS_KNOWN
                : CalendarStatus.HOLIDAYS_UNKNOWN;
        RotationPlan dated = new RotationPlan(plan.year(), plan.policy(), plan.seats(), plan.slots(), status,
                plan.opening(), plan.debts());
        for (DateChange change : changes) {
            dated = dated.with(dated.slot(change.month()).on(change.to()));
        }
        return dated;
    }

    private static Optional<DateChange> change(RotationPlan plan, Slot slot, WorkCalendar calendar, LocalDate today) {
        LocalDate fitting = plan.policy().shift().workingDay(slot.plannedDate(), calendar);
        if (fitting.equals(slot.date())) {
            return Optional.empty();
        }
        String why = calendar.remark(calendar.isWorkingDay(slot.date()) ? slot.plannedDate() : slot.date())
                .orElse("恢复为固定日");
        return Optional.of(new DateChange(slot.month(), slot.date(), fitting, plan.isFrozen(slot, today), why));
    }
}
