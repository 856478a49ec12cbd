package org.silveralliance.alliance.fromactivities;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.alliance.known.Activities;
import org.silveralliance.alliance.known.Activities.ReportState;
import org.silveralliance.contracts.ActivityEvent;
import org.silveralliance.contracts.ActivityEvent.ActivityHeld;
import org.silveralliance.contracts.ActivityEvent.ActivityHeldWithdrawn;
import org.silveralliance.contracts.ActivityEvent.ReportAccepted;
import org.silveralliance.contracts.ActivityEvent.ReportReturned;
import org.silveralliance.contracts.ActivityEvent.ReportSubmitted;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;

import io.smallrye.common.annotation.Blocking;

/** Hears what was held and reported. */
@ApplicationScoped
public class ActivityEvents {

    private static final String CONSUMER = "alliance.activities";

    private final Inbox inbox;
    private final Activities activities;

    public ActivityEvents(Inbox inbox, Activities activities) {
        this.inbox = inbox;
        this.activities = activities;
    }

    @Incoming("activities")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, ActivityEvent.class, this::apply);
    }

    private void apply(EventMeta meta, ActivityEvent event) {
        long version = meta.aggregateVersion();
        switch (event) {
            case ActivityHeld it -> activities.held(it, version);
            case ReportSubmitted it ->
                activities.reported(it.activityId(), it.allianceId(), it.kind(), it.month(), it.on(), ReportState.SUBMITTED,
                        version);
            case ReportAccepted it ->
                activities.reported(it.activityId(), it.allianceId(), it.kind(), it.month(), null, ReportState.ACCEPTED,
                        version);
            case ReportReturned it ->
                activities.reported(it.activityId(), it.allianceId(), it.kind(), it.month(), null, ReportState.RETURNED,
                        version);
            case ActivityHeldWithdrawn it -> activities.notHeld(it, version);
            case ActivityEvent.ActivityPublished it -> {
            }
            case ActivityEvent.ActivityRescheduled it -> {
            }
            case ActivityEvent.ActivityCancelled it -> {
            }
            case ActivityEvent.ActivityCorrected it -> {
            }
            case ActivityEvent.ActivityRestored it -> {
            }
            case ActivityEvent.RegistrationChanged it -> {
            }
            case ActivityEvent.AttendanceRecorded it -> {
            }
        }
    }
}
