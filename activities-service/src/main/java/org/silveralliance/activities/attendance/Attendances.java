package org.silveralliance.activities.attendance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.attendance.Attendance.Status;
import org.silveralliance.contracts.ActivityEvent.AttendanceRecorded;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

/** The rolls of the division in force. */
@ApplicationScoped
public class Attendances implements PanacheRepositoryBase<Attendance, UUID> {

    /** How many came; guests are counted apart, because they are credited at home (E-23). */
    public record Counts(int present, int excused, int absent, int atHome, int guests) {
    }

    Map<UUID, Attendance> of(UUID activityId) {
        return list("activityId", activityId).stream().collect(Collectors.toMap(Attendance::memberId, one -> one));
    }

    List<Attendance> visible(UUID activityId, UUID allianceId, Scope scope) {
        if (scope.manages(allianceId)) {
            return list("activityId = ?1 order by unitId, id", activityId);
        }
        return scope.units().isEmpty() ? List.of()
                : list("activityId = :activity and unitId in (:units) order by unitId, id",
                        Parameters.with("activity", activityId).and("units", scope.units()));
    }

    AttendanceRecorded told(Activity activity) {
        Counts counts = counts(activity.id());
        return new AttendanceRecorded(activity.id(), activity.allianceId(), counts.present(), counts.excused(),
                counts.absent(), counts.atHome());
    }

    public Counts counts(UUID activityId) {
        Map<Status, Integer> own = new EnumMap<>(Status.class);
        int guests = 0;
        for (Attendance one : list("activityId", activityId)) {
            if (!one.guest()) {
                own.merge(one.status(), 1, Integer::sum);
            } else if (one.status() == Status.PRESENT) {
                guests++;
            }
        }
        return new Counts(own.getOrDefault(Status.PRESENT, 0), own.getOrDefault(Status.EXCUSED, 0),
                own.getOrDefault(Status.ABSENT, 0), own.getOrDefault(Status.AT_HOME, 0), guests);
    }
}
