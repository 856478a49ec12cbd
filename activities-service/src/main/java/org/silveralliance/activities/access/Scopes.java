package org.silveralliance.activities.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.known.KnownPeople;
import org.silveralliance.activities.known.KnownPeople.KnownMember;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.alliance.AllianceFacts;

/** Works out the caller's scope. Alliance scope is not in the token: it follows the lead unit of today. */
@ApplicationScoped
public class Scopes {

    private final Caller caller;
    private final AllianceFacts alliances;
    private final KnownPeople people;
    private final Clock clock;

    public Scopes(Caller caller, AllianceFacts alliances, KnownPeople people, Clock clock) {
        this.caller = caller;
        this.alliances = alliances;
        this.people = people;
        this.clock = clock;
    }

    /** By every role that the endpoint asks for: who is a unit's liaison and looks after his father too acts for both. */
    public Scope current() {
        LocalDate today = LocalDate.now(clock);
        boolean county = caller.hasAny(Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT);
        boolean works = !county && caller.hasAny(Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY);
        Set<UUID> units = works ? people.unitsOf(caller.units()) : Set.of();
        Set<UUID> led = works && caller.has(Roles.LEAD_UNIT) ? alliances.ledBy(caller.units(), today) : Set.of();
        Optional<UUID> self = caller.hasAny(Roles.MEMBER, Roles.FAMILY) ? caller.member() : Optional.empty();
        Set<UUID> home = people.members(self.stream().toList()).values().stream().map(KnownMember::unitId)
                .collect(Collectors.toSet());
        return new Scope(county, led, works ? alliances.joinedBy(units, today) : Set.of(), units, self,
                home.isEmpty() ? Set.of() : alliances.joinedBy(home, today));
    }

    /** The scope of a caller who is about to change something, which only accounts of a county do. */
    public Scope forChange() {
        caller.county();
        return current();
    }
}
