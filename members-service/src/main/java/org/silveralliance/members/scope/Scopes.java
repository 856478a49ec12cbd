package org.silveralliance.members.scope;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;

/** The caller's scope, from roles and claims. */
@RequestScoped
public class Scopes {

    private final Caller caller;
    private final Clock clock;

    public Scopes(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** What the caller may see today. */
    public Scope current() {
        boolean whole = caller.hasAny(Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT);
        boolean actsForUnits = caller.hasAny(Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY, Roles.HEALTH);
        boolean isSelf = caller.hasAny(Roles.MEMBER, Roles.FAMILY);
        return new Scope(whole, caller.has(Roles.LEAD_UNIT), actsForUnits ? caller.units() : Set.of(),
                isSelf ? caller.member() : Optional.empty(), LocalDate.now(clock));
    }
}
