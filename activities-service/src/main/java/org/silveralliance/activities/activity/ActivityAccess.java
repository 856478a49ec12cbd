package org.silveralliance.activities.activity;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.kit.problem.KitProblem;

/** Who may look at an activity and who looks after it. Outside one's scope it is not there. */
@ApplicationScoped
public class ActivityAccess {

    private final Activities activities;
    private final Scopes scopes;
    private final Clock clock;

    public ActivityAccess(Activities activities, Scopes scopes, Clock clock) {
        this.activities = activities;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** An activity the caller may see; a member sees no drafts. */
    public Activity visible(UUID id) {
        Activity activity = activities.get(id);
        Scope scope = scopes.current();
        if (!scope.sees(activity.allianceId())
                || (activity.state() == ActivityState.DRAFT && !scope.worksFor(activity.allianceId()))) {
            throw KitProblem.notInScope("没有找到该活动");
        }
        return activity;
    }

    /** Whose lines on the lists of an activity the caller sees. */
    public PeopleSeen peopleSeen(Activity activity) {
        return PeopleSeen.of(scopes.current(), activity, clock.instant());
    }

    /** An activity the caller looks after (as host, lead unit, committee), locked. */
    public Activity toManage(UUID id) {
        mustManage(id);
        return activities.lock(id);
    }

    /** Refuses whoever does not look after the activity, before anything is done for him. */
    public void mustManage(UUID id) {
        Activity seen = visible(id);
        scopes.forChange().mustActFor(seen.allianceId(), seen.hostUnitId());
    }
}
