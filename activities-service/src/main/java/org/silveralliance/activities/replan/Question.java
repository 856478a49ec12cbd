package org.silveralliance.activities.replan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.solve.Wish;
import org.silveralliance.kit.problem.KitProblem;

/** What a replanning is asked to respect, as it is kept with the job; {@code asOf} decides what is frozen. */
public record Question(LocalDate asOf, String reason, List<Demand> demands) {

    public Question {
        demands = List.copyOf(demands);
    }

    /** One hard demand: CANNOT_HOST and MUST_HOST name a unit, ON_DAY a day. */
    public record Demand(Kind kind, int month, @Nullable UUID unitId, @Nullable LocalDate day) {

        Wish wish() {
            return switch (kind) {
                case CANNOT_HOST -> new Wish.CannotHost(unit(), month);
                case MUST_HOST -> new Wish.MustHost(unit(), month);
                case ON_DAY -> new Wish.OnDay(month, date());
            };
        }

        UUID unit() {
            if (unitId == null) {
                throw KitProblem.INVALID.because("请指明" + month + "月的要求是针对哪个单位").at("/demands", "缺少 unitId");
            }
            return unitId;
        }

        private LocalDate date() {
            if (day == null) {
                throw KitProblem.INVALID.because("请指明" + month + "月要求的日期").at("/demands", "缺少 day");
            }
            return day;
        }
    }

    /** What may be demanded. */
    public enum Kind {
        CANNOT_HOST,
        MUST_HOST,
        ON_DAY
    }

    List<Wish> wishes() {
        return demands.stream().map(Demand::wish).toList();
    }
}
