package org.silveralliance.alliance.frommembers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.silveralliance.alliance.Rows;

/** The members as far as this service has heard of them: ids and counts, no personal data. */
@ApplicationScoped
public class Members {

    private final EntityManager entities;

    public Members(EntityManager entities) {
        this.entities = entities;
    }

    /** A member as he is now. */
    public record Member(UUID id, UUID unitId, String category, String state) {

        /** Everyone on the register is retired (离休, 退休); what remains is to be alive and here. */
        public boolean isActiveRetiredMember() {
            return state.equals("ACTIVE");
        }
    }

    public Optional<Member> find(UUID id) {
        List<Tuple> rows = entities
                .createNativeQuery("select id, unit_id, category, state from member where id = :id", Tuple.class)
                .setParameter("id", id).getResultList();
        return rows.stream().findFirst()
                .map(row -> new Member(Rows.id(row, 0), Rows.id(row, 1), Rows.text(row, 2), Rows.text(row, 3)));
    }

    /** How many stand on each unit's list on a day; a unit with nobody is absent. */
    public Map<UUID, Integer> countsOn(LocalDate day, Collection<UUID> units) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (units.isEmpty()) {
            return counts;
        }
        List<Tuple> rows = entities.createNativeQuery("""
                select unit_id, count(*) from member_stay
                where unit_id in (:units) and valid_from <= :day and (valid_to is null or valid_to > :day)
                group by unit_id""", Tuple.class).setParameter("units", units).setParameter("day", day).getResultList();
        rows.forEach(row -> counts.put(Rows.id(row, 0), Rows.number(row, 1)));
        return counts;
    }
}
