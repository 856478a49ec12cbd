package org.silveralliance.notification.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.notification.message.MessageKind;

/**
 * Writes one message per recipient, in one statement. A key names the fact, the recipient completes it; a key that exists is
 * left alone, so a fact told twice is one message.
 */
@ApplicationScoped
public class PlanMessages {

    /** What a plan is about, then what each recipient's row is made of. */
    private static final String PLAN = """
            with plan as (select ?::text as key, ?::text as kind, ?::timestamptz as now, ?::date as today)
            insert into message (id, dedupe_key, kind, activity_id, alliance_id, unit_id, recipient_kind, recipient_id,
              recipient_user, recipient_uscc, title, place, starts_at, state, not_before, created_at, changed_at)
            """;

    private final Rows rows;
    private final Clock clock;

    public PlanMessages(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Everybody whom an activity concerns: its alliance's members, host and lead unit, and the chat group. */
    @Transactional
    public void aboutActivity(UUID activityId, MessageKind kind, String key) {
        members(activityId, kind, key, "");
        officers(activityId, kind, key);
        group(activityId, kind, key);
    }

    /** Those who still mean to come; whoever asked for leave is left in peace. */
    @Transactional
    public void remindOfActivity(UUID activityId, MessageKind kind, String key) {
        members(activityId, kind, key, """
                and not exists (select 1 from registration r where r.activity_id = a.id and r.member_id = m.id
                  and r.state in ('EXCUSED', 'CANCELLED', 'WAITLISTED'))""");
        if (kind == MessageKind.REMINDER_1D) {
            group(activityId, kind, key);
        }
    }

    /** One member who came onto a unit's ledger after its alliance's activities were announced. */
    @Transactional
    public void aboutComingActivities(UUID memberId) {
        write(plan(MessageKind.ACTIVITY_PUBLISHED, "activity:").add("""
                select uuidv7(), plan.key || a.id || ':ACTIVITY_PUBLISHED:1:' || m.id, plan.kind, a.id, a.alliance_id,
                  m.unit_id, 'MEMBER', m.id, null, null, a.title, a.venue, a.starts_at, 'QUEUED', plan.now, plan.now, plan.now
                from plan cross join member m join alliance_seat s on s.unit_id = m.unit_id
                join activity a on a.alliance_id = s.alliance_id
                where m.id = ? and m.state in ('ACTIVE', 'FLOATING_OUT') and a.announced and a.state = 'PUBLISHED'
                and a.starts_at > plan.now and (s.valid_to is null or s.valid_to > plan.today)
                and not exists (select 1 from message known where known.activity_id = a.id and known.recipient_id = m.id)""",
                memberId));
    }

    /** A turn of hosting: the host and the lead unit (N-08). */
    @Transactional
    public void aboutTurn(UUID slotId, MessageKind kind, String key) {
        write(plan(kind, key).add("""
                select uuidv7(), plan.key || ':unit:' || u.id, plan.kind, null, h.alliance_id, u.id, 'USER', u.id,
                  l.user_sub, u.uscc, host.name, '', h.host_on::timestamp at time zone 'Asia/Shanghai', 'QUEUED', plan.now,
                  plan.now, plan.now
                from plan cross join host_slot h join unit host on host.id = h.host_unit_id
                join unit u on u.id = h.host_unit_id
                  or u.id = (select d.unit_id from leads_on(plan.today) d where d.alliance_id = h.alliance_id)
                left join liaison l on l.unit_id = u.id
                where h.id = ?""", slotId));
    }

    /** What was queued about a date that no longer holds is void. */
    @Transactional
    public void voidQueued(UUID activityId, String why) {
        rows.execute(Query.of("""
                update message set state = 'SUPPRESSED', reason = ?, changed_at = ?
                where activity_id = ? and state = 'QUEUED' and kind = any(?)""", why, clock.instant(), activityId,
                MessageKind.announcingADate()));
    }

    private void members(UUID activityId, MessageKind kind, String key, String except) {
        write(plan(kind, key).add("""
                select distinct on (m.id) uuidv7(), plan.key || ':' || m.id, plan.kind, a.id, a.alliance_id, m.unit_id,
                  'MEMBER', m.id, null, null, a.title, a.venue, a.starts_at, 'QUEUED', plan.now, plan.now, plan.now
                from plan cross join activity a join alliance_seat s on s.alliance_id = a.alliance_id
                  and s.valid_from <= greatest(plan.today, (a.starts_at at time zone 'Asia/Shanghai')::date)
                  and (s.valid_to is null or s.valid_to > (a.starts_at at time zone 'Asia/Shanghai')::date)
                join member m on m.unit_id = s.unit_id
                where a.id = ? and m.state in ('ACTIVE', 'FLOATING_OUT')""", activityId).add(except));
    }

    private void officers(UUID activityId, MessageKind kind, String key) {
        write(plan(kind, key).add("""
                select uuidv7(), plan.key || ':unit:' || u.id, plan.kind, a.id, a.alliance_id, u.id, 'USER', u.id,
                  l.user_sub, u.uscc, a.title, a.venue, a.starts_at, 'QUEUED', plan.now, plan.now, plan.now
                from plan cross join activity a join unit u on u.id = a.host_unit_id
                  or u.id = (select d.unit_id from leads_on(plan.today) d where d.alliance_id = a.alliance_id)
                left join liaison l on l.unit_id = u.id
                where a.id = ?""", activityId));
    }

    private void group(UUID activityId, MessageKind kind, String key) {
        write(plan(kind, key).add("""
                select uuidv7(), plan.key || ':group', plan.kind, a.id, a.alliance_id, null::uuid, 'GROUP', a.alliance_id,
                  null, null, a.title, a.venue, a.starts_at, 'QUEUED', plan.now, plan.now, plan.now
                from plan cross join activity a join chat_group g on g.alliance_id = a.alliance_id
                where a.id = ?""", activityId));
    }

    private Query plan(MessageKind kind, String key) {
        return Query.of(PLAN, key, kind, clock.instant(), LocalDate.now(clock));
    }

    private void write(Query plan) {
        rows.execute(plan.add("on conflict do nothing"));
    }
}
