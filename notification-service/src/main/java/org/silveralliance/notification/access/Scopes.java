package org.silveralliance.notification.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Works out the caller's scope. Alliance scope is not in the token: it follows the lead unit of today. */
@ApplicationScoped
public class Scopes {

    private final Caller caller;
    private final AllianceFacts alliances;
    private final Rows rows;
    private final Clock clock;

    public Scopes(Caller caller, AllianceFacts alliances, Rows rows, Clock clock) {
        this.caller = caller;
        this.alliances = alliances;
        this.rows = rows;
        this.clock = clock;
    }

    public Scope current() {
        Set<String> codes = caller.units();
        return new Scope(caller.has(Roles.COUNTY_COMMITTEE),
                caller.has(Roles.LEAD_UNIT) ? alliances.ledBy(codes, LocalDate.now(clock)) : Set.of(),
                caller.has(Roles.LIAISON) ? unitsOf(codes) : Set.of());
    }

    /** The scope of a caller who is about to change something, which only accounts of a county do. */
    public Scope forChange() {
        caller.county();
        return current();
    }

    private Set<UUID> unitsOf(Set<String> codes) {
        return Set.copyOf(rows.list(Query.of("select id from unit where uscc = any(?)", codes), row -> row.uuid("id")));
    }
}
