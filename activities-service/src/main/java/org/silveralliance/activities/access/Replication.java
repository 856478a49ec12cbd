package org.silveralliance.activities.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.silveralliance.activities.ActivitiesConfig;
import org.silveralliance.kit.inbox.Arrival;

/**
 * The one place where a request waits for an event. What other services own is known here a moment later than there; a
 * client that approves a grouping and at once plans its rotation would get a 404 that is wrong a second later. So the
 * first use of an alliance or a member that is unknown waits until it is known, for a short while, and only then the
 * answer is 404 or 422. Few may wait at once, so that ids nobody ever heard of do not keep the service from its work.
 */
class Replication {

    @Produces
    @Singleton
    Arrival arrival(ActivitiesConfig config) {
        return new Arrival(config.replication().longest(), config.replication().step(), config.replication().waiters());
    }
}
