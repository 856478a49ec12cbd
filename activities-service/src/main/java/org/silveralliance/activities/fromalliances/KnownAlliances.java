package org.silveralliance.activities.fromalliances;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.silveralliance.kit.access.DivisionScope;

/** The alliances as far as this service has heard of them. */
@ApplicationScoped
public class KnownAlliances {

    private final EntityManager entities;

    public KnownAlliances(EntityManager entities) {
        this.entities = entities;
    }

    /** An alliance. */
    public record KnownAlliance(UUID id, int no, String name, LocalDate effectiveOn) {
    }

    public Optional<KnownAlliance> find(UUID id) {
        List<Tuple> rows = entities
                .createNativeQuery("select id, no, name, effective_on from alliance where id = :id", Tuple.class)
                .setParameter("id", id).getResultList();
        return rows.stream().findFirst().map(KnownAlliances::alliance);
    }

    /** Makes others who are about to plan for the same alliance wait. */
    public void lock(UUID id) {
        entities.createNativeQuery("select id from alliance where id = :id for update", UUID.class).setParameter("id", id)
                .getResultList();
    }

    public List<KnownAlliance> all() {
        List<Tuple> rows = entities
                .createNativeQuery("select id, no, name, effective_on from alliance order by no, id", Tuple.class)
                .getResultList();
        return rows.stream().map(KnownAlliances::alliance).toList();
    }

    void activated(KnownAlliance alliance) {
        entities.createNativeQuery("""
                insert into alliance (id, division, no, name, effective_on) values (:id, :division, :no, :name, :on)
                on conflict (id) do update set no = excluded.no, name = excluded.name, effective_on = excluded.effective_on""")
                .setParameter("id", alliance.id()).setParameter("division", DivisionScope.current())
                .setParameter("no", alliance.no()).setParameter("name", alliance.name())
                .setParameter("on", alliance.effectiveOn()).executeUpdate();
    }

    private static KnownAlliance alliance(Tuple row) {
        return new KnownAlliance((UUID) row.get(0), ((Number) row.get(1)).intValue(), (String) row.get(2),
                day(row.get(3)));
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
