package org.silveralliance.notification.access;

import java.util.Set;
import java.util.UUID;

import org.silveralliance.kit.sql.Query;

/**
 * What one caller may see and do today.
 *
 * @param county true for the committee: all messages in the division
 * @param led the alliances whose current lead unit the caller acts for
 * @param units the caller's own units, whose members' messages he sees
 */
public record Scope(boolean county, Set<UUID> led, Set<UUID> units) {

    public boolean leads(UUID allianceId) {
        return county || led.contains(allianceId);
    }

    /** What a list of messages is narrowed to; columns {@code alliance} and {@code unit} of the statement. */
    public Query narrow(Query query, String alliance, String unit) {
        return county ? query
                : query.add("and (" + alliance + " = any(?) or " + unit + " = any(?))", led, units);
    }
}
