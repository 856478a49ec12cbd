package org.silveralliance.members.care;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.silveralliance.members.contactlog.ContactLogs.Method;
import org.silveralliance.members.contactlog.ContactLogs.Outcome;

/** How a visit went. Whoever was not met stays on the list. */
@Schema(name = "CareVisitOutcome")
public enum VisitOutcome {
    VISITED(Method.VISIT, Outcome.REACHED),
    PHONE(Method.TELEPHONE, Outcome.REACHED),
    UNREACHABLE(Method.VISIT, Outcome.NOT_REACHED);

    private final Method method;
    private final Outcome outcome;

    VisitOutcome(Method method, Outcome outcome) {
        this.method = method;
        this.outcome = outcome;
    }

    /** How it stands in the log of contacts: nobody is asked for the same fact twice. */
    Method method() {
        return method;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean settles() {
        return this != UNREACHABLE;
    }
}
