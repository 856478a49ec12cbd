package org.silveralliance.alliance.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.alliance.known.Units;
import org.silveralliance.alliance.known.Units.Unit;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;

/** Works out the caller's scope. Alliance scope is not in the token: it follows the lead unit of today. */
@ApplicationScoped
public class Scopes {

    private final Caller caller;
    private final Affiliations affiliations;
    private final Units units;
    private final Clock clock;

    public Scopes(Caller caller, Affiliations affiliations, Units units, Clock clock) {
        this.caller = caller;
        this.affiliations = affiliations;
        this.units = units;
        this.clock = clock;
    }

    public Scope current() {
        boolean county = caller.hasAny(Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT);
        if (!caller.hasAny(Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY)) {
            return new Scope(county, Set.of(), Set.of(), Set.of());
        }
        LocalDate today = LocalDate.now(clock);
        Set<String> codes = caller.units();
        Set<UUID> led = caller.has(Roles.LEAD_UNIT) ? affiliations.ledBy(codes, today) : Set.of();
        Set<UUID> own = units.withUsccs(codes).stream().map(Unit::id).collect(Collectors.toUnmodifiableSet());
        return new Scope(county, led, affiliations.joinedBy(codes, today), own);
    }

    /** The scope of a caller who is about to change something, which only accounts of a county do. */
    public Scope forChange() {
        caller.county();
        return current();
    }
}
