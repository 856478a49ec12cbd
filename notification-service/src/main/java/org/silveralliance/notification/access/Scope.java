package org.silveralliance.notification.access;

import java.util.Set;
import java.util.UUID;

import org.silveralliance.kit.sql.Query;

/**
 * Which messages a caller may see within his division: all, those of the alliances his unit leads, those to members of his own
 * unit.
 */
public record Scope(boolean county, Set<UUID> alliances, Set<UUID> units) {

    public boolean leads(UUID allianceId) {
        return county || alliances.contains(allianceId);
    }

    /** Narrows a query on {@code message} to what the caller may see; whoever sees the whole county needs no condition. */
    public Query narrow(Query query) {
        return county ? query : query.add("and (alliance_id = any(?::uuid[]) or unit_id = any(?::uuid[]))", alliances, units);
    }
}
