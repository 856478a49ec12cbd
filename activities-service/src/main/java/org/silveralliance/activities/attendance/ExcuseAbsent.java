package org.silveralliance.activities.attendance;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.attendance.Attendance.Status;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.outbox.Outbox;

/** Leave was approved after the roll was kept: whom it calls absent is excused there too. */
@ApplicationScoped
public class ExcuseAbsent {

    private final Attendances attendances;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    public ExcuseAbsent(Attendances attendances, Outbox outbox, Caller caller, Clock clock) {
        this.attendances = attendances;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The activity is locked by the caller, as for every writer of its roll. */
    @Transactional
    public void excuse(Activity activity, UUID memberId) {
        Attendance line = attendances.of(activity.id()).get(memberId);
        if (line == null || line.status() != Status.ABSENT) {
            return;
        }
        line.correct(Status.EXCUSED, caller.username(), clock.instant());
        attendances.flush();
        outbox.append(attendances.told(activity));
    }
}
