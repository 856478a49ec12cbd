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
 * Writes one message per recipient of an activity's news, in one statement. A key names the fact, the recipient completes it; a
 * key that exists is left alone, so a fact told twice is one message.
 */
@ApplicationScoped
public class PlanMessages {

    /** What a plan is about; its recipients follow. */
    private static final String PLAN = """
            with plan as (select ?::text as key, ?::text as kind, ?::timestamptz as now, ?::date as today),
            a as (select id, alliance_id, host_unit_id, title, venue, starts_at,
              (starts_at at time zone 'Asia/Shanghai')::date as day from activity where id = ?),
            """;
    /** The members on the ledgers of those units that belong to the alliance on the activity's day. */
    private static final String MEMBERS = """
            select 'MEMBER' as recipient, m.id, m.unit_id, null::text as account, null::text as uscc, m.id::text as suffix
            from a cross join plan join alliance_seat s on s.alliance_id = a.alliance_id
              and s.valid_from <= a.day and (s.valid_to is null or s.valid_to > a.day)
            join member m on m.unit_id = s.unit_id where m.state in ('ACTIVE', 'FLOATING_OUT')
            """;
    /** Host and lead unit: the account of the liaison of today, or whoever acts for the unit while there is none. */
    private static final String OFFICERS = """
            select 'USER', u.id, u.id, l.user_sub, u.uscc, 'unit:' || u.id
            from a cross join plan join unit u on u.id = a.host_unit_id
              or u.id = (select d.unit_id from leads_on(plan.today) d where d.alliance_id = a.alliance_id)
            left join liaisons_on(plan.today) l on l.unit_id = u.id
            """;
    private static final String GROUP = """
            select 'GROUP', g.alliance_id, null::uuid, null::text, null::text, 'group'
            from a join chat_group g on g.alliance_id = a.alliance_id
            """;
    /** What each was told last of the activity; a reminder counts only where nothing else was. */
    private static final String TOLD = """
            told as (select distinct on (recipient_id) recipient_id, kind, starts_at, title, place from message
              where activity_id = (select id from a) and state not in ('QUEUED', 'SUPPRESSED')
              order by recipient_id, kind like 'REMINDER%', id desc),
            """;
    private static final String MESSAGE = """
            insert into message (id, dedupe_key, kind, activity_id, alliance_id, unit_id, recipient_kind, recipient_id,
              recipient_user, recipient_uscc, title, place, starts_at, was_at, state, not_before, created_at, changed_at)
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
        write(plan(kind, key, activityId).add("who as (").add(MEMBERS).add("union").add(OFFICERS).add("union").add(GROUP)
                .add(")"));
    }

    /** Those who still mean to come; whoever asked for leave is left in peace. */
    @Transactional
    public void remindOfActivity(UUID activityId, MessageKind kind, String key) {
        Query query = plan(kind, key, activityId).add("who as (").add(MEMBERS).add("""
                and not exists (select 1 from registration r where r.activity_id = a.id and r.member_id = m.id
                  and r.state in ('EXCUSED', 'CANCELLED', 'WAITLISTED'))""");
        write(kind == MessageKind.REMINDER_1D ? query.add("union").add(GROUP).add(")") : query.add(")"));
    }

    /**
     * How an activity stands now, to each who was told otherwise: whoever was invited is told of the new date or that it is
     * called off or of what is put right, whoever was not or heard that it is called off is invited, and nobody hears what he
     * heard last. The date that is called off is the one each was told, which need not be the last it had.
     */
    @Transactional
    public void aboutChange(UUID activityId, String key) {
        String state = rows.first(Query.of("select state from activity where id = ?", activityId), row -> row.text("state"))
                .orElse("");
        boolean cancelled = state.equals("CANCELLED");
        if (!cancelled && !state.equals("PUBLISHED")) {
            return;
        }
        MessageKind kind = cancelled ? MessageKind.ACTIVITY_CANCELLED : MessageKind.ACTIVITY_RESCHEDULED;
        rows.execute(plan(kind, key, activityId).add(TOLD).add("who as (").add(MEMBERS)
                .add("""
                        union select 'MEMBER', m.id, m.unit_id, null, null, m.id::text from told join member m on m.id = told.recipient_id
                          where m.state in ('ACTIVE', 'FLOATING_OUT')
                        union""")
                .add(OFFICERS).add("union").add(GROUP).add(")").add(MESSAGE)
                .add("""
                        select uuidv7(), plan.key || ':' || who.suffix,
                          case when told.recipient_id is null or told.kind = 'ACTIVITY_CANCELLED' then 'ACTIVITY_PUBLISHED'
                            when plan.kind = 'ACTIVITY_RESCHEDULED' and told.starts_at = a.starts_at then 'ACTIVITY_CORRECTED'
                            else plan.kind end, a.id, a.alliance_id,
                          who.unit_id, who.recipient, who.id, who.account, who.uscc, a.title, a.venue,
                          case when plan.kind = 'ACTIVITY_CANCELLED' then told.starts_at else a.starts_at end, told.starts_at,
                          'QUEUED', plan.now, plan.now, plan.now
                        from plan cross join a cross join who left join told on told.recipient_id = who.id
                        where""")
                .add(cancelled ? "told.kind <> 'ACTIVITY_CANCELLED'"
                        : """
                                ((told.starts_at, told.title, told.place) is distinct from (a.starts_at, a.title, a.venue)
                                  or told.kind = 'ACTIVITY_CANCELLED')""")
                .add("on conflict do nothing"));
    }

    /** A member who waited has a seat now; nothing, once it has begun. */
    @Transactional
    public void aboutSeat(UUID activityId, UUID memberId, String key) {
        write(plan(MessageKind.SEAT_GIVEN, key, activityId).add("""
                who as (select 'MEMBER' as recipient, m.id, m.unit_id, null::text as account, null::text as uscc,
                  m.id::text as suffix from a join member m on m.id = ?
                  where m.state in ('ACTIVE', 'FLOATING_OUT') and a.starts_at > ?)""", memberId, clock.instant()));
    }

    /** One member who came onto a unit's ledger after its alliance's activities were announced. */
    @Transactional
    public void aboutComingActivities(UUID memberId) {
        rows.execute(Query.of(MESSAGE).add(
                """
                        select uuidv7(), 'activity:' || a.id || ':ACTIVITY_PUBLISHED:1:' || m.id, 'ACTIVITY_PUBLISHED', a.id,
                          a.alliance_id, m.unit_id, 'MEMBER', m.id, null, null, a.title, a.venue, a.starts_at, null, 'QUEUED', ?::timestamptz,
                          ?::timestamptz, ?::timestamptz
                        from member m join alliance_seat s on s.unit_id = m.unit_id join activity a on a.alliance_id = s.alliance_id
                        where m.id = ? and m.state in ('ACTIVE', 'FLOATING_OUT') and a.announced and a.state = 'PUBLISHED'
                        and a.starts_at > ? and s.valid_from <= (a.starts_at at time zone 'Asia/Shanghai')::date
                        and (s.valid_to is null or s.valid_to > (a.starts_at at time zone 'Asia/Shanghai')::date)
                        and not exists (select 1 from message known where known.activity_id = a.id and known.recipient_id = m.id)
                        on conflict do nothing""",
                clock.instant(), clock.instant(), clock.instant(), memberId, clock.instant()));
    }

    /**
     * What was queued about a date or a place that no longer holds is void, and so is a cancellation of what takes place after
     * all; a seat that was given is one on the new date, at the new place.
     */
    @Transactional
    public void voidQueued(UUID activityId, String why) {
        rows.execute(Query.of(
                """
                        update message m set starts_at = a.starts_at, title = a.title, place = a.venue from activity a
                        where a.id = ? and a.state = 'PUBLISHED' and m.activity_id = a.id and m.state = 'QUEUED' and m.kind = 'SEAT_GIVEN'""",
                activityId));
        rows.execute(Query.of(
                """
                        update message m set state = 'SUPPRESSED', reason = ?, changed_at = ? from activity a
                        where a.id = ? and m.activity_id = a.id and m.state = 'QUEUED'
                        and ((m.kind = any(?) and (a.state <> 'PUBLISHED' or (m.starts_at, m.title, m.place) <> (a.starts_at, a.title, a.venue)))
                          or (m.kind = 'ACTIVITY_CANCELLED' and a.state <> 'CANCELLED'))""",
                why, clock.instant(), activityId,
                MessageKind.announcingADate()));
    }

    private Query plan(MessageKind kind, String key, UUID activityId) {
        return Query.of(PLAN, key, kind, clock.instant(), LocalDate.now(clock), activityId);
    }

    private void write(Query plan) {
        rows.execute(plan.add(MESSAGE)
                .add("""
                        select uuidv7(), plan.key || ':' || who.suffix, plan.kind, a.id, a.alliance_id, who.unit_id, who.recipient, who.id,
                          who.account, who.uscc, a.title, a.venue, a.starts_at, null, 'QUEUED', plan.now, plan.now, plan.now
                        from plan cross join a cross join who on conflict do nothing"""));
    }
}
