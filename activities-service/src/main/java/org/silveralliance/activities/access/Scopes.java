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

    private static final Set<String> SEEING = Set.of(Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON,
            Roles.BRANCH_SECRETARY, Roles.MEMBER, Roles.FAMILY);

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
        return of(office());
    }

    /** What the caller is in office for here: of the roles he holds those that the endpoint asks for. */
    public Office office() {
        Set<String> roles = SEEING.stream().filter(caller::has).collect(Collectors.toUnmodifiableSet());
        return new Office(roles, caller.units(), caller.member());
    }

    /** What somebody in that office sees today. */
    public Scope of(Office office) {
        LocalDate today = LocalDate.now(clock);
        boolean works = office.works();
        Set<UUID> units = works ? people.unitsOf(office.units()) : Set.of();
        Set<UUID> led = works && office.roles().contains(Roles.LEAD_UNIT) ? alliances.ledBy(office.units(), today) : Set.of();
        Optional<UUID> self = office.self();
        Set<UUID> home = people.members(self.stream().toList()).values().stream().map(KnownMember::unitId)
                .collect(Collectors.toSet());
        return new Scope(office.county(), led, works ? alliances.joinedBy(units, today) : Set.of(), units, self,
                home.isEmpty() ? Set.of() : alliances.joinedBy(home, today));
    }

    /** The scope of a caller who is about to change something, which only accounts of a county do. */
    public Scope forChange() {
        caller.county();
        return current();
    }
}
