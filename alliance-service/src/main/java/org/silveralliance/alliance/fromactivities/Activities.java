package org.silveralliance.alliance.fromactivities;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.Rows;
import org.silveralliance.contracts.ActivityEvent.ActivityHeld;
import org.silveralliance.kit.access.DivisionScope;

/** The activities that were held, as far as this service has heard of them. */
@ApplicationScoped
public class Activities {

    private final EntityManager entities;

    public Activities(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * An activity that took place.
     *
     * @param month the month it counts for, YYYY-MM
     * @param reportDue the last day for its report, absent while only the report was heard of
     * @param reportState NONE, SUBMITTED, ACCEPTED or RETURNED
     */
    public record HeldActivity(UUID allianceId, String kind, String month, @Nullable LocalDate reportDue,
            String reportState) {

        public boolean isReported() {
            return reportState.equals("SUBMITTED") || reportState.equals("ACCEPTED");
        }

        public boolean isOverdueOn(LocalDate day) {
            return !isReported() && reportDue != null && reportDue.isBefore(day);
        }
    }

    /** What was held in the months from {@code first} to {@code last}, both YYYY-MM and included. */
    public List<HeldActivity> heldBetween(String first, String last) {
        List<Tuple> rows = entities.createNativeQuery("""
                select alliance_id, kind, month, report_due, report_state from activity
                where month between :first and :last""", Tuple.class)
                .setParameter("first", first).setParameter("last", last).getResultList();
        return rows.stream().map(row -> new HeldActivity(Rows.id(row, 0), Rows.text(row, 1), Rows.text(row, 2),
                Rows.dayOrNull(row, 3), Rows.text(row, 4))).toList();
    }

    /** The day and the due date are said once; a report heard of earlier keeps its state. */
    void held(ActivityHeld it) {
        entities.createNativeQuery("""
                insert into activity (id, division, alliance_id, kind, month, held_on, report_due, report_state, version)
                values (:id, :division, :alliance, :kind, :month, :on, :due, 'NONE', 0)
                on conflict (id) do update set held_on = excluded.held_on, report_due = excluded.report_due""")
                .setParameter("id", it.activityId()).setParameter("division", DivisionScope.current())
                .setParameter("alliance", it.allianceId()).setParameter("kind", it.kind())
                .setParameter("month", it.month()).setParameter("on", it.on()).setParameter("due", it.reportDue())
                .executeUpdate();
    }

    void reported(UUID id, UUID allianceId, String kind, String month, @Nullable LocalDate submittedOn, String state,
            long version) {
        entities.createNativeQuery("""
                insert into activity (id, division, alliance_id, kind, month, submitted_on, report_state, version)
                values (:id, :division, :alliance, :kind, :month, :submitted, :state, :version)
                on conflict (id) do update set report_state = excluded.report_state, version = excluded.version,
                  submitted_on = coalesce(excluded.submitted_on, activity.submitted_on)
                where activity.version < excluded.version""")
                .setParameter("id", id).setParameter("division", DivisionScope.current())
                .setParameter("alliance", allianceId).setParameter("kind", kind).setParameter("month", month)
                .setParameter("submitted", submittedOn).setParameter("state", state).setParameter("version", version)
                .executeUpdate();
    }
}
