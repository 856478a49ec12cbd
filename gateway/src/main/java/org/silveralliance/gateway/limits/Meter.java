package org.silveralliance.gateway.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.github.bucket4j.TimeMeter;
import io.quarkus.arc.DefaultBean;

/** The time that buckets fill by: the machine's, which never goes back, unless a test brings its own. */
class Meter {

    @Produces
    @DefaultBean
    @ApplicationScoped
    TimeMeter machine() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
