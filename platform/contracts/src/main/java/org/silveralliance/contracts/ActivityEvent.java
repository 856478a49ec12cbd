package org.silveralliance.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Facts about an activity, told by activities-service. */
public sealed interface ActivityEvent extends DomainEvent {

    UUID activityId();

    UUID allianceId();

    @Override
    default String topic() {
        return Topics.ACTIVITY;
    }

    @Override
    default String aggregateType() {
        return "activity";
    }

    @Override
    default UUID aggregateId() {
        return activityId();
    }

    /**
     * An activity is announced. {@code kind} is MEETING, THEME_DAY or COLLECTIVE, {@code activityType} the catalogue entry
     * under it.
     */
    record ActivityPublished(UUID activityId, UUID allianceId, @Nullable UUID slotId, @Values( {
            "MEETING", "THEME_DAY", "COLLECTIVE" }) String kind,
            @Nullable String activityType,
            String title, UUID hostUnitId, Instant startsAt, Instant endsAt, String venueName, int capacity)
            implements
                ActivityEvent{
    }

    /** The date moved; earlier reminders are void. */
    record ActivityRescheduled(UUID activityId, UUID allianceId, Instant startsAt, Instant endsAt, String reason)
            implements
                ActivityEvent {
    }

    /** What was announced was written wrongly; from now on this holds. Date and host are what they were. */
    record ActivityCorrected(UUID activityId, UUID allianceId, String title, String venueName, int capacity)
            implements
                ActivityEvent {
    }

    /** The activity will not take place. */
    record ActivityCancelled(UUID activityId, UUID allianceId, String reason) implements ActivityEvent {
    }

    /** A cancelled activity takes place after all, as it stands here; who had signed up still is. */
    record ActivityRestored(UUID activityId, UUID allianceId, String title, UUID hostUnitId, Instant startsAt, Instant endsAt,
            String venueName) implements ActivityEvent {
    }

    /** A member's registration is now CONFIRMED, WAITLISTED, EXCUSED or CANCELLED. */
    record RegistrationChanged(UUID activityId, UUID allianceId, UUID memberId, @Values( {
            "CONFIRMED", "WAITLISTED", "EXCUSED", "CANCELLED" }) String state, @Nullable Integer position)
            implements
                ActivityEvent{
    }

    /** The activity took place; {@code month} counts it (YYYY-MM), {@code reportDue} is the last day for its report. */
    record ActivityHeld(UUID activityId, UUID allianceId, @Values( {
            "MEETING", "THEME_DAY", "COLLECTIVE" }) String kind, String month, LocalDate on, LocalDate reportDue)
            implements
                ActivityEvent{
    }

    /** It was recorded as held by mistake: nothing of {@link ActivityHeld} or of its report counts any more. */
    record ActivityHeldWithdrawn(UUID activityId, UUID allianceId, @Values( {
            "MEETING", "THEME_DAY", "COLLECTIVE" }) String kind, String month) implements ActivityEvent{
    }

    /** The organiser's roll, as counts. */
    record AttendanceRecorded(UUID activityId, UUID allianceId, int present, int excused, int absent, int atHome)
            implements
                ActivityEvent {
    }

    /** The report was sent up. */
    record ReportSubmitted(UUID activityId, UUID allianceId, @Values( {
            "MEETING", "THEME_DAY", "COLLECTIVE" }) String kind, String month, LocalDate on) implements ActivityEvent{
    }

    /** The report was accepted and is immutable from here. */
    record ReportAccepted(UUID activityId, UUID allianceId, @Values( {
            "MEETING", "THEME_DAY", "COLLECTIVE" }) String kind, String month, LocalDate on) implements ActivityEvent{
    }

    /** The report was sent back with a reason. */
    record ReportReturned(UUID activityId, UUID allianceId, @Values( {
            "MEETING", "THEME_DAY", "COLLECTIVE" }) String kind, String month, LocalDate on) implements ActivityEvent{
    }
}
