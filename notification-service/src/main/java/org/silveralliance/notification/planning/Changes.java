package org.silveralliance.notification.planning;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.notification.NotificationConfig;

/**
 * Changes of activities. What changes several times within a few minutes is told once, as it is at their end; what concerns an
 * activity that begins before, or soon after, the next day opens is told at once, unless another change of it was told just
 * before.
 */
@ApplicationScoped
public class Changes {

    private final Rows rows;
    private final PlanMessages plan;
    private final NotificationConfig.Changes config;
    private final QuietHours quiet;
    private final Clock clock;

    public Changes(Rows rows, PlanMessages plan, NotificationConfig config, Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.config = config.changes();
        this.quiet = QuietHours.of(config);
        this.clock = clock;
    }

    /** An activity was moved, put right or called off: what is queued about it is void, and how it stands now will be told. */
    @Transactional
    public void note(UUID activityId, String why) {
        plan.voidQueued(activityId, why);
        rows.execute(Query.of("""
                insert into pending_change (activity_id, due_at) values (?, ?)
                on conflict (activity_id) do update set due_at = least(pending_change.due_at, excluded.due_at)""",
                activityId, dueAt(activityId)));
    }

    /** Tells the changes that are due, each by itself; how many. */
    public int tellDue() {
        return (int) rows
                .list(Query.of("select activity_id from pending_change where due_at <= ? order by division, due_at limit ?",
                        clock.instant(), config.batch()), row -> row.uuid("activity_id"))
                .stream().filter(this::tell).count();
    }

    private boolean tell(UUID activityId) {
        return Alone.run("The change of activity " + activityId, () -> {
            boolean mine = forget(activityId);
            if (mine) {
                plan.aboutChange(activityId, "change:" + Ids.next());
            }
            return mine;
        }, () -> forget(activityId));
    }

    private boolean forget(UUID activityId) {
        return rows.execute(Query.of("""
                delete from pending_change where activity_id = (
                  select activity_id from pending_change where activity_id = ? for update skip locked)""", activityId)) == 1;
    }

    private Instant dueAt(UUID activityId) {
        Instant now = clock.instant();
        Instant settled = now.plus(config.settle());
        if (concernsToday(activityId, now)) {
            return lastTold(activityId).map(told -> told.plus(config.settle())).filter(now::isBefore).orElse(now);
        }
        // Settling does not put off until the morning what can be told in the evening.
        return quiet.areOn(settled) && !quiet.areOn(now) ? now : settled;
    }

    /** Whether it begins too soon to be told when the next day opens, or was told to. */
    private boolean concernsToday(UUID activityId, Instant now) {
        return rows.exists(Query.of("""
                select 1 from activity where id = ? and starts_at > ? and starts_at < ?
                union all select 1 from message where activity_id = ? and starts_at > ? and starts_at < ?
                  and state not in ('QUEUED', 'SUPPRESSED')""", activityId, quiet.soonFrom(now), quiet.soonUntil(now),
                activityId,
                quiet.soonFrom(now), quiet.soonUntil(now)));
    }

    private Optional<Instant> lastTold(UUID activityId) {
        return rows.first(Query.of("""
                select created_at from message where activity_id = ?
                  and kind in ('ACTIVITY_RESCHEDULED', 'ACTIVITY_CORRECTED', 'ACTIVITY_CANCELLED') order by id desc limit 1""",
                activityId), row -> row.instant("created_at"));
    }
}
