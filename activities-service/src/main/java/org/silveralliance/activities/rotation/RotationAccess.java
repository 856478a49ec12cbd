package org.silveralliance.activities.rotation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.rotation.TurnChange.Defer;
import org.silveralliance.activities.rotation.TurnChange.Restore;
import org.silveralliance.activities.rotation.TurnChange.Substitute;
import org.silveralliance.activities.rotation.TurnChange.Suspend;
import org.silveralliance.activities.rotation.TurnChange.Swap;
import org.silveralliance.kit.problem.KitProblem;

/** Who may do what to a rotation. */
@ApplicationScoped
public class RotationAccess {

    private final Scopes scopes;

    public RotationAccess(Scopes scopes) {
        this.scopes = scopes;
    }

    /** Everyone in the alliance may look. */
    public void maySee(UUID allianceId) {
        scopes.current().mustSee(allianceId);
    }

    public void mayManage(UUID allianceId) {
        scopes.forChange().mustManage(allianceId);
    }

    /** Answering a swap changes something, whatever the answer: only accounts of a county do. */
    void mayAnswer(UUID allianceId) {
        scopes.forChange().mustSee(allianceId);
    }

    /**
     * A unit may say that it cannot host its own month. To put another unit in its place, to take that back and to suspend
     * a month is for those who act for all units; a swap that takes effect at once as well.
     */
    void mayChange(Rotation rotation, UUID slotId, TurnChange change) {
        Scope scope = scopes.forChange();
        scope.mustSee(rotation.allianceId());
        switch (change) {
            case Defer it -> mayActForHost(scope, rotation, slotId);
            case Swap it -> {
                if (!actsFor(scope, rotation, rotation.slot(slotId).hostUnitId())
                        && !actsFor(scope, rotation, rotation.slot(it.withSlotId()).hostUnitId())) {
                    throw KitProblem.FORBIDDEN.because("只有调换双方单位、牵头单位和党工委可以调换轮值");
                }
            }
            case Substitute it -> scope.mustManage(rotation.allianceId());
            case Restore it -> scope.mustManage(rotation.allianceId());
            case Suspend it -> scope.mustManage(rotation.allianceId());
        }
    }

    boolean actsForNow(Rotation rotation, @Nullable UUID unitId) {
        return actsFor(scopes.current(), rotation, unitId);
    }

    private static void mayActForHost(Scope scope, Rotation rotation, UUID slotId) {
        if (!actsFor(scope, rotation, rotation.slot(slotId).hostUnitId())) {
            throw KitProblem.FORBIDDEN.because("只有本月主办单位、牵头单位和党工委可以顺延轮值");
        }
    }

    private static boolean actsFor(Scope scope, Rotation rotation, @Nullable UUID unitId) {
        return unitId == null ? scope.manages(rotation.allianceId()) : scope.actsFor(rotation.allianceId(), unitId);
    }
}
