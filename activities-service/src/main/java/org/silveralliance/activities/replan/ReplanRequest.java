package org.silveralliance.activities.replan;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.wish.Closure;
import org.silveralliance.activities.rotation.wish.Demand;
import org.silveralliance.activities.rotation.wish.KeyDateWish;
import org.silveralliance.activities.rotation.wish.MonthWish;
import org.silveralliance.activities.rotation.wish.UnitMeans;
import org.silveralliance.activities.rotation.wish.Wishes;

/** What a replanning is asked to respect, as it is kept with the job; {@code asOf} decides what is frozen. */
public record ReplanRequest(LocalDate asOf, String reason, List<Demand> demands, @Nullable List<Closure> closures,
        @Nullable List<KeyDateWish> keyDays, @Nullable List<UnitMeans> units, @Nullable List<MonthWish> months) {

    static ReplanRequest of(LocalDate asOf, String reason, Wishes wishes) {
        return new ReplanRequest(asOf, reason, wishes.demands(), wishes.closures(), wishes.keyDays(), wishes.units(),
                wishes.months());
    }

    Wishes wishes() {
        return Wishes.of(demands, closures, keyDays, units, months);
    }
}
