package org.silveralliance.notification.fromactivities;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.notification.message.MessageKind;
import org.silveralliance.notification.planning.PlanMessages;
import org.silveralliance.notification.planning.Reminders;

/**
 * Tells everybody of an activity and plans its reminders, once, as soon as its alliance is known. What is entered only after it
 * has begun invites nobody.
 */
@ApplicationScoped
public class AnnounceActivity {

    private final KnownActivities activities;
    private final PlanMessages plan;
    private final Reminders reminders;
    private final Clock clock;

    public AnnounceActivity(KnownActivities activities, PlanMessages plan, Reminders reminders, Clock clock) {
        this.activities = activities;
        this.plan = plan;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Transactional
    public void announce(UUID activityId) {
        if (activities.announce(activityId)) {
            activities.startOf(activityId).filter(start -> start.isAfter(clock.instant())).ifPresent(start -> {
                plan.aboutActivity(activityId, MessageKind.ACTIVITY_PUBLISHED,
                        "activity:" + activityId + ":ACTIVITY_PUBLISHED:1");
                reminders.forActivity(activityId, start);
            });
        }
    }

    /** The alliance is known now; what it published meanwhile is announced. */
    @Transactional
    public void announceAllOf(UUID allianceId) {
        activities.unannounced(allianceId).forEach(this::announce);
    }
}
