package org.silveralliance.activities.attendance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.attendance.AttendanceResource.AttendanceLine;
import org.silveralliance.contracts.ActivityEvent.AttendanceRecorded;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The rolls of the division in force. */
@ApplicationScoped
public class Attendances implements PanacheRepositoryBase<Attendance, UUID> {

    private final Rows rows;

    public Attendances(Rows rows) {
        this.rows = rows;
    }

    /** How many came; guests are counted apart, because they are credited at home (E-23). */
    public record AttendanceCounts(int present, int excused, int absent, int atHome, int guests) {

        @JsonIgnore
        public boolean isEmpty() {
            return present + excused + absent + atHome + guests == 0;
        }
    }

    Map<UUID, Attendance> of(UUID activityId) {
        return list("activityId", activityId).stream().collect(Collectors.toMap(Attendance::memberId, one -> one));
    }

    /** What the caller may see of a roll: managers all of it, a unit its own people. */
    List<AttendanceLine> lines(UUID activityId, UUID allianceId, Scope scope) {
        Query query = Query.of("select * from attendance where activity_id = ?", activityId);
        if (!scope.manages(allianceId)) {
            query.add("and unit_id = any(?::uuid[])", scope.units());
        }
        return rows.list(query.add("order by unit_id, id"), Attendances::line);
    }

    private static AttendanceLine line(Row row) {
        return new AttendanceLine(row.uuid("member_id"), row.uuid("unit_id"), row.bool("guest"),
                row.value("status", AttendanceStatus.class), row.text("recorded_by"), row.instant("recorded_at"),
                row.valueOrNull("corrected_from", AttendanceStatus.class), row.instantOrNull("corrected_at"));
    }

    AttendanceRecorded toEvent(Activity activity) {
        AttendanceCounts counts = counts(activity.id());
        return new AttendanceRecorded(activity.id(), activity.allianceId(), counts.present(), counts.excused(),
                counts.absent(), counts.atHome());
    }

    public AttendanceCounts counts(UUID activityId) {
        return rows.list(Query.of("""
                select count(*) filter (where status = 'PRESENT' and not guest)::int as present,
                  count(*) filter (where status = 'EXCUSED' and not guest)::int as excused,
                  count(*) filter (where status = 'ABSENT' and not guest)::int as absent,
                  count(*) filter (where status = 'AT_HOME' and not guest)::int as at_home,
                  count(*) filter (where status = 'PRESENT' and guest)::int as guests
                from attendance where activity_id = ?""", activityId),
                row -> new AttendanceCounts(row.integer("present"), row.integer("excused"), row.integer("absent"),
                        row.integer("at_home"), row.integer("guests")))
                .getFirst();
    }
}
