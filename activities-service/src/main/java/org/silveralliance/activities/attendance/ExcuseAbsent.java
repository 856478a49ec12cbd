package org.silveralliance.activities.attendance;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.ActivitiesConfig;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.outbox.Outbox;

/** Leave was approved after the roll was kept: whom it calls absent is excused there too. */
@ApplicationScoped
public class ExcuseAbsent {

    private final Attendances attendances;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final ActivitiesConfig config;

    public ExcuseAbsent(Attendances attendances, Outbox outbox, Caller caller, Clock clock, ActivitiesConfig config) {
        this.attendances = attendances;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /** The activity is locked by the caller, as for every writer of its roll. */
    @Transactional
    public void excuse(Activity activity, UUID memberId) {
        Attendance line = attendances.of(activity.id()).get(memberId);
        if (line == null || line.status() != AttendanceStatus.ABSENT) {
            return;
        }
        line.correct(AttendanceStatus.EXCUSED, caller.username(), clock.instant(), config.attendance().correctionDays());
        attendances.flush();
        outbox.append(attendances.toEvent(activity));
    }
}
