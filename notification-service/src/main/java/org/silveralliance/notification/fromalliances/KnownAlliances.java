package org.silveralliance.notification.fromalliances;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.LiaisonChanged;
import org.silveralliance.kit.access.DivisionScope;

/** Alliances, seats, leads and liaisons as far as this service has heard of them. */
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

    void seated(UUID allianceId, UUID unitId, LocalDate from) {
        query("""
                insert into alliance_seat (alliance_id, unit_id, valid_from, division)
                values (:alliance, :unit, :from, :division) on conflict do nothing""")
                .setParameter("alliance", allianceId).setParameter("unit", unitId).setParameter("from", from)
                .executeUpdate();
    }

    void left(UUID allianceId, UUID unitId, LocalDate until) {
        query("""
                update alliance_seat set valid_to = :until where alliance_id = :alliance and unit_id = :unit
                and division = :division and valid_from < :until and (valid_to is null or valid_to > :until)""")
                .setParameter("alliance", allianceId).setParameter("unit", unitId).setParameter("until", until)
                .executeUpdate();
    }

    void led(UUID allianceId, UUID unitId, String uscc, LocalDate from, long version) {
        query("""
                insert into alliance_lead (alliance_id, valid_from, unit_id, uscc, version, division)
                values (:alliance, :from, :unit, :uscc, :version, :division)
                on conflict (alliance_id, valid_from) do update set unit_id = excluded.unit_id, uscc = excluded.uscc,
                  version = excluded.version where alliance_lead.version < excluded.version""")
                .setParameter("alliance", allianceId).setParameter("from", from).setParameter("unit", unitId)
                .setParameter("uscc", uscc).setParameter("version", version).executeUpdate();
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
