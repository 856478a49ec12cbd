package org.silveralliance.alliance.known;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.ActivityEvent.ActivityHeld;
import org.silveralliance.contracts.ActivityEvent.ActivityHeldWithdrawn;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** The activities that were held, as far as this service has heard of them. */
@ApplicationScoped
public class Activities {

    private final Rows rows;

    public Activities(Rows rows) {
        this.rows = rows;
    }

    /** How far the report on an activity is. */
    public enum ReportState {
        NONE,
        SUBMITTED,
        ACCEPTED,
        RETURNED
    }

    /** A report heard of earlier keeps its state; what was taken back later stays so. */
    public void held(ActivityHeld it, long version) {
        rows.execute(Query.of("""
                insert into activity (id, alliance_id, kind, month, held_on, report_due, report_state, version)
                select ?, ?, ?, ?, ?, ?, 'NONE', ?
                where not exists (select 1 from activity_not_held where id = ? and version > ?)
                on conflict (id) do update set held_on = excluded.held_on, report_due = excluded.report_due,
                  version = greatest(activity.version, excluded.version)""", it.activityId(), it.allianceId(), it.kind(),
                it.month(), it.on(), it.reportDue(), version, it.activityId(), version));
    }

    /** It was recorded by mistake: nothing of it counts, until it is held after all. */
    public void notHeld(ActivityHeldWithdrawn it, long version) {
        rows.execute(Query.of("""
                insert into activity_not_held as known (id, version) values (?, ?)
                on conflict (id) do update set version = greatest(known.version, excluded.version)""", it.activityId(),
                version));
        rows.execute(Query.of("delete from activity where id = ? and version < ?", it.activityId(), version));
    }

    public void reported(UUID id, UUID allianceId, String kind, String month, @Nullable LocalDate submittedOn,
            ReportState state, long version) {
        rows.execute(Query.of("""
                insert into activity (id, alliance_id, kind, month, submitted_on, report_state, version)
                select ?, ?, ?, ?, ?::date, ?, ?
                where not exists (select 1 from activity_not_held where id = ? and version > ?)
                on conflict (id) do update set report_state = excluded.report_state, version = excluded.version,
                  submitted_on = coalesce(excluded.submitted_on, activity.submitted_on)
                where activity.version < excluded.version""", id, allianceId, kind, month, submittedOn, state, version, id,
                version));
    }
}
