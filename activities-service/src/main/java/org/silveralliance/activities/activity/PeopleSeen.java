package org.silveralliance.activities.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.silveralliance.activities.access.Scope;
import org.silveralliance.kit.sql.Query;

/**
 * Whose lines on the lists of one activity somebody sees: who manages the alliance everybody's, a unit its own people's, a
 * member his own. Whoever looks after what his unit hosts keeps the roll of everybody, so he sees who they are; what they told
 * their own unit he does not see. In its turn a unit hosts from publishing until the report is accepted. What it hosts beside
 * its turn nobody gave it, so it sees an alliance's names for no longer than the roll takes (ADR 0019).
 *
 * @param manages whether everybody is seen, with all that his line says
 * @param hosts whether everybody is seen, with no more of strangers than the roll needs
 */
public record PeopleSeen(boolean manages, boolean hosts, Set<UUID> units, Optional<UUID> self) {

    private static final Duration BEFORE = Duration.ofDays(7);
    private static final Duration AFTER = Duration.ofDays(30);

    static PeopleSeen of(Scope scope, Activity activity, Instant now) {
        return new PeopleSeen(scope.manages(activity.allianceId()),
                activity.state().isUnderWay() && (activity.slotId() != null || isRollsTime(activity.startsAt(), now))
                        && scope.actsFor(activity.allianceId(), activity.hostUnitId()),
                scope.units(),
                scope.self());
    }

    private static boolean isRollsTime(Instant start, Instant now) {
        return !now.isBefore(start.minus(BEFORE)) && now.isBefore(start.plus(AFTER));
    }

    /** What a list of the activity is narrowed to; columns {@code unit} and {@code member} of the statement. */
    public Query narrow(Query query, String unit, String member) {
        return manages || hosts ? query
                : query.add("and (" + unit + " = any(?) or " + member + " = ?::uuid)", units, self);
    }

    /** Whether somebody's line is seen with all it says. */
    public boolean isOwn(UUID unit, UUID member) {
        return manages || units.contains(unit) || self.filter(member::equals).isPresent();
    }
}
