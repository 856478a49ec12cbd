package org.silveralliance.notification.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.silveralliance.kit.time.CountyClock;
import org.silveralliance.notification.NotificationConfig;

/**
 * The hours in which nobody is disturbed, by the clock on the county's walls; as a rule over midnight. None where both ends are
 * the same.
 *
 * @param from the first moment that is quiet
 * @param until when the day opens
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public static QuietHours of(NotificationConfig config) {
        return new QuietHours(config.quietHours().from(), config.quietHours().until());
    }

    public boolean areOn(Instant at) {
        LocalTime time = at.atZone(CountyClock.ZONE).toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isAfter(until) ? begun || !over : begun && !over;
    }

    /** When the next day opens: the first {@code until} after a moment, whether that is quiet or not. */
    public Instant nextOpening(Instant after) {
        ZonedDateTime today = after.atZone(CountyClock.ZONE).with(until);
        return (today.toInstant().isAfter(after) ? today : today.plusDays(1)).toInstant();
    }

    /** The moment itself, or if it is quiet then, so long before the quiet hours as an evening allows. */
    public Instant orTheEveningBefore(Instant at, Duration before) {
        if (!areOn(at)) {
            return at;
        }
        ZonedDateTime evening = at.atZone(CountyClock.ZONE).with(from);
        return (evening.toInstant().isAfter(at) ? evening.minusDays(1) : evening).toInstant().minus(before);
    }
}
