package org.silveralliance.activities.subscription;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.ActivitiesConfig;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.kit.access.Caller;

/**
 * The owner has come: what he holds today counts from now on, and the address for as long again. Whose account was closed does
 * not come, so his address ends by itself.
 */
@ApplicationScoped
public class RenewSubscription {

    private final Subscriptions subscriptions;
    private final Scopes scopes;
    private final Caller caller;
    private final Clock clock;
    private final Duration life;

    public RenewSubscription(Subscriptions subscriptions, Scopes scopes, Caller caller, Clock clock, ActivitiesConfig config) {
        this.subscriptions = subscriptions;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
        this.life = config.subscription().life();
    }

    @Transactional
    public void renew() {
        subscriptions.renew(caller.subject(), scopes.office(), clock.instant().plus(life));
    }
}
