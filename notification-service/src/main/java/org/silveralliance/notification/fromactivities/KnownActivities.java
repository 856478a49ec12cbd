package org.silveralliance.notification.fromactivities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.kit.access.DivisionScope;

/** Activities, registrations and turns as far as this service has heard of them. */
@ApplicationScoped
public class KnownActivities {

    private final EntityManager entities;

    public KnownActivities(EntityManager entities) {
        this.entities = entities;
    }

    void published(ActivityPublished event, long version) {
        entities.createNativeQuery("""
                insert into activity (id, alliance_id, host_unit_id, title, venue, starts_at, state, version, division)
                values (:id, :alliance, :host, :title, :venue, :starts, 'PUBLISHED', :version, :division)
                on conflict (id) do nothing""")
                .setParameter("id", event.activityId()).setParameter("alliance", event.allianceId())
                .setParameter("host", event.hostUnitId()).setParameter("title", event.title())
                .setParameter("venue", event.venueName()).setParameter("starts", event.startsAt())
                .setParameter("version", version).setParameter("division", DivisionScope.current()).executeUpdate();
    }

    /** Whether this version is newer than what is known, which it then replaces. */
    boolean moved(UUID activityId, Instant startsAt, long version) {
        return entities.createNativeQuery("""
                update activity set starts_at = :starts, state = 'PUBLISHED', version = :version
                where id = :id and version < :version""").setParameter("id", activityId)
                .setParameter("starts", startsAt).setParameter("version", version).executeUpdate() == 1;
    }

    boolean becomes(UUID activityId, String state, long version) {
        return entities.createNativeQuery(
                "update activity set state = :state, version = :version where id = :id and version < :version")
                .setParameter("id", activityId).setParameter("state", state).setParameter("version", version)
                .executeUpdate() == 1;
    }

    /** Whatever is already known from a newer version stays. */
    void registered(UUID activityId, UUID memberId, String state, long version) {
        entities.createNativeQuery("""
                insert into registration (activity_id, member_id, state, version, division)
                values (:activity, :member, :state, :version, :division)
                on conflict (activity_id, member_id) do update set state = excluded.state,
                  version = excluded.version where registration.version < excluded.version""")
                .setParameter("activity", activityId).setParameter("member", memberId).setParameter("state", state)
                .setParameter("version", version).setParameter("division", DivisionScope.current()).executeUpdate();
    }

    /** Marks an activity as announced; false when it was, or when its alliance is not known yet. */
    public boolean announce(UUID activityId) {
        return entities.createNativeQuery("""
                update activity set announced = true where id = :id and not announced
                and exists (select 1 from alliance where id = activity.alliance_id)""").setParameter("id", activityId)
                .executeUpdate() == 1;
    }

    /** Activities that were published before their alliance was heard of. */
    public List<UUID> unannounced(UUID allianceId) {
        List<?> rows = entities.createNativeQuery(
                "select id from activity where alliance_id = :alliance and not announced and state = 'PUBLISHED'",
                UUID.class).setParameter("alliance", allianceId).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    public Optional<Instant> startOf(UUID activityId) {
        List<?> rows = entities.createNativeQuery("select starts_at from activity where id = :id", Instant.class)
                .setParameter("id", activityId).getResultList();
        return rows.stream().map(Instant.class::cast).findFirst();
    }

    /** The host known for a turn, if any. */
    Optional<UUID> hostOf(UUID slotId) {
        List<?> rows = entities.createNativeQuery("select host_unit_id from host_slot where id = :id", UUID.class)
                .setParameter("id", slotId).getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    boolean turn(UUID slotId, UUID allianceId, UUID hostUnitId, LocalDate on, long version) {
        return entities.createNativeQuery("""
                insert into host_slot (id, alliance_id, host_unit_id, host_on, version, division)
                values (:id, :alliance, :host, :on, :version, :division)
                on conflict (id) do update set host_unit_id = excluded.host_unit_id, host_on = excluded.host_on,
                  version = excluded.version where host_slot.version < excluded.version""")
                .setParameter("id", slotId).setParameter("alliance", allianceId).setParameter("host", hostUnitId)
                .setParameter("on", on).setParameter("version", version)
                .setParameter("division", DivisionScope.current()).executeUpdate() == 1;
    }
}
