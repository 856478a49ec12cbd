package org.silveralliance.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.ClientAddress;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** Puts refused requests on the audit trail, beside the request: a refusal must not wait for a database. */
@ApplicationScoped
public class RefusedAccess {

    private final RefusalWriter writer;
    private final AuditTrail trail;
    private final Caller caller;
    private final CurrentVertxRequest request;

    public RefusedAccess(RefusalWriter writer, AuditTrail trail, Caller caller, CurrentVertxRequest request) {
        this.writer = writer;
        this.trail = trail;
        this.caller = caller;
        this.request = request;
    }

    /**
     * Records that the present caller was refused, for lack of a role or of the place that the rule asks for or for asking too
     * often, or was answered
     * that there is no such thing, where it may be somebody else's.
     */
    public void record(boolean perhapsHidden) {
        RoutingContext context = request.getCurrent();
        if (context == null || caller.division().isEmpty()) {
            return;
        }
        writer.add(caller.division(), new AuditTrail.Entry(trail.now(), caller.username(), ClientAddress.of(context),
                perhapsHidden ? "access.not-found" : "access.refused",
                context.request().method() + " " + context.normalizedPath(), ""));
    }
}
