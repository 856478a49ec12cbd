package org.silveralliance.notification.fromactivities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.contracts.ActivityEvent.ActivityCorrected;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Activities, registrations and turns as far as this service has heard of them. */
@ApplicationScoped
public class KnownActivities {

    private final Rows rows;

    public KnownActivities(Rows rows) {
        this.rows = rows;
    }

    void published(ActivityPublished event, long version) {
        rows.execute(Query.of("""
                insert into activity (id, alliance_id, host_unit_id, title, venue, starts_at, state, version)
                values (?, ?, ?, ?, ?, ?, 'PUBLISHED', ?) on conflict (id) do nothing""", event.activityId(),
                event.allianceId(), event.hostUnitId(), event.title(), event.venueName(), event.startsAt(), version));
    }

    /** Whether this version is newer than what is known, which it then replaces. */
    boolean moved(UUID activityId, Instant startsAt, long version) {
        return rows.execute(Query.of("""
                update activity set starts_at = ?, state = 'PUBLISHED', version = ? where id = ? and version < ?""",
                startsAt, version, activityId, version)) == 1;
    }

    /** Whether this version is newer than what is known, which it then replaces, and reads otherwise. */
    boolean corrected(ActivityCorrected event, long version) {
        return rows.first(Query.of("""
                update activity set title = ?, venue = ?, version = ? where id = ? and version < ?
                returning old.title <> new.title or old.venue <> new.venue as otherwise""", event.title(), event.venueName(),
                version, event.activityId(), version), row -> row.bool("otherwise")).orElse(false);
    }

    boolean becomes(UUID activityId, String state, long version) {
        return rows.execute(Query.of("update activity set state = ?, version = ? where id = ? and version < ?", state,
                version, activityId, version)) == 1;
    }

    /** What the sign-up was before, empty for none; nothing when a newer version is known, which stays. */
    Optional<String> registered(UUID activityId, UUID memberId, String state, long version) {
        return rows.first(Query.of("""
                insert into registration (activity_id, member_id, state, version) values (?, ?, ?, ?)
                on conflict (activity_id, member_id) do update set state = excluded.state, version = excluded.version
                where registration.version < excluded.version
                returning coalesce(old.state, '') as before""", activityId, memberId, state, version),
                row -> row.text("before"));
    }

    /** Marks an activity as announced; false when it was, or when its alliance is not known yet. */
    boolean announce(UUID activityId) {
        return rows.execute(Query.of("""
                update activity set announced = true where id = ? and not announced
                and exists (select 1 from alliance where id = activity.alliance_id)""", activityId)) == 1;
    }

    /** Activities that were published before their alliance was heard of. */
    List<UUID> unannounced(UUID allianceId) {
        return rows.list(Query.of(
                "select id from activity where alliance_id = ? and not announced and state = 'PUBLISHED'", allianceId),
                row -> row.uuid("id"));
    }

    Optional<Instant> startOf(UUID activityId) {
        return rows.first(Query.of("select starts_at from activity where id = ?", activityId),
                row -> row.instant("starts_at"));
    }

    /** What is known of a turn, if anything. */
    Optional<KnownTurn> turn(UUID slotId) {
        return rows.first(Query.of("select host_unit_id, host_on, suspended from host_slot where id = ?", slotId),
                row -> new KnownTurn(row.uuid("host_unit_id"), row.date("host_on"), row.bool("suspended")));
    }

    /** A month's host and day; of one that is called off the host of the base plan, who does not host. */
    record KnownTurn(UUID hostUnitId, LocalDate on, boolean suspended) {
    }

    boolean turn(UUID slotId, UUID allianceId, KnownTurn turn, long version) {
        return rows.execute(Query.of("""
                insert into host_slot (id, alliance_id, host_unit_id, host_on, suspended, version) values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set host_unit_id = excluded.host_unit_id, host_on = excluded.host_on,
                  suspended = excluded.suspended, version = excluded.version where host_slot.version < excluded.version""",
                slotId, allianceId, turn.hostUnitId(), turn.on(), turn.suspended(), version)) == 1;
    }
}
