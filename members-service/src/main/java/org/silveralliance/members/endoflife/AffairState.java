package org.silveralliance.members.endoflife;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;

/** How a point stands. */
@Schema(name = "EndOfLifeTaskState")
public enum AffairState {
    OPEN,
    DONE,
    NOT_NEEDED,
    /** The death was a mistake, and the point was open then; nobody sets it. */
    WITHDRAWN;

    /** As it is shown: what was done before somebody found out that he lives stays done. */
    AffairState shown(boolean withdrawn) {
        return withdrawn && this == OPEN ? WITHDRAWN : this;
    }

    /** The day a point is said to be settled on: between the death and today, and none where it is open again. */
    @Nullable
    LocalDate settledOn(@Nullable LocalDate on, LocalDate diedOn, LocalDate today) {
        return switch (this) {
            case OPEN -> null;
            case WITHDRAWN -> throw KitProblem.INVALID.because("撤销由系统登记，不能填写").at("/state", "不能填写");
            case DONE, NOT_NEEDED -> {
                if (on == null) {
                    throw KitProblem.INVALID.because("请填写日期").at("/on", "不能为空");
                }
                if (on.isBefore(diedOn) || on.isAfter(today)) {
                    throw KitProblem.INVALID.because("日期应在 " + diedOn + " 以后、今天以前").at("/on", "不在其间");
                }
                yield on;
            }
        };
    }
}
