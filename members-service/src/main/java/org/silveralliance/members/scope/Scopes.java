package org.silveralliance.members.scope;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        return by(caller::has);
    }

    /** What the caller may see today in some of his roles alone. */
    public Scope by(Set<String> roles) {
        return by(role -> roles.contains(role) && caller.has(role));
    }

    private Scope by(Predicate<String> comesAs) {
        boolean whole = comesAs.test(Roles.COUNTY_COMMITTEE) || comesAs.test(Roles.ORG_DEPT);
        boolean actsForUnits = Stream.of(Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY, Roles.HEALTH)
                .anyMatch(comesAs);
        boolean isSelf = comesAs.test(Roles.MEMBER) || comesAs.test(Roles.FAMILY);
        return new Scope(whole, comesAs.test(Roles.LEAD_UNIT), actsForUnits ? caller.units() : Set.of(),
                isSelf ? caller.member() : Optional.empty(), LocalDate.now(clock));
    }
}
