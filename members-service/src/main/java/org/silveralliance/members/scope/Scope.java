package org.silveralliance.members.scope;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a caller may see inside the division the database already keeps to: everything, or the units acted for (and, for a
 * lead unit, those of the alliances it leads on that day), or one member.
 */
public record Scope(boolean whole, boolean leads, Set<String> units, Optional<UUID> member, LocalDate on) {

    /** The condition on units; table {@code u}. Binds: whole, units, leads, units, on ×4, member. */
    public static final String UNIT_VISIBLE = """
            (?::boolean or u.uscc = any(?::text[])
             or (?::boolean and exists (select 1 from alliance_seat s join alliance_lead l on l.alliance_id = s.alliance_id
                 where s.unit_id = u.id and l.uscc = any(?::text[])
                   and l.valid_from <= ?::date and (l.valid_to is null or l.valid_to > ?::date)
                   and s.valid_from <= ?::date and (s.valid_to is null or s.valid_to > ?::date)))
             or u.id = (select self.unit_id from member self where self.id = ?::uuid))""";

    /** The condition on members; tables {@code m} and {@code u}. Members and families see one person, not the unit. */
    public static final String MEMBER_VISIBLE = """
            (m.id = ?::uuid or ?::boolean or u.uscc = any(?::text[])
             or (?::boolean and exists (select 1 from alliance_seat s join alliance_lead l on l.alliance_id = s.alliance_id
                 where s.unit_id = u.id and l.uscc = any(?::text[])
                   and l.valid_from <= ?::date and (l.valid_to is null or l.valid_to > ?::date)
                   and s.valid_from <= ?::date and (s.valid_to is null or s.valid_to > ?::date))))""";

    /** The values of {@link #UNIT_VISIBLE} in order. */
    public Object[] unitBinds() {
        Object[] codes = { units.toArray(String[]::new) };
        return new Object[] { whole, codes[0], leads, codes[0], on, on, on, on, new Maybe(member) };
    }

    /** The values of {@link #MEMBER_VISIBLE} in order. */
    public Object[] memberBinds() {
        Object codes = units.toArray(String[]::new);
        return new Object[] { new Maybe(member), whole, codes, leads, codes, on, on, on, on };
    }

    /** A value that may be missing, bound as SQL null. */
    public record Maybe(Optional<?> value) {
    }
}
