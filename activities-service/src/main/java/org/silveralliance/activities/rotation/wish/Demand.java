package org.silveralliance.activities.rotation.wish;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.activities.rotation.solve.Wish;
import org.silveralliance.kit.problem.KitProblem;

/** One hard demand: CANNOT_HOST and MUST_HOST with {@code unitId}, ON_DAY with {@code day}. */
public record Demand(@NotNull DemandKind kind, @Min(1) @Max(12) int month, @Nullable UUID unitId, @Nullable LocalDate day) {

    Wish toWish() {
        return switch (kind) {
            case CANNOT_HOST -> new Wish.CannotHost(requireUnit(), month);
            case MUST_HOST -> new Wish.MustHost(requireUnit(), month);
            case ON_DAY -> new Wish.OnDay(month, requireDay());
        };
    }

    void validate(int year) {
        toWish();
        if (day != null && day.getYear() != year) {
            throw KitProblem.INVALID.because(day + "不在" + year + "年").at("/demands", "年份不符");
        }
    }

    boolean stillHolds(RotationPlan plan) {
        Slot slot = plan.slot(month);
        return switch (toWish()) {
            case Wish.CannotHost cannot -> plan.hasActiveMember(cannot.unitId()) && !slot.isHostedBy(cannot.unitId());
            case Wish.MustHost must -> slot.isHostedBy(must.unitId());
            case Wish.OnDay on -> slot.date().equals(on.day());
        };
    }

    private UUID requireUnit() {
        if (unitId == null) {
            throw KitProblem.INVALID.because("请指明" + month + "月的要求是针对哪个单位").at("/demands", "缺少 unitId");
        }
        return unitId;
    }

    private LocalDate requireDay() {
        if (day == null || day.getMonthValue() != month) {
            throw KitProblem.INVALID.because("请指明" + month + "月要求的日期，且须在当月").at("/demands",
                    day == null ? "缺少 day" : "日期不在" + month + "月");
        }
        return day;
    }
}
