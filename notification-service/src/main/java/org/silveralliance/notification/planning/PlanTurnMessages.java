package org.silveralliance.notification.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.notification.message.MessageKind;

/** Writes the messages about turns of hosting, to units; a key that exists is left alone. */
@ApplicationScoped
public class PlanTurnMessages {

    private static final String MESSAGE = """
            with plan as (select ?::text as key, ?::text as kind, ?::timestamptz as now, ?::date as today)
            insert into message (id, dedupe_key, kind, alliance_id, unit_id, recipient_kind, recipient_id, recipient_user,
              recipient_uscc, title, starts_at, was_at, state, not_before, created_at, changed_at)
            select uuidv7(), plan.key || ':unit:' || u.id, plan.kind, h.alliance_id, u.id, 'USER', u.id, l.user_sub, u.uscc,
            """;

    private final Rows rows;
    private final Clock clock;

    public PlanTurnMessages(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A turn of hosting that comes: the host and the lead unit (N-08); of a month that is called off nobody. */
    @Transactional
    public void aboutTurn(UUID slotId, MessageKind kind, String key) {
        rows.execute(plan(kind, key).add("""
                host.name, h.host_on::timestamp at time zone 'Asia/Shanghai', null, 'QUEUED', plan.now, plan.now, plan.now
                from plan cross join host_slot h join unit host on host.id = h.host_unit_id
                join unit u on u.id = h.host_unit_id
                  or u.id = (select d.unit_id from leads_on(plan.today) d where d.alliance_id = h.alliance_id)
                left join liaisons_on(plan.today) l on l.unit_id = u.id
                where h.id = ? and not h.suspended
                on conflict do nothing""", slotId));
    }

    /** How a month stands now, to the units whose turn that changes, unless it is past. */
    @Transactional
    public void aboutChangedTurn(UUID slotId, Collection<UUID> units, String key) {
        boolean suspended = rows.exists(Query.of("select 1 from host_slot where id = ? and suspended", slotId));
        rows.execute(plan(suspended ? MessageKind.TURN_SUSPENDED : MessageKind.TURN_CHANGED, key).add("""
                host.name, h.host_on::timestamp at time zone 'Asia/Shanghai', null, 'QUEUED', plan.now, plan.now, plan.now
                from plan cross join host_slot h join unit host on host.id = h.host_unit_id
                join unit u on u.id = any(?)
                left join liaisons_on(plan.today) l on l.unit_id = u.id
                where h.id = ? and h.host_on >= plan.today
                on conflict do nothing""", units, slotId));
    }

    /**
     * A request to exchange months, or its answer, to one of the two units: which month it would host, and which no longer.
     * That it keeps its own month it is told only while that is so: of a month that changed hands it hears otherwise.
     */
    @Transactional
    public void aboutSwap(Swap swap, MessageKind kind, String key) {
        rows.execute(plan(kind, key).add("""
                other.name, gained.host_on::timestamp at time zone 'Asia/Shanghai',
                h.host_on::timestamp at time zone 'Asia/Shanghai', 'QUEUED', plan.now, plan.now, plan.now
                from plan cross join host_slot h join host_slot gained on gained.id = ? join unit other on other.id = ?
                join unit u on u.id = ? left join liaisons_on(plan.today) l on l.unit_id = u.id
                where h.id = ? and (plan.kind <> ? or h.host_unit_id = u.id)
                on conflict do nothing""", swap.gained(), swap.other(), swap.to(), swap.given(), MessageKind.SWAP_WITHDRAWN));
    }

    /** A swap as the unit {@code to} sees it: it would host the month {@code gained}, and {@code other} its own. */
    public record Swap(UUID to, UUID given, UUID other, UUID gained) {
    }

    private Query plan(MessageKind kind, String key) {
        return Query.of(MESSAGE, key, kind, clock.instant(), LocalDate.now(clock));
    }
}
