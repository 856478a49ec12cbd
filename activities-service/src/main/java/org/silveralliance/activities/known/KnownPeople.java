package org.silveralliance.activities.known;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.contracts.UnitEvent;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Units and members as far as this service has heard of them: no names of people, no contact details. */
@ApplicationScoped
public class KnownPeople {

    public static final String DECEASED = "DECEASED";
    /** The import that brought him was undone. */
    public static final String REMOVED = "REMOVED";

    private static final Set<String> LEFT = Set.of("TRANSFERRED_OUT", "EXPELLED", "PARTY_MEMBERSHIP_STOPPED");

    private final Rows rows;

    public KnownPeople(Rows rows) {
        this.rows = rows;
    }

    /** A member, with the unit that keeps him. */
    public record KnownMember(UUID id, UUID unitId, String state) {

        /** Who has moved about comes home now and then, and is on his unit's list meanwhile. */
        public boolean mayTakePart() {
            return "ACTIVE".equals(state) || "FLOATING_OUT".equals(state);
        }
    }

    public Map<UUID, KnownMember> members(Collection<UUID> ids) {
        return rows.list(Query.of("select id, unit_id, state from member where id = any(?)", ids),
                row -> new KnownMember(row.uuid("id"), row.uuid("unit_id"), row.text("state"))).stream()
                .collect(Collectors.toMap(KnownMember::id, member -> member));
    }

    public boolean isDeceased(UUID memberId) {
        KnownMember member = members(Set.of(memberId)).get(memberId);
        return member != null && DECEASED.equals(member.state());
    }

    /** Whether somebody is none of the county's members any more. */
    public boolean hasLeft(UUID memberId) {
        KnownMember member = members(Set.of(memberId)).get(memberId);
        return member != null && LEFT.contains(member.state());
    }

    /** Names by unit; a unit that is not known yet is absent. */
    public Map<UUID, String> unitNames(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        rows.list(Query.of("select id, name from unit where id = any(?)", ids),
                row -> names.put(row.uuid("id"), row.text("name")));
        return names;
    }

    /** The units with these social credit codes. */
    public Set<UUID> unitsOf(Collection<String> usccs) {
        return Set.copyOf(rows.list(Query.of("select id from unit where uscc = any(?)", usccs), row -> row.uuid("id")));
    }

    public void unitIs(UnitEvent unit, long version) {
        rows.execute(Query.of("""
                insert into unit (id, uscc, name, state, version) values (?, ?, ?, ?, ?)
                on conflict (id) do update set uscc = excluded.uscc, name = excluded.name, state = excluded.state,
                  version = excluded.version where unit.version < excluded.version""",
                unit.unitId(), unit.uscc(), unit.name(), unit.state(), version));
    }

    public void memberIs(KnownMember member, long version) {
        rows.execute(Query.of("""
                insert into member (id, unit_id, state, version) values (?, ?, ?, ?)
                on conflict (id) do update set unit_id = excluded.unit_id, state = excluded.state,
                  version = excluded.version where member.version < excluded.version""",
                member.id(), member.unitId(), member.state(), version));
    }
}
