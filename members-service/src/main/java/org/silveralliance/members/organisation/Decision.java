package org.silveralliance.members.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;

/** What a change of an organisation rests on: the day from which it holds, the document that says so, and why. */
public record Decision(LocalDate on, String documentNo, @Nullable String reason) {

    /** What begins in the year 2126 by a slip of the hand would keep everybody from entering what comes before it. */
    void mustBeNear(LocalDate today) {
        if (on.isAfter(today.plusYears(1))) {
            throw KitProblem.INVALID.because("日期离今天太远，请检查").at("/on", "不能晚于今天以后一年");
        }
    }
}
