package org.silveralliance.activities.replan;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rota.Wishes;

/** What a replanning is asked to respect, as it is kept with the job; {@code asOf} decides what is frozen. */
public record Question(LocalDate asOf, String reason, List<Wishes.Demand> demands,
        @Nullable List<Wishes.Closure> closures, @Nullable List<Wishes.KeyDateWish> keyDays,
        @Nullable List<Wishes.Means> units, @Nullable List<Wishes.MonthWish> months) {

    static Question of(LocalDate asOf, String reason, Wishes wishes) {
        return new Question(asOf, reason, wishes.demands(), wishes.closures(), wishes.keyDays(),
                wishes.units(), wishes.months());
    }

    Wishes wishes() {
        return Wishes.of(demands, closures, keyDays, units, months);
    }
}
