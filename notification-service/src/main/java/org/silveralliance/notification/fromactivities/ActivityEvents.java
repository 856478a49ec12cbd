package org.silveralliance.notification.fromactivities;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.ActivityEvent;
import org.silveralliance.contracts.ActivityEvent.ActivityCancelled;
import org.silveralliance.contracts.ActivityEvent.ActivityHeld;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.ActivityEvent.ActivityRescheduled;
import org.silveralliance.contracts.ActivityEvent.RegistrationChanged;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.notification.message.MessageKind;
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
    private final Reminders reminders;

    public ActivityEvents(Inbox inbox, KnownActivities activities, AnnounceActivity announce, PlanMessages plan,
            Reminders reminders) {
        this.inbox = inbox;
        this.activities = activities;
        this.announce = announce;
        this.plan = plan;
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
            case ActivityCancelled it -> cancelled(it, version);
            case RegistrationChanged it -> activities.registered(it.activityId(), it.memberId(), it.state(), version);
            case ActivityHeld it -> {
                if (activities.becomes(it.activityId(), "HELD", version)) {
                    reminders.voidOfActivity(it.activityId());
                }
            }
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

    private void moved(ActivityRescheduled event, long version) {
        if (activities.moved(event.activityId(), event.startsAt(), version)) {
            plan.voidQueued(event.activityId(), "RESCHEDULED");
            plan.aboutActivity(event.activityId(), MessageKind.ACTIVITY_RESCHEDULED,
                    "activity:" + event.activityId() + ":ACTIVITY_RESCHEDULED:" + version);
            reminders.forActivity(event.activityId(), event.startsAt());
        }
    }

    private void cancelled(ActivityCancelled event, long version) {
        if (activities.becomes(event.activityId(), "CANCELLED", version)) {
            plan.voidQueued(event.activityId(), "CANCELLED");
            reminders.voidOfActivity(event.activityId());
            plan.aboutActivity(event.activityId(), MessageKind.ACTIVITY_CANCELLED,
                    "activity:" + event.activityId() + ":ACTIVITY_CANCELLED:" + version);
        }
    }
}
