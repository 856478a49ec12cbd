package org.silveralliance.members.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.silveralliance.kit.sql.Query;

/**
 * What one caller may see and do today.
 *
 * @param county true for the committee and the organization department: everything in the division
 * @param leads whether the units of the alliances are seen, too, that the caller's units lead on the day
 * @param units the social credit codes of the caller's own units
 * @param self the member a member's or family's account belongs to
 */
public record Scope(boolean county, boolean leads, Set<String> units, Optional<UUID> self, LocalDate on) {

    /** What a list of units is narrowed to, that of the own member among them; column {@code unit} of the statement. */
    public Query narrowUnits(Query query, String unit) {
        if (county) {
            return query;
        }
        query.add("and (");
        among(query, unit);
        self.ifPresent(id -> query.add("or " + unit + " = (select own.unit_id from member own where own.id = ?)", id));
        return query.add(")");
    }

    /**
     * What a list of members is narrowed to; columns {@code unit} and {@code member} of the statement. Members and families see
     * one person, not the unit.
     */
    public Query narrow(Query query, String unit, String member) {
        if (county) {
            return query;
        }
        query.add("and (");
        among(query, unit);
        self.ifPresent(id -> query.add("or " + member + " = ?", id));
        return query.add(")");
    }

    /** Units are few and are found first, so that an index by unit leads to what is theirs. */
    private void among(Query query, String unit) {
        query.add(unit + " = any(array(select own.id from unit own where own.uscc = any(?)", units);
        if (leads) {
            query.add("union all select * from units_led(?, ?)", units, on);
        }
        query.add("))");
    }
}
