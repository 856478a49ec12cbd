package org.silveralliance.notification.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.silveralliance.notification.message.MessageKind;

/**
 * Writes one message per recipient, in one statement. A key names the fact, the recipient completes it; a key that exists is
 * left alone, so a fact told twice is one message.
 */
@ApplicationScoped
public class PlanMessages {

    private static final String COLUMNS = """
            insert into message (id, dedupe_key, kind, activity_id, alliance_id, unit_id, recipient_kind, recipient_id,
              recipient_user, recipient_uscc, title, place, starts_at, state, not_before, created_at, changed_at, division)
            """;

    private final EntityManager entities;
    private final WorkDivisions divisions;
    private final Clock clock;

    public PlanMessages(EntityManager entities, WorkDivisions divisions, Clock clock) {
        this.entities = entities;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Everybody whom an activity concerns: its alliance's members, host and lead unit, and the chat group. */
    @Transactional
    public void aboutActivity(UUID activityId, MessageKind kind, String key) {
        divisions.remember();
        members(activityId, kind, key, "");
        officers(activityId, kind, key);
        group(activityId, kind, key);
    }

    /** Those who still mean to come; whoever asked for leave is left in peace. */
    @Transactional
    public void remindOfActivity(UUID activityId, MessageKind kind, String key) {
        divisions.remember();
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
        query(COLUMNS + """
                select uuidv7(), 'activity:' || a.id || ':ACTIVITY_PUBLISHED:1:' || m.id, 'ACTIVITY_PUBLISHED', a.id,
                  a.alliance_id, m.unit_id, 'MEMBER', m.id, null, null, a.title, a.venue, a.starts_at, 'QUEUED', :now, :now,
                  :now, a.division
                from member m join alliance_seat s on s.unit_id = m.unit_id
                join activity a on a.alliance_id = s.alliance_id
                where m.id = :member and m.state in ('ACTIVE', 'FLOATING_OUT') and a.announced and a.state = 'PUBLISHED'
                and a.starts_at > :now and (s.valid_to is null or s.valid_to > :today)
                and not exists (select 1 from message told where told.activity_id = a.id and told.recipient_id = m.id)
                on conflict do nothing""").setParameter("member", memberId)
                .setParameter("today", LocalDate.now(clock)).executeUpdate();
    }

    /** A turn of hosting: the host and the lead unit (N-08). */
    @Transactional
    public void aboutTurn(UUID slotId, MessageKind kind, String key) {
        divisions.remember();
        query(COLUMNS + """
                select uuidv7(), :key || ':unit:' || u.id, :kind, null, h.alliance_id, u.id, 'USER', u.id, l.user_sub,
                  u.uscc, host.name, '', h.host_on::timestamp at time zone 'Asia/Shanghai', 'QUEUED', :now, :now, :now,
                  h.division
                from host_slot h join unit host on host.id = h.host_unit_id
                join unit u on u.id = h.host_unit_id or u.id = (
                  select l.unit_id from leads_on(:today) l where l.alliance_id = h.alliance_id)
                left join liaison l on l.unit_id = u.id
                where h.id = :slot on conflict do nothing""")
                .setParameter("slot", slotId).setParameter("kind", kind.name()).setParameter("key", key)
                .setParameter("today", LocalDate.now(clock)).executeUpdate();
    }

    /** What was queued about a date that no longer holds is void. */
    @Transactional
    public void voidQueued(UUID activityId, String why) {
        query("""
                update message set state = 'SUPPRESSED', reason = :why, changed_at = :now
                where activity_id = :activity and state = 'QUEUED' and kind in ('ACTIVITY_PUBLISHED',
                  'ACTIVITY_RESCHEDULED', 'REMINDER_7D', 'REMINDER_1D', 'REMINDER_2H')""")
                .setParameter("activity", activityId).setParameter("why", why).executeUpdate();
    }

    private void members(UUID activityId, MessageKind kind, String key, String except) {
        about(activityId, kind, key, """
                select distinct on (m.id) uuidv7(), :key || ':' || m.id, :kind, a.id, a.alliance_id, m.unit_id, 'MEMBER',
                  m.id, null, null, a.title, a.venue, a.starts_at, 'QUEUED', :now, :now, :now, a.division
                from activity a join alliance_seat s on s.alliance_id = a.alliance_id
                  and s.valid_from <= greatest(:today, (a.starts_at at time zone 'Asia/Shanghai')::date)
                  and (s.valid_to is null or s.valid_to > (a.starts_at at time zone 'Asia/Shanghai')::date)
                join member m on m.unit_id = s.unit_id
                where a.id = :activity and m.state in ('ACTIVE', 'FLOATING_OUT') """ + except).setParameter("today",
                LocalDate.now(clock)).executeUpdate();
    }

    private void officers(UUID activityId, MessageKind kind, String key) {
        about(activityId, kind, key, """
                select uuidv7(), :key || ':unit:' || u.id, :kind, a.id, a.alliance_id, u.id, 'USER', u.id, l.user_sub,
                  u.uscc, a.title, a.venue, a.starts_at, 'QUEUED', :now, :now, :now, a.division
                from activity a join unit u on u.id = a.host_unit_id or u.id = (
                  select l.unit_id from leads_on(:today) l where l.alliance_id = a.alliance_id)
                left join liaison l on l.unit_id = u.id
                where a.id = :activity""").setParameter("today", LocalDate.now(clock)).executeUpdate();
    }

    private void group(UUID activityId, MessageKind kind, String key) {
        about(activityId, kind, key, """
                select uuidv7(), :key || ':group', :kind, a.id, a.alliance_id, null::uuid, 'GROUP', a.alliance_id, null,
                  null, a.title, a.venue, a.starts_at, 'QUEUED', :now, :now, :now, a.division
                from activity a join chat_group g on g.alliance_id = a.alliance_id
                where a.id = :activity""").executeUpdate();
    }

    private Query about(UUID activityId, MessageKind kind, String key, String select) {
        return query(COLUMNS + select + " on conflict do nothing").setParameter("activity", activityId)
                .setParameter("kind", kind.name()).setParameter("key", key);
    }

    private Query query(String sql) {
        // The double colon of a PostgreSQL cast would be read as a parameter.
        return entities.createNativeQuery(sql.replace("::", "\\:\\:")).setParameter("now", clock.instant());
    }
}
