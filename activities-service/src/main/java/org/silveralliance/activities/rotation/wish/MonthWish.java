package org.silveralliance.activities.rotation.wish;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.activities.rotation.solve.MonthNeed;

/** What a month needs: room for {@code heads} people, and a host that is good at {@code theme} if there is one. */
public record MonthWish(@NotNull @Min(1) @Max(12) Integer month, @Nullable @Min(0) @Max(100_000) Integer heads,
        @Nullable @Size(max = 40) String theme) {

    /** The need of the month, together with its key date if it has one. */
    MonthNeed toNeed(@Nullable MonthNeed keyDay) {
        return keyDay == null ? new MonthNeed(month, expected(), null, 0, theme)
                : new MonthNeed(month, expected(), keyDay.keyDate(), keyDay.within(), theme);
    }

    boolean stillHolds(RotationPlan plan, List<UnitMeans> means) {
        Slot slot = plan.slot(month);
        return means.stream().filter(unit -> slot.isHostedBy(unit.unitId()))
                .allMatch(unit -> unit.hasRoom(expected(), slot.date()));
    }

    private int expected() {
        return heads == null ? 0 : heads;
    }
}
