package org.silveralliance.notification.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.message.MessageKind;

/** When to remind: seven days, one day and two hours before an activity; thirty and ten days before a turn of hosting. */
@ApplicationScoped
public class Reminders {

    private final Rows rows;
    private final PlanMessages plan;
    private final PlanTurnMessages planTurns;
    private final NotificationConfig.Reminders config;
    private final QuietHours quiet;
    private final Clock clock;

    public Reminders(Rows rows, PlanMessages plan, PlanTurnMessages planTurns, NotificationConfig config, Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.planTurns = planTurns;
        this.config = config.reminders();
        this.quiet = QuietHours.of(config);
        this.clock = clock;
    }

    /** A reminder that is due, of an activity or of a turn. */
    private record Due(UUID id, MessageKind kind, @Nullable UUID activityId, @Nullable UUID slotId) {

        static Due read(Row row) {
            return new Due(row.uuid("id"), row.value("kind", MessageKind.class), row.uuidOrNull("activity_id"),
                    row.uuidOrNull("slot_id"));
        }
    }

    /** Voids whatever was planned for the activity and plans one new set; moments that have passed are left out. */
    @Transactional
    public void forActivity(UUID activityId, Instant startsAt) {
        voidOfActivity(activityId);
        put(MessageKind.REMINDER_7D, activityId, null, startsAt.minus(Duration.ofDays(7)));
        put(MessageKind.REMINDER_1D, activityId, null, startsAt.minus(Duration.ofDays(1)));
        put(MessageKind.REMINDER_2H, activityId, null,
                quiet.orTheEveningBefore(startsAt.minus(Duration.ofHours(2)), config.eveningBefore()));
    }

    @Transactional
    public void voidOfActivity(UUID activityId) {
        rows.execute(Query.of("update reminder set state = 'VOID' where activity_id = ? and state = 'PLANNED'", activityId));
    }

    @Transactional
    public void voidOfTurn(UUID slotId) {
        rows.execute(Query.of("update reminder set state = 'VOID' where slot_id = ? and state = 'PLANNED'", slotId));
    }

    /** The same for a turn; a host who learns of it late is told at once. */
    @Transactional
    public void forTurn(UUID slotId, LocalDate hostOn, boolean newHost) {
        voidOfTurn(slotId);
        Instant morning = hostOn.atTime(LocalTime.of(config.officeOpens(), 0)).atZone(clock.getZone()).toInstant();
        Instant first = morning.minus(Duration.ofDays(30));
        boolean late = newHost && first.isBefore(clock.instant()) && morning.isAfter(clock.instant());
        put(MessageKind.HOST_30D, null, slotId, late ? clock.instant().plusSeconds(1) : first);
        put(MessageKind.HOST_10D, null, slotId, morning.minus(Duration.ofDays(10)));
    }

    /**
     * Turns the reminders that are due into messages; how many. Each is a transaction of its own, so that one that fails ends
     * alone; others may do the same at the same time.
     */
    public int fireDue() {
        List<UUID> due = rows.list(Query.of("""
                select id from reminder where state = 'PLANNED' and due_at <= ? order by division, due_at limit ?""",
                clock.instant(), config.batch()), row -> row.uuid("id"));
        return (int) due.stream().filter(this::fire).count();
    }

    private boolean fire(UUID id) {
        return Alone.run("Reminder " + id, () -> take(id).map(this::plan).isPresent(), () -> rows.execute(Query.of(
                "update reminder set state = 'FAILED' where id = ? and state = 'PLANNED'", id)) == 1);
    }

    private Optional<Due> take(UUID id) {
        return rows.first(Query.of("""
                update reminder set state = 'FIRED' where id = (
                  select id from reminder where id = ? and state = 'PLANNED' for update skip locked)
                returning id, kind, activity_id, slot_id""", id), Due::read);
    }

    private Due plan(Due due) {
        String key = "reminder:" + due.id();
        if (due.activityId() != null) {
            plan.remindOfActivity(due.activityId(), due.kind(), key);
        } else if (due.slotId() != null) {
            planTurns.aboutTurn(due.slotId(), due.kind(), key);
        }
        return due;
    }

    private void put(MessageKind kind, @Nullable UUID activityId, @Nullable UUID slotId, Instant due) {
        if (due.isBefore(clock.instant())) {
            return;
        }
        rows.execute(Query.of("""
                insert into reminder (id, kind, activity_id, slot_id, due_at, state)
                values (uuidv7(), ?, ?::uuid, ?::uuid, ?, 'PLANNED')""", kind, activityId, slotId, due));
    }
}
