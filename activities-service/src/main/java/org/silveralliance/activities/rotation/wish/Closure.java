package org.silveralliance.activities.rotation.wish;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.solve.UnitFacts;
import org.silveralliance.kit.problem.KitProblem;

/** Days, both included, on which a unit cannot host: its place is closed or its people are away. */
public record Closure(@NotNull UUID unitId, @NotNull LocalDate from, @NotNull LocalDate to) {

    void validate() {
        if (to.isBefore(from) || from.plusYears(2).isBefore(to)) {
            throw KitProblem.INVALID.because("不能主办的日期须从前到后，且不超过两年").at("/closures", "起止日期不正确");
        }
    }

    /** What is known of the unit, and that it is busy on these days. */
    UnitFacts addTo(UnitFacts known) {
        Set<LocalDate> busy = new HashSet<>(known.busy());
        from.datesUntil(to.plusDays(1)).forEach(busy::add);
        return new UnitFacts(busy, known.venues(), known.strengths());
    }

    boolean touches(int year) {
        return from.getYear() <= year && to.getYear() >= year;
    }

    boolean touches(YearMonth month) {
        return !from.isAfter(month.atEndOfMonth()) && !to.isBefore(month.atDay(1));
    }

    boolean stillHolds(RotationPlan plan) {
        return plan.hasActiveMember(unitId)
                && plan.slots().stream().noneMatch(slot -> slot.isHostedBy(unitId) && covers(slot.date()));
    }

    private boolean covers(LocalDate day) {
        return !from.isAfter(day) && !to.isBefore(day);
    }
}
