package org.silveralliance.gateway;

import java.time.Clock;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.github.bucket4j.TimeMeter;
import io.quarkus.arc.DefaultBean;

/** The two times: the day's, and the one that buckets fill by, which never goes back; a test brings its own. */
class Clocks {

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock wall() {
        return Clock.system(ZoneOffset.UTC);
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    TimeMeter monotonic() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
