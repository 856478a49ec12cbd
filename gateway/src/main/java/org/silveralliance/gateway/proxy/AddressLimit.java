package org.silveralliance.gateway.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.silveralliance.gateway.limits.Addresses;
import org.silveralliance.gateway.limits.RateLimits;
import org.silveralliance.gateway.refusal.Refusal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Limits what comes from one address before anybody is asked who it is: guessing tokens and passwords costs too. */
@ApplicationScoped
public class AddressLimit {

    /** After the security headers, before authentication. */
    private static final int PRIORITY = 400;

    private final RateLimits limits;
    private final Addresses addresses;

    AddressLimit(RateLimits limits, Addresses addresses) {
        this.limits = limits;
        this.addresses = addresses;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, PRIORITY);
    }

    private void limit(RoutingContext request) {
        long wait = limits.secondsToWaitFrom(addresses.of(request.request()));
        if (wait > 0) {
            request.response().putHeader("Retry-After", Long.toString(wait));
            Refusal.TOO_MANY_REQUESTS.answer(request);
        } else {
            request.next();
        }
    }
}
