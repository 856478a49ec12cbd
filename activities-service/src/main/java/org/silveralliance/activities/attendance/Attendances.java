package org.silveralliance.activities.attendance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.PeopleSeen;
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
    private final Clock clock;

    public Attendances(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * How many came; guests are counted apart, because they are credited at home (E-23). Who took leave is excused without a
     * line of his own. {@code notRecorded} are the alliance's people of whom the roll says nothing,
     * {@code signedUpNotRecorded} those among them who had a seat.
     */
    public record AttendanceCounts(int present, int excused, int absent, int atHome, int guests, int notRecorded,
            int signedUpNotRecorded) {

        /** Leave alone does not say who came. */
        @JsonIgnore
        public boolean isEmpty() {
            return present + absent + atHome + guests == 0;
        }
    }

    Map<UUID, Attendance> of(UUID activityId) {
        return list("activityId", activityId).stream().collect(Collectors.toMap(Attendance::memberId, one -> one));
    }

    List<AttendanceLine> lines(UUID activityId, PeopleSeen seen) {
        Query query = Query.of("""
                select member_id, unit_id, guest, status, recorded_by, recorded_at, corrected_from, corrected_at, version
                from attendance where activity_id = ?""", activityId);
        return rows.list(seen.narrow(query, "unit_id", "member_id").add("order by unit_id, id"), Attendances::line);
    }

    private static AttendanceLine line(Row row) {
        return new AttendanceLine(row.uuid("member_id"), row.uuid("unit_id"), row.bool("guest"),
                row.value("status", AttendanceStatus.class), row.text("recorded_by"), row.instant("recorded_at"),
                row.valueOrNull("corrected_from", AttendanceStatus.class), row.instantOrNull("corrected_at"),
                row.number("version") + 1);
    }

    AttendanceRecorded toEvent(Activity activity) {
        AttendanceCounts counts = counts(activity);
        return new AttendanceRecorded(activity.id(), activity.allianceId(), counts.present(), counts.excused(),
                counts.absent(), counts.atHome());
    }

    /** What an accepted report says stays, whoever joins the alliance later. */
    public AttendanceCounts counts(Activity activity) {
        return rows.list(Query.of("""
                with expected as (
                  select m.id, false as seated from member m join seats_on(?) s on s.unit_id = m.unit_id
                  where s.alliance_id = ? and m.state = 'ACTIVE'
                  union all select member_id, true from registration
                  where activity_id = ? and state = 'CONFIRMED' and not guest),
                silent as (
                  select id, bool_or(seated) as seated from expected
                  where id not in (select member_id from attendance where activity_id = ?)
                  and id not in (select member_id from registration where activity_id = ? and state = 'EXCUSED')
                  group by id),
                told as (
                  select status, guest from attendance where activity_id = ?
                  union all select 'EXCUSED', guest from registration where activity_id = ? and state = 'EXCUSED'
                  and member_id not in (select member_id from attendance where activity_id = ?))
                select count(*) filter (where status = 'PRESENT' and not guest)::int as present,
                  count(*) filter (where status = 'EXCUSED' and not guest)::int as excused,
                  count(*) filter (where status = 'ABSENT' and not guest)::int as absent,
                  count(*) filter (where status = 'AT_HOME' and not guest)::int as at_home,
                  count(*) filter (where status = 'PRESENT' and guest)::int as guests,
                  coalesce((select not_recorded from report where activity_id = ?),
                    (select count(*)::int from silent)) as not_recorded,
                  (select count(*)::int from silent where seated) as seated_not_recorded
                from told""", activity.day(clock.getZone()), activity.allianceId(), activity.id(), activity.id(),
                activity.id(), activity.id(), activity.id(), activity.id(), activity.id()),
                row -> new AttendanceCounts(row.integer("present"), row.integer("excused"), row.integer("absent"),
                        row.integer("at_home"), row.integer("guests"), row.integer("not_recorded"),
                        row.integer("seated_not_recorded")))
                .getFirst();
    }
}
