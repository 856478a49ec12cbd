package org.silveralliance.activities.registration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.activity.ActivityState;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

/** The sign-ups of the division in force. */
@ApplicationScoped
public class Registrations implements PanacheRepositoryBase<Registration, UUID> {

    public Map<UUID, Registration> of(UUID activityId, Collection<UUID> memberIds) {
        if (memberIds.isEmpty()) {
            return Map.of();
        }
        return find("activityId = ?1 and memberId in ?2", activityId, memberIds).stream()
                .collect(Collectors.toMap(Registration::memberId, one -> one));
    }

    Optional<Registration> firstWaiting(UUID activityId) {
        return find("activityId = ?1 and state = ?2 order by ticket", activityId, Registration.State.WAITLISTED)
                .firstResultOptional();
    }

    /** Places in the waiting list, from 1. */
    Map<UUID, Integer> positions(UUID activityId) {
        List<UUID> waiting = getEntityManager().createQuery("""
                select r.memberId from Registration r where r.activityId = :activity and r.state = :waiting
                order by r.ticket""", UUID.class).setParameter("activity", activityId)
                .setParameter("waiting", Registration.State.WAITLISTED).getResultList();
        Map<UUID, Integer> positions = new HashMap<>();
        waiting.forEach(member -> positions.put(member, positions.size() + 1));
        return positions;
    }

    /** What the caller may see of a list: managers all of it, a unit its own people, a member himself. */
    List<Registration> visible(UUID activityId, UUID allianceId, Scope scope) {
        if (scope.manages(allianceId)) {
            return list("activityId = ?1 order by ticket, id", activityId);
        }
        if (scope.self().isPresent()) {
            return list("activityId = ?1 and memberId = ?2", activityId, scope.self().get());
        }
        return scope.units().isEmpty() ? List.of()
                : list("activityId = :activity and unitId in (:units) order by ticket, id",
                        Parameters.with("activity", activityId).and("units", scope.units()));
    }

    /** The activities ahead for which the member is signed up, in a fixed order so that two deaths do not deadlock. */
    List<UUID> activitiesAhead(UUID memberId) {
        return getEntityManager().createQuery("""
                select r.activityId from Registration r, Activity a where a.id = r.activityId and r.memberId = :member
                and r.state in (:standing) and a.state in (:ahead) order by r.activityId""", UUID.class)
                .setParameter("member", memberId)
                .setParameter("standing", List.of(Registration.State.CONFIRMED, Registration.State.WAITLISTED))
                .setParameter("ahead", List.of(ActivityState.PUBLISHED, ActivityState.CLOSED)).getResultList();
    }
}
