package org.silveralliance.activities.attendance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesConfig;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.attendance.AttendanceResource.AttendanceMark;
import org.silveralliance.activities.registration.Registration;
import org.silveralliance.activities.registration.RegistrationState;
import org.silveralliance.activities.registration.Registrations;
import org.silveralliance.activities.registration.SignUpAccess;
import org.silveralliance.activities.registration.SignUpAccess.Eligible;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;

/** The organiser's roll, whole or in parts. Who had asked for leave is excused, not absent. */
@ApplicationScoped
public class RecordAttendance {

    private final Attendances attendances;
    private final Registrations registrations;
    private final ActivityAccess access;
    private final SignUpAccess signUp;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;
    private final ActivitiesConfig config;

    public RecordAttendance(Attendances attendances, Registrations registrations, ActivityAccess access, SignUpAccess signUp,
            Outbox outbox, AuditTrail audit, Caller caller, Clock clock, ActivitiesConfig config) {
        this.attendances = attendances;
        this.registrations = registrations;
        this.access = access;
        this.signUp = signUp;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /** Returns what was not written, because somebody else had meanwhile written otherwise and the writer had not seen it. */
    @Transactional
    public List<AttendanceMark> record(UUID activityId, List<AttendanceMark> marks) {
        access.visible(activityId);
        List<UUID> memberIds = marks.stream().map(AttendanceMark::memberId).toList();
        Activity activity = access.toManage(activityId);
        mustTakeRoll(activity);
        Map<UUID, Eligible> eligible = new HashMap<>();
        signUp.eligibleForRoll(activity, memberIds, "/items/%d/memberId").forEach(one -> eligible.put(one.member().id(), one));
        Map<UUID, Registration> signedUp = registrations.of(activityId, memberIds);
        Map<UUID, Attendance> known = attendances.of(activityId);
        List<AttendanceMark> contradicted = new ArrayList<>();
        for (AttendanceMark mark : marks) {
            AttendanceStatus status = status(mark, signedUp.get(mark.memberId()));
            Attendance before = known.get(mark.memberId());
            Eligible one = eligible.get(mark.memberId());
            if (before != null && status != before.status() && !before.isKnownTo(caller.username(), mark.version())) {
                contradicted.add(mark);
            } else if (before != null) {
                before.correct(status, caller.username(), clock.instant(), config.attendance().correctionDays());
            } else if (one != null) {
                Attendance first = new Attendance(activityId, one, status, caller.username(),
                        clock.instant());
                attendances.persist(first);
                known.put(mark.memberId(), first);
            }
        }
        if (contradicted.size() < marks.size()) {
            attendances.flush();
            outbox.append(attendances.toEvent(activity));
            audit.record("attendance.recorded", "activity/" + activityId, null);
        }
        return contradicted;
    }

    private void mustTakeRoll(Activity activity) {
        if (!activity.state().isUnderWay()) {
            throw ActivitiesProblem.ACTIVITY_STATE.because("活动" + activity.state().title() + "，不能登记到会").with("state",
                    activity.state().name());
        }
        if (!activity.takesRoll(clock.instant())) {
            throw ActivitiesProblem.ROLL_TOO_EARLY.because("活动开始后才能登记到会");
        }
    }

    private static AttendanceStatus status(AttendanceMark mark, @Nullable Registration signedUp) {
        boolean excused = signedUp != null && signedUp.state() == RegistrationState.EXCUSED;
        return excused && mark.status() == AttendanceStatus.ABSENT ? AttendanceStatus.EXCUSED : mark.status();
    }
}
