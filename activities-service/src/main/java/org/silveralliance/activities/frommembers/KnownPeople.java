package org.silveralliance.activities.frommembers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.silveralliance.contracts.UnitEvent;
import org.silveralliance.kit.access.DivisionScope;

/** Units and members as far as this service has heard of them: no names of people, no contact details. */
@ApplicationScoped
public class KnownPeople {

    static final String DECEASED = "DECEASED";

    private final EntityManager entities;

    public KnownPeople(EntityManager entities) {
        this.entities = entities;
    }

    /** A member, with the unit that keeps him. */
    public record KnownMember(UUID id, UUID unitId, String state) {

        public boolean isActive() {
            return "ACTIVE".equals(state);
        }
    }

    public Map<UUID, KnownMember> members(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = entities
                .createNativeQuery("select id, unit_id, state from member where id in (:ids)", Tuple.class)
                .setParameter("ids", ids).getResultList();
        return rows.stream().map(row -> new KnownMember((UUID) row.get(0), (UUID) row.get(1), (String) row.get(2)))
                .collect(Collectors.toMap(KnownMember::id, member -> member));
    }

    boolean isDeceased(UUID memberId) {
        KnownMember member = members(Set.of(memberId)).get(memberId);
        return member != null && DECEASED.equals(member.state());
    }

    /** Names by unit; a unit nobody has told of yet is absent. */
    public Map<UUID, String> unitNames(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = entities.createNativeQuery("select id, name from unit where id in (:ids)", Tuple.class)
                .setParameter("ids", ids).getResultList();
        Map<UUID, String> names = new HashMap<>();
        rows.forEach(row -> names.put((UUID) row.get(0), (String) row.get(1)));
        return names;
    }

    /** The units with these social credit codes. */
    public Set<UUID> unitsOf(Collection<String> usccs) {
        if (usccs.isEmpty()) {
            return Set.of();
        }
        List<?> rows = entities.createNativeQuery("select id from unit where uscc in (:usccs)", UUID.class)
                .setParameter("usccs", usccs).getResultList();
        return Set.copyOf(rows.stream().map(UUID.class::cast).toList());
    }

    void unitIs(UnitEvent unit, long version) {
        entities.createNativeQuery("""
                insert into unit (id, division, uscc, name, state, version)
                values (:id, :division, :uscc, :name, :state, :version)
                on conflict (id) do update set uscc = excluded.uscc, name = excluded.name, state = excluded.state,
                  version = excluded.version where unit.version < excluded.version""")
                .setParameter("id", unit.unitId()).setParameter("division", DivisionScope.current())
                .setParameter("uscc", unit.uscc()).setParameter("name", unit.name()).setParameter("state", unit.state())
                .setParameter("version", version).executeUpdate();
    }

    void memberIs(KnownMember member, long version) {
        entities.createNativeQuery("""
                insert into member (id, division, unit_id, state, version)
                values (:id, :division, :unit, :state, :version)
                on conflict (id) do update set unit_id = excluded.unit_id, state = excluded.state,
                  version = excluded.version where member.version < excluded.version""")
                .setParameter("id", member.id()).setParameter("division", DivisionScope.current())
                .setParameter("unit", member.unitId()).setParameter("state", member.state())
                .setParameter("version", version).executeUpdate();
    }
}
