package org.silveralliance.activities.rotation.rules;

import org.silveralliance.activities.rotation.calendar.Shift;

/**
 * How an alliance meets: on a fixed day of each month, moved to a working day.
 *
 * @param dayOfMonth 1 to 31; 31 is the last day of a shorter month
 * @param freezeMonths published turns less than so many months away are not moved by replanning (0 to 12)
 */
public record RotationPolicy(int dayOfMonth, Shift shift, int freezeMonths) {

    public static final int DEFAULT_FREEZE_MONTHS = 2;

    public RotationPolicy {
        if (dayOfMonth < 1 || dayOfMonth > 31) {
            throw new RotationRefused(RotationRefused.Code.POLICY_INVALID, "每月固定日须在1日至31日之间");
        }
        if (freezeMonths < 0 || freezeMonths > 12) {
            throw new RotationRefused(RotationRefused.Code.POLICY_INVALID, "冻结期须在0至12个月之间");
        }
    }

    public RotationPolicy(int dayOfMonth, Shift shift) {
        this(dayOfMonth, shift, DEFAULT_FREEZE_MONTHS);
    }
}
