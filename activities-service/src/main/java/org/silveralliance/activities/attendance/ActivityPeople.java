package org.silveralliance.activities.attendance;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.PeopleSeen;
import org.silveralliance.activities.attendance.PeopleResource.ActivityPerson;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/**
 * Who an activity is about: the people of the units that sat in the alliance on its day, and whoever else stands on its lists.
 */
@ApplicationScoped
public class ActivityPeople {

    private final Rows rows;
    private final Clock clock;

    public ActivityPeople(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Whom of them the caller sees, in the order of the seats. */
    List<ActivityPerson> of(Activity activity, PeopleSeen seen) {
        Query query = Query.of("""
                with seated as (select unit_id, seat from seats_on(?) where alliance_id = ?)
                select p.member_id from (
                  select m.id as member_id, m.unit_id from member m join seated s on s.unit_id = m.unit_id
                  where m.state in ('ACTIVE', 'FLOATING_OUT')
                  union select member_id, unit_id from registration where activity_id = ?
                  union select member_id, unit_id from attendance where activity_id = ?) as p
                left join seated s on s.unit_id = p.unit_id where true""", activity.day(clock.getZone()),
                activity.allianceId(), activity.id(), activity.id());
        return rows.list(seen.narrow(query, "p.unit_id", "p.member_id")
                .add("group by p.member_id order by min(s.seat) nulls last, p.member_id"),
                row -> new ActivityPerson(row.uuid("member_id")));
    }
}
