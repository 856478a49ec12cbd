package org.silveralliance.activities.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.ActivitiesConfig;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;

/** Gives an account its address; the one before, if there was one, ends at that moment. */
@ApplicationScoped
public class Subscribe {

    private final Subscriptions subscriptions;
    private final Scopes scopes;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration life;

    public Subscribe(Subscriptions subscriptions, Scopes scopes, Caller caller, AuditTrail audit, Clock clock,
            ActivitiesConfig config) {
        this.subscriptions = subscriptions;
        this.scopes = scopes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.life = config.subscription().life();
    }

    /** The secret, which is told once, and until when it holds unless its owner comes again. */
    record Subscribed(FeedToken token, Instant until) {
    }

    @Transactional
    Subscribed subscribe() {
        FeedToken token = FeedToken.of(caller.county());
        Instant now = clock.instant();
        Instant until = now.plus(life);
        subscriptions.put(caller.subject(), token, scopes.office(), now, until);
        audit.record("calendar.subscribed", "calendar-subscription", null);
        return new Subscribed(token, until);
    }
}
