package org.silveralliance.activities.registration;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.activity.ActivityState;
import org.silveralliance.activities.activity.PeopleSeen;
import org.silveralliance.activities.registration.RegistrationResource.RegistrationLine;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The sign-ups of the division in force. */
@ApplicationScoped
public class Registrations implements PanacheRepositoryBase<Registration, UUID> {

    private final Rows rows;
    private final LeaveReasons reasons;

    public Registrations(Rows rows, LeaveReasons reasons) {
        this.rows = rows;
        this.reasons = reasons;
    }

    public Map<UUID, Registration> of(UUID activityId, Collection<UUID> memberIds) {
        if (memberIds.isEmpty()) {
            return Map.of();
        }
        return list("activityId = ?1 and memberId in ?2", activityId, memberIds).stream()
                .collect(Collectors.toMap(Registration::memberId, one -> one));
    }

    Optional<Registration> firstWaiting(UUID activityId) {
        return find("activityId = ?1 and state = ?2 order by ticket", activityId, RegistrationState.WAITLISTED)
                .firstResultOptional();
    }

    /** Those who wait, as many as there are seats for. */
    List<Registration> firstWaiting(UUID activityId, int seats) {
        return seats <= 0 ? List.of()
                : find("activityId = ?1 and state = ?2 order by ticket", activityId, RegistrationState.WAITLISTED)
                        .page(0, seats).list();
    }

    /** Places in the waiting list, from 1. */
    Map<UUID, Integer> positions(UUID activityId) {
        Map<UUID, Integer> positions = new HashMap<>();
        rows.list(Query.of("select member_id from registration where activity_id = ? and state = ? order by ticket",
                activityId, RegistrationState.WAITLISTED),
                row -> positions.put(row.uuid("member_id"), positions.size() + 1));
        return positions;
    }

    /** Of strangers neither why they are on leave nor who signed them up. */
    List<RegistrationLine> lines(UUID activityId, PeopleSeen seen) {
        Query query = Query.of("""
                select * from (select r.*, case when state = 'WAITLISTED'
                    then row_number() over (partition by state order by ticket)::int end as position
                  from registration r where activity_id = ?) as line where true""", activityId);
        return rows.list(seen.narrow(query, "unit_id", "member_id").add("order by ticket, id"),
                row -> line(row, seen.isOwn(row.uuid("unit_id"), row.uuid("member_id"))));
    }

    private RegistrationLine line(Row row, boolean own) {
        return new RegistrationLine(row.uuid("member_id"), row.uuid("unit_id"), row.bool("guest"),
                row.value("state", RegistrationState.class), row.integerOrNull("position"),
                row.value("channel", SignUpChannel.class), own ? row.text("actor") : null, row.instant("registered_at"),
                own ? reason(row) : null, row.textOrNull("approved_by") != null);
    }

    private @Nullable String reason(Row row) {
        String reason = reasons.open(row.uuid("id"), row.bytesOrNull("reason_sealed"));
        return reason == null ? row.textOrNull("reason") : reason;
    }

    /**
     * The activities not begun for which the member is signed up, those that are cancelled and may be taken up again among
     * them, in a fixed order so that two deaths do not deadlock.
     */
    List<UUID> activitiesAhead(UUID memberId, Instant now) {
        return rows.list(Query.of("""
                select r.activity_id from registration r join activity a on a.id = r.activity_id
                where r.member_id = ? and r.state = any(?) and a.state = any(?) and a.starts_at > ?
                order by r.activity_id""", memberId, RegistrationState.STANDING,
                Stream.concat(Stream.of(ActivityState.CANCELLED), ActivityState.AHEAD_STATES.stream()).toList(), now),
                row -> row.uuid("activity_id"));
    }
}
