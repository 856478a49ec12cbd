package org.silveralliance.notification.fromactivities;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.notification.message.MessageKind;
import org.silveralliance.notification.planning.PlanMessages;
import org.silveralliance.notification.planning.Reminders;

/** Tells everybody of an activity and plans its reminders, once, as soon as its alliance is known. */
@ApplicationScoped
public class AnnounceActivity {

    private final KnownActivities activities;
    private final PlanMessages plan;
    private final Reminders reminders;

    public AnnounceActivity(KnownActivities activities, PlanMessages plan, Reminders reminders) {
        this.activities = activities;
        this.plan = plan;
        this.reminders = reminders;
    }

    @Transactional
    public void announce(UUID activityId) {
        if (activities.announce(activityId)) {
            plan.aboutActivity(activityId, MessageKind.ACTIVITY_PUBLISHED, "activity:" + activityId + ":ACTIVITY_PUBLISHED:1");
            activities.startOf(activityId).ifPresent(start -> reminders.forActivity(activityId, start));
        }
    }

    /** The alliance is known now; what it published meanwhile is announced. */
    @Transactional
    public void announceAllOf(UUID allianceId) {
        activities.unannounced(allianceId).forEach(this::announce);
    }
}
