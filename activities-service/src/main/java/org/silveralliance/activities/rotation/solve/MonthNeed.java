package org.silveralliance.activities.rotation.solve;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.calendar.KeyDate;
import org.silveralliance.activities.rotation.rules.RotationRefused;

/**
 * What a month asks for.
 *
 * @param attendance people expected; the venue must hold them
 * @param keyDate a date to be marked on the nearest working day instead of the fixed day
 * @param within how many days away from the key date the working day may be
 * @param theme what the activity is about
 */
public record MonthNeed(int month, int attendance, @Nullable KeyDate keyDate, int within, @Nullable String theme) {

    public MonthNeed {
        if (month < 1 || month > 12 || attendance < 0 || within < 0 || within > 15) {
            throw new RotationRefused(RotationRefused.Code.PROBLEM_INVALID, month + "月的需求不正确");
        }
    }

    public static MonthNeed of(int month, int attendance) {
        return new MonthNeed(month, attendance, null, 0, null);
    }
}
