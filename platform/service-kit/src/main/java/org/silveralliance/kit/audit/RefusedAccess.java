package org.silveralliance.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.ClientAddress;
import org.silveralliance.kit.access.DivisionScope;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** Puts refused requests on the audit trail, beside the request: a refusal must not wait for a database. */
@ApplicationScoped
public class RefusedAccess {

    private static final Logger LOG = Logger.getLogger(RefusedAccess.class);

    private final AuditTrail trail;
    private final Caller caller;
    private final CurrentVertxRequest request;

    public RefusedAccess(AuditTrail trail, Caller caller, CurrentVertxRequest request) {
        this.trail = trail;
        this.caller = caller;
        this.request = request;
    }

    /** Records that the present caller was refused, for lack of a role or of the place that the rule asks for. */
    public void record() {
        RoutingContext context = request.getCurrent();
        if (context == null || caller.division().isEmpty()) {
            return;
        }
        String division = caller.division();
        String actor = caller.username();
        String origin = ClientAddress.of(context);
        String subject = context.request().method() + " " + context.normalizedPath();
        Thread.startVirtualThread(() -> DivisionScope.run(division, () -> write(division, actor, origin, subject)));
    }

    private void write(String division, String actor, String origin, String subject) {
        try {
            trail.append(division, actor, origin, "access.refused", subject, "");
        } catch (RuntimeException lost) {
            LOG.errorf(lost, "A refusal of %s could not be put on the audit trail", subject);
        }
    }
}
