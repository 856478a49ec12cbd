package org.silveralliance.notification.fromalliances;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.LiaisonChanged;
import org.silveralliance.kit.access.DivisionScope;

/** Alliances and liaisons as far as this service has heard of them. */
@ApplicationScoped
public class KnownAlliances {

    private final EntityManager entities;

    public KnownAlliances(EntityManager entities) {
        this.entities = entities;
    }

    void activated(AllianceActivated event) {
        query("""
                insert into alliance (id, no, name, effective_on, division) values (:id, :no, :name, :on, :division)
                on conflict (id) do update set no = excluded.no, name = excluded.name, effective_on = excluded.effective_on""")
                .setParameter("id", event.allianceId()).setParameter("no", event.no()).setParameter("name", event.name())
                .setParameter("on", event.effectiveOn()).executeUpdate();
    }

    void liaison(LiaisonChanged event, long version) {
        query("""
                insert into liaison (unit_id, user_sub, version, division)
                values (:unit, cast(:user as text), :version, :division)
                on conflict (unit_id) do update set user_sub = excluded.user_sub, version = excluded.version
                where liaison.version < excluded.version""")
                .setParameter("unit", event.unitId()).setParameter("user", event.userSub())
                .setParameter("version", version).executeUpdate();
    }

    private Query query(String sql) {
        return entities.createNativeQuery(sql).setParameter("division", DivisionScope.current());
    }
}
