package org.silveralliance.notification.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.CountyClock;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.message.MessageKind;

/**
 * The hours in which nobody is disturbed, by the clock on the county's walls; as a rule over midnight. None where both ends are
 * the same.
 *
 * @param from the first moment that is quiet
 * @param until when the day opens
 * @param headStart how long before something begins its people have to know, because they set out
 */
public record QuietHours(LocalTime from, LocalTime until, Duration headStart) {

    /** So long after a thing was to begin somebody may still be on the way to it, or wait for it. */
    private static final Duration STILL_EXPECTED = Duration.ofHours(2);

    public static QuietHours of(NotificationConfig config) {
        return new QuietHours(config.quietHours().from(), config.quietHours().until(), config.quietHours().headStart());
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

    /** Since when what has begun still concerns somebody. */
    Instant soonFrom(Instant now) {
        return now.minus(STILL_EXPECTED);
    }

    /** What begins before this would be told too late once the day opens. */
    Instant soonUntil(Instant now) {
        return nextOpening(now).plus(headStart);
    }

    /**
     * Whether news cannot wait until the day opens: it takes back, moves, or invites again to, what begins too soon for that.
     * Nobody is woken for anything else.
     *
     * @param wasAt the date its recipient was told before, if any
     */
    public boolean cannotWait(MessageKind kind, @Nullable Instant startsAt, @Nullable Instant wasAt, Instant now) {
        boolean takesBack = kind == MessageKind.ACTIVITY_CANCELLED || kind == MessageKind.ACTIVITY_RESCHEDULED
                || kind == MessageKind.ACTIVITY_CORRECTED;
        boolean invitesAgain = kind == MessageKind.ACTIVITY_PUBLISHED && wasAt != null;
        return takesBack ? isSoon(startsAt, now) || isSoon(wasAt, now) : invitesAgain && isSoon(startsAt, now);
    }

    private boolean isSoon(@Nullable Instant moment, Instant now) {
        return moment != null && moment.isAfter(soonFrom(now)) && moment.isBefore(soonUntil(now));
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
