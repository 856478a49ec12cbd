package org.silveralliance.notification.fromactivities;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.ActivityEvent;
import org.silveralliance.contracts.ActivityEvent.ActivityCancelled;
import org.silveralliance.contracts.ActivityEvent.ActivityCorrected;
import org.silveralliance.contracts.ActivityEvent.ActivityHeld;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.ActivityEvent.ActivityRescheduled;
import org.silveralliance.contracts.ActivityEvent.ActivityRestored;
import org.silveralliance.contracts.ActivityEvent.RegistrationChanged;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.notification.planning.Changes;
import org.silveralliance.notification.planning.PlanMessages;
import org.silveralliance.notification.planning.Reminders;

import io.smallrye.common.annotation.Blocking;

/** Hears of activities: announced, moved, cancelled, over. */
@ApplicationScoped
public class ActivityEvents {

    private static final String CONSUMER = "notification.activities";

    private final Inbox inbox;
    private final KnownActivities activities;
    private final AnnounceActivity announce;
    private final PlanMessages plan;
    private final Changes changes;
    private final Reminders reminders;

    public ActivityEvents(Inbox inbox, KnownActivities activities, AnnounceActivity announce, PlanMessages plan,
            Changes changes,
            Reminders reminders) {
        this.inbox = inbox;
        this.activities = activities;
        this.announce = announce;
        this.plan = plan;
        this.changes = changes;
        this.reminders = reminders;
    }

    @Incoming("activities")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, ActivityEvent.class, this::apply);
    }

    private void apply(EventMeta meta, ActivityEvent event) {
        long version = meta.aggregateVersion();
        switch (event) {
            case ActivityPublished it -> {
                activities.published(it, version);
                announce.announce(it.activityId());
            }
            case ActivityRescheduled it -> moved(it, version);
            case ActivityCorrected it -> corrected(it, version);
            case ActivityCancelled it -> cancelled(it, version);
            case RegistrationChanged it -> registered(it, version);
            case ActivityHeld it -> {
                if (activities.becomes(it.activityId(), "HELD", version)) {
                    reminders.voidOfActivity(it.activityId());
                }
            }
            case ActivityRestored it -> restored(it, version);
            case ActivityEvent.ActivityHeldWithdrawn it -> activities.becomes(it.activityId(), "PUBLISHED", version);
            case ActivityEvent.AttendanceRecorded it -> {
            }
            case ActivityEvent.ReportSubmitted it -> {
            }
            case ActivityEvent.ReportAccepted it -> {
            }
            case ActivityEvent.ReportReturned it -> {
            }
        }
    }

    /** Whoever waited and has a seat now would not know otherwise. */
    private void registered(RegistrationChanged event, long version) {
        boolean waited = activities.registered(event.activityId(), event.memberId(), event.state(), version)
                .filter("WAITLISTED"::equals).isPresent();
        if (waited && "CONFIRMED".equals(event.state())) {
            plan.aboutSeat(event.activityId(), event.memberId(), "activity:" + event.activityId() + ":SEAT_GIVEN:" + version);
        }
    }

    private void moved(ActivityRescheduled event, long version) {
        if (activities.moved(event.activityId(), event.startsAt(), version)) {
            changes.note(event.activityId(), "RESCHEDULED");
            reminders.forActivity(event.activityId(), event.startsAt());
        }
    }

    /** Seats are nobody's news but his who gets one. */
    private void corrected(ActivityCorrected event, long version) {
        if (activities.corrected(event, version)) {
            changes.note(event.activityId(), "CORRECTED");
        }
    }

    /** It takes place after all. */
    private void restored(ActivityRestored event, long version) {
        if (activities.moved(event.activityId(), event.startsAt(), version)) {
            changes.note(event.activityId(), "RESTORED");
            reminders.forActivity(event.activityId(), event.startsAt());
        }
    }

    private void cancelled(ActivityCancelled event, long version) {
        if (activities.becomes(event.activityId(), "CANCELLED", version)) {
            changes.note(event.activityId(), "CANCELLED");
            reminders.voidOfActivity(event.activityId());
        }
    }
}
