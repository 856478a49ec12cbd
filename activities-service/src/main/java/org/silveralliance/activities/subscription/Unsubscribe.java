package org.silveralliance.activities.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;

/** Takes the address back: from now on it is unknown. Told twice, it says the same. */
@ApplicationScoped
public class Unsubscribe {

    private final Subscriptions subscriptions;
    private final Caller caller;
    private final AuditTrail audit;

    public Unsubscribe(Subscriptions subscriptions, Caller caller, AuditTrail audit) {
        this.subscriptions = subscriptions;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    public void unsubscribe() {
        if (subscriptions.drop(caller.subject())) {
            audit.record("calendar.unsubscribed", "calendar-subscription", null);
        }
    }
}
