package org.silveralliance.kit.time;

import java.time.Clock;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one clock. Dates of the domain are local dates in Shanghai time, wherever the server stands. */
@ApplicationScoped
public class CountyClock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.system(ZONE);
    }
}
