package org.silveralliance.members.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;

/** Works out the caller's scope. Which alliances are led is not in the token: it follows the lead unit of today. */
@ApplicationScoped
public class Scopes {

    private final Caller caller;
    private final Clock clock;

    public Scopes(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    public Scope current() {
        return by(caller::has);
    }

    /** The scope of a caller who is about to change something, which only accounts of a county do. */
    public Scope forChange() {
        caller.county();
        return current();
    }

    /** What the caller may see today in some of his roles alone. */
    public Scope by(Set<String> roles) {
        return by(role -> roles.contains(role) && caller.has(role));
    }

    /**
     * Whether this account is the member's own. One that is also of the family names one member only, and may not be him.
     */
    public boolean isSelf(UUID member) {
        return caller.has(Roles.MEMBER) && !caller.holds(Roles.FAMILY) && caller.member().filter(member::equals).isPresent();
    }

    private Scope by(Predicate<String> comesAs) {
        boolean county = comesAs.test(Roles.COUNTY_COMMITTEE) || comesAs.test(Roles.ORG_DEPT);
        boolean actsForUnits = Stream.of(Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY, Roles.HEALTH)
                .anyMatch(comesAs);
        boolean isSelf = comesAs.test(Roles.MEMBER) || comesAs.test(Roles.FAMILY);
        return new Scope(county, comesAs.test(Roles.LEAD_UNIT), actsForUnits ? caller.units() : Set.of(),
                isSelf ? caller.member() : Optional.empty(), LocalDate.now(clock));
    }
}
