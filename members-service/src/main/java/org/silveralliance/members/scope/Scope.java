package org.silveralliance.members.scope;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.silveralliance.kit.sql.Query;

/**
 * What a caller may see inside the division the database already keeps to: everything, or the units acted for (and, for a
 * lead unit, those of the alliances it leads on that day), or one member. Whoever sees everything adds no condition.
 */
public record Scope(boolean whole, boolean leads, Set<String> units, Optional<UUID> member, LocalDate on) {

    /** Narrows a query on table {@code u} to the units that may be seen, that of the own member among them. */
    public void narrowUnits(Query query) {
        if (whole) {
            return;
        }
        query.add("and (u.uscc = any(?)", units);
        member.ifPresent(id -> query.add("or u.id = (select self.unit_id from member self where self.id = ?)", id));
        if (leads) {
            query.add("or u.id = any(array(select * from units_led(?, ?)))", units, on);
        }
        query.add(")");
    }

    /**
     * Narrows a query on table {@code m} to the members that may be seen; members and families see one person, not the unit.
     * Units are few and are found first, so that an index by unit leads to the members.
     */
    public void narrowMembers(Query query) {
        if (whole) {
            return;
        }
        query.add("and (m.unit_id = any(array(select own.id from unit own where own.uscc = any(?)", units);
        if (leads) {
            query.add("union all select * from units_led(?, ?)", units, on);
        }
        query.add("))");
        member.ifPresent(id -> query.add("or m.id = ?", id));
        query.add(")");
    }
}
