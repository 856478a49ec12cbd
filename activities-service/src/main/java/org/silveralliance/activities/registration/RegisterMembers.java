package org.silveralliance.activities.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.registration.SignUpAccess.Eligible;
import org.silveralliance.activities.registration.SignUpAccess.May;
import org.silveralliance.activities.registration.SignUpAccess.MayNot;
import org.silveralliance.activities.registration.SignUpAccess.Verdict;
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

    /** The outcomes in the order asked, and the waiting list's places. */
    public record SignedUp(List<Outcome> outcomes, Map<UUID, Integer> positions) {
    }

    /** What became of one person. */
    public sealed interface Outcome {
    }

    /** He is signed up, now or before. */
    public record Entered(Registration registration) implements Outcome {
    }

    /** He cannot be; the others are all the same. */
    public record Refused(UUID memberId, String why) implements Outcome {
    }

    /** Whom it cannot be done for is named, and the others are signed up; when it can be done for nobody it is refused. */
    @Transactional
    public SignedUp register(UUID activityId, List<UUID> memberIds, SignUpChannel channel) {
        access.visible(activityId);
        Activity activity = activities.lock(activityId);
        activity.mustTakeSignUps(clock.instant());
        List<Verdict> verdicts = signUp.judge(activity, memberIds);
        if (verdicts.stream().noneMatch(May.class::isInstance)) {
            SignUpAccess.all(verdicts, "/memberIds/%d");
        }
        Map<UUID, Registration> known = registrations.of(activityId, memberIds);
        Registration.Entry entry = new Registration.Entry(caller.username(), channel, clock.instant());
        List<Outcome> outcomes = new ArrayList<>();
        List<Registration> changed = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            outcomes.add(switch (verdict) {
                case MayNot not -> new Refused(not.memberId(), not.why());
                case May(Eligible one) -> new Entered(enter(activity, one, known.get(one.member().id()), entry, changed));
            });
        }
        registrations.flush();
        Map<UUID, Integer> positions = registrations.positions(activityId);
        List<RegistrationChanged> events = changed.stream()
                .map(one -> WaitingList.toEvent(activity, one, positions.get(one.memberId()))).toList();
        outbox.append(events);
        changed.forEach(one -> audit.record("registration.entered", "activity/" + activityId + "/member/" + one.memberId(),
                null));
        return new SignedUp(outcomes, positions);
    }

    /** Who is signed up already keeps what he has. */
    private Registration enter(Activity activity, Eligible one, @Nullable Registration known, Registration.Entry entry,
            List<Registration> changed) {
        if (known != null && known.isStanding()) {
            return known;
        }
        Registration registration = known == null ? new Registration(activity, one.member(), one.guest(), entry) : known;
        registration.signUp(activity, entry);
        if (known == null) {
            registrations.persist(registration);
        }
        changed.add(registration);
        return registration;
    }
}
