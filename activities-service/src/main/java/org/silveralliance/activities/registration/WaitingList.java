package org.silveralliance.activities.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.contracts.ActivityEvent.RegistrationChanged;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/**
 * Gives up a sign-up and hands a seat that became free to the first who waits. Called with the activity's row locked, in the
 * caller's transaction, so a seat is handed on exactly once (E-21).
 */
@ApplicationScoped
public class WaitingList {

    private final Registrations registrations;
    private final Outbox outbox;
    private final Clock clock;

    public WaitingList(Registrations registrations, Outbox outbox, Clock clock) {
        this.registrations = registrations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who has a seat now; for the trail, whose rows are the caller's to write, because they come last in a transaction. */
    record MovedUp(UUID activityId, UUID memberId) {

        void record(AuditTrail audit) {
            audit.record("registration.moved-up", "activity/" + activityId + "/member/" + memberId, null);
        }
    }

    /** Takes a sign-up back. */
    Optional<MovedUp> cancel(Activity activity, Registration leaving, String why) {
        return handOn(activity, leaving, leaving.cancel(activity, why));
    }

    /** Gives leave to somebody who is signed up. */
    Optional<MovedUp> excuse(Activity activity, Registration leaving, byte[] why) {
        return handOn(activity, leaving, leaving.excuse(activity, why));
    }

    /** Seats that came free otherwise go to who waits, each in his turn. */
    List<MovedUp> moveUp(Activity activity) {
        if (!activity.handsSeatsOn(clock.instant())) {
            return List.of();
        }
        List<Registration> next = registrations.firstWaiting(activity.id(), activity.seatsLeft());
        next.forEach(waiting -> waiting.promote(activity, clock.instant()));
        outbox.append(next.stream().map(waiting -> toEvent(activity, waiting, null)).toList());
        return next.stream().map(waiting -> new MovedUp(activity.id(), waiting.memberId())).toList();
    }

    /** From the start on nobody moves up. */
    private Optional<MovedUp> handOn(Activity activity, Registration leaving, boolean freed) {
        List<RegistrationChanged> events = new ArrayList<>(List.of(toEvent(activity, leaving, null)));
        Optional<Registration> next = freed && activity.handsSeatsOn(clock.instant())
                ? registrations.firstWaiting(activity.id())
                : Optional.empty();
        next.ifPresent(waiting -> {
            waiting.promote(activity, clock.instant());
            events.add(toEvent(activity, waiting, null));
        });
        outbox.append(events);
        return next.map(waiting -> new MovedUp(activity.id(), waiting.memberId()));
    }

    public static RegistrationChanged toEvent(Activity activity, Registration one, @Nullable Integer position) {
        return new RegistrationChanged(activity.id(), activity.allianceId(), one.memberId(), one.state().name(), position);
    }
}
