package org.silveralliance.activities.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.registration.SignUpAccess.Eligible;
import org.silveralliance.contracts.ActivityEvent.RegistrationChanged;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/**
 * Signs members up: a seat while there is one, else a place on the waiting list. Writers queue on the activity's row, so the
 * capacity holds under any number of parallel requests; who is signed up already keeps what he has.
 */
@ApplicationScoped
public class RegisterMembers {

    private final Activities activities;
    private final Registrations registrations;
    private final ActivityAccess access;
    private final SignUpAccess signUp;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public RegisterMembers(Activities activities, Registrations registrations, ActivityAccess access, SignUpAccess signUp,
            Outbox outbox, AuditTrail audit, Caller caller, Clock clock) {
        this.activities = activities;
        this.registrations = registrations;
        this.access = access;
        this.signUp = signUp;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The sign-ups in the order asked, and the waiting list's places. */
    public record SignedUp(List<Registration> asked, Map<UUID, Integer> positions) {
    }

    @Transactional
    public SignedUp register(UUID activityId, List<UUID> memberIds, SignUpChannel channel) {
        access.visible(activityId);
        Activity activity = activities.lock(activityId);
        activity.mustTakeSignUps();
        List<Eligible> eligible = signUp.eligible(activity, memberIds, "/memberIds/%d", true);
        Map<UUID, Registration> known = registrations.of(activityId, memberIds);
        Registration.Entry entry = new Registration.Entry(caller.username(), channel, clock.instant());
        List<Registration> asked = new ArrayList<>();
        List<Registration> changed = new ArrayList<>();
        for (Eligible one : eligible) {
            Registration registration = known.get(one.member().id());
            if (registration == null) {
                registration = new Registration(activity, one.member(), one.guest(),
                        entry);
                registration.signUp(activity, entry);
                registrations.persist(registration);
                changed.add(registration);
            } else if (!registration.isStanding()) {
                registration.signUp(activity, entry);
                changed.add(registration);
            }
            asked.add(registration);
        }
        registrations.flush();
        Map<UUID, Integer> positions = registrations.positions(activityId);
        List<RegistrationChanged> events = changed.stream()
                .map(one -> WaitingList.toEvent(activity, one, positions.get(one.memberId()))).toList();
        outbox.append(events);
        changed.forEach(one -> audit.record("registration.entered", "activity/" + activityId + "/member/" + one.memberId(),
                null));
        return new SignedUp(asked, positions);
    }
}
