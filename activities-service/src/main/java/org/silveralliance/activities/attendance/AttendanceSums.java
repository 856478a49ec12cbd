package org.silveralliance.activities.attendance;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.activity.ActivityState;
import org.silveralliance.activities.attendance.AttendanceSumsResource.KindSum;
import org.silveralliance.activities.catalogue.ActivityKind;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** The rolls of a month's activities together, counted as {@link Attendances#counts} counts each. */
@ApplicationScoped
class AttendanceSums {

    private static final String COUNTED = """
            ),
            expected as (
              select h.id as activity, m.id from held h join seats_on(h.day) s on s.alliance_id = h.alliance_id
              join member m on m.unit_id = s.unit_id and m.state = 'ACTIVE'
              union select r.activity_id, r.member_id from held h join registration r on r.activity_id = h.id
              where r.state = 'CONFIRMED' and not r.guest),
            marked as (select t.activity_id as activity, t.member_id as id, t.status, t.guest from attendance t
              join held h on h.id = t.activity_id),
            told as (
              select * from marked
              union all select r.activity_id, r.member_id, 'EXCUSED', r.guest from registration r join held h on h.id = r.activity_id
              where r.state = 'EXCUSED' and (r.activity_id, r.member_id) not in (select activity, id from marked)),
            silent as (select activity, count(*)::int as people from expected
              where (activity, id) not in (select activity, id from told) group by activity),
            of_one as (
              select h.id, h.kind, count(*) filter (where t.status = 'PRESENT')::int as present,
                count(*) filter (where t.status = 'EXCUSED')::int as excused,
                count(*) filter (where t.status = 'ABSENT')::int as absent,
                count(*) filter (where t.status = 'AT_HOME')::int as at_home,
                coalesce(max(r.not_recorded), max(s.people), 0) as not_recorded
              from held h join told t on t.activity = h.id and not t.guest left join report r on r.activity_id = h.id
              left join silent s on s.activity = h.id group by h.id, h.kind)
            select kind, count(*)::int as activities, sum(present)::int as present, sum(excused)::int as excused,
              sum(absent)::int as absent, sum(at_home)::int as at_home, sum(not_recorded)::int as not_recorded
            from of_one group by kind order by kind""";

    private final Rows rows;
    private final Clock clock;

    AttendanceSums(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** By kind, for the activities in scope that were held in the month and whose roll says something. */
    List<KindSum> of(Scope scope, YearMonth month) {
        Query query = Query.of("""
                with held as (select a.id, a.alliance_id, a.kind, (a.starts_at at time zone ?)::date as day from activity a
                  where a.month = ? and a.state = any(?)""", clock.getZone().getId(), month.toString(),
                ActivityState.HELD_STATES);
        return rows.list(scope.narrow(query, "a.alliance_id").add(COUNTED),
                row -> new KindSum(row.value("kind", ActivityKind.class), row.integer("activities"), row.integer("present"),
                        row.integer("excused"), row.integer("absent"), row.integer("at_home"), row.integer("not_recorded")));
    }
}
