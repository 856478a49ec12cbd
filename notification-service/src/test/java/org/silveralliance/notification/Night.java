package org.silveralliance.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Makes it night: quiet hours that began an hour ago and last three more. */
public class Night implements QuarkusTestResourceLifecycleManager {

    private static final ZonedDateTime BEGAN = ZonedDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.MINUTES)
            .minusHours(1);

    /** When the day opens. */
    static Instant opening() {
        return BEGAN.plusHours(4).toInstant();
    }

    /** The evening of the day after: when the next night begins. */
    static Instant nextNight() {
        return BEGAN.plusDays(1).toInstant();
    }

    @Override
    public Map<String, String> start() {
        LocalTime began = BEGAN.toLocalTime();
        return Map.of("sa.notification.quiet-hours.from", began.toString(), "sa.notification.quiet-hours.until",
                began.plusHours(4).toString());
    }

    /** After the resource that takes the night away from all other tests. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
