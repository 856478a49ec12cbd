package org.silveralliance.notification.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.notification.message.MessageKind;

/** When to remind: seven days, one day and two hours before an activity; thirty and ten days before a turn of hosting. */
@ApplicationScoped
public class Reminders {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final EntityManager entities;
    private final PlanMessages plan;
    private final WorkDivisions divisions;
    private final Clock clock;

    public Reminders(EntityManager entities, PlanMessages plan, WorkDivisions divisions, Clock clock) {
        this.entities = entities;
        this.plan = plan;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Voids whatever was planned for the activity and plans one new set; moments that have passed are left out. */
    @Transactional
    public void forActivity(UUID activityId, Instant startsAt) {
        voidOfActivity(activityId);
        put(MessageKind.REMINDER_7D, activityId, null, startsAt.minus(Duration.ofDays(7)));
        put(MessageKind.REMINDER_1D, activityId, null, startsAt.minus(Duration.ofDays(1)));
        put(MessageKind.REMINDER_2H, activityId, null, startsAt.minus(Duration.ofHours(2)));
    }

    @Transactional
    public void voidOfActivity(UUID activityId) {
        entities.createNativeQuery("update reminder set state = 'VOID' where activity_id = :id and state = 'PLANNED'")
                .setParameter("id", activityId).executeUpdate();
    }

    /** The same for a turn; a host who learns of it late is told at once. */
    @Transactional
    public void forTurn(UUID slotId, LocalDate hostOn, boolean newHost) {
        entities.createNativeQuery("update reminder set state = 'VOID' where slot_id = :id and state = 'PLANNED'")
                .setParameter("id", slotId).executeUpdate();
        Instant morning = hostOn.atTime(OFFICE_OPENS).atZone(clock.getZone()).toInstant();
        Instant first = morning.minus(Duration.ofDays(30));
        boolean late = newHost && first.isBefore(clock.instant()) && morning.isAfter(clock.instant());
        put(MessageKind.HOST_30D, null, slotId, late ? clock.instant().plusSeconds(1) : first);
        put(MessageKind.HOST_10D, null, slotId, morning.minus(Duration.ofDays(10)));
    }

    /** Turns the reminders that are due into messages; others may do the same at the same time. */
    @Transactional
    public int fireDue() {
        List<Tuple> due = entities.createNativeQuery("""
                select id, kind, activity_id, slot_id from reminder where state = 'PLANNED' and due_at <= :now
                order by due_at limit 20 for update skip locked""", Tuple.class).setParameter("now", clock.instant())
                .getResultList();
        for (Tuple row : due) {
            MessageKind kind = MessageKind.valueOf((String) row.get(1));
            String key = "reminder:" + row.get(0);
            if (row.get(2) != null) {
                plan.remindOfActivity((UUID) row.get(2), kind, key);
            } else {
                plan.aboutTurn((UUID) row.get(3), kind, key);
            }
            entities.createNativeQuery("update reminder set state = 'FIRED' where id = :id").setParameter("id", row.get(0))
                    .executeUpdate();
        }
        return due.size();
    }

    private void put(MessageKind kind, @Nullable UUID activityId, @Nullable UUID slotId, Instant due) {
        if (due.isBefore(clock.instant())) {
            return;
        }
        divisions.remember();
        entities.createNativeQuery("""
                insert into reminder (id, kind, activity_id, slot_id, due_at, state, division)
                values (uuidv7(), :kind, cast(:activity as uuid), cast(:slot as uuid), :due, 'PLANNED', :division)""")
                .setParameter("kind", kind.name()).setParameter("activity", text(activityId))
                .setParameter("slot", text(slotId)).setParameter("due", due)
                .setParameter("division", DivisionScope.current()).executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
