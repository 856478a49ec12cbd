package org.silveralliance.activities.rotation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.rotation.TurnChange.Swap;
import org.silveralliance.contracts.RotationEvent.SwapAnswer;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;

/**
 * Proposes a swap of months. Whoever acts for both units (the committee, the lead unit) swaps at once; a unit proposes and
 * the other one accepts.
 */
@ApplicationScoped
public class SwapTurns {

    private final Rotations rotations;
    private final SwapRequests requests;
    private final RotationAccess access;
    private final ChangeTurn changeTurn;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public SwapTurns(Rotations rotations, SwapRequests requests, RotationAccess access, ChangeTurn changeTurn, Outbox outbox,
            AuditTrail audit, Caller caller, Clock clock) {
        this.rotations = rotations;
        this.requests = requests;
        this.access = access;
        this.changeTurn = changeTurn;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Effect propose(UUID slotId, UUID withSlotId, @Nullable String reason, boolean preview) {
        Rotation rotation = preview ? rotations.getOfSlot(slotId) : rotations.lockOfSlot(slotId);
        access.maySee(rotation.allianceId());
        UUID from = requireHost(rotation.slot(slotId));
        UUID with = requireHost(rotation.slot(withSlotId));
        boolean atOnce = access.actsForNow(rotation, from) && access.actsForNow(rotation, with);
        Swap swap = new Swap(withSlotId, reason == null ? "双方协商调换" : reason);
        Optional<SwapRequest> overtaken = preview ? Optional.empty() : requests.open(slotId, withSlotId);
        // Before anything is swapped: afterwards every open request would look overtaken.
        overtaken.ifPresent(open -> mustBeOvertaken(rotation, open));
        Effect effect = changeTurn.change(slotId, swap, preview || !atOnce);
        if (preview) {
            return effect;
        }
        SwapRequest request = new SwapRequest(rotation, rotation.slot(slotId), from,
                rotation.slot(withSlotId), with, reason, caller.username(), clock.instant());
        request.accept(access.actsForNow(rotation, from), access.actsForNow(rotation, with), caller.username(),
                clock.instant());
        requests.persist(request);
        if (!atOnce) {
            outbox.append(request.requested(rotation.allianceId()));
        }
        overtaken.ifPresent(open -> audit.record("rotation.swap-expired", "swap-request/" + open.id(), null));
        audit.record("rotation.swap-proposed", "swap-request/" + request.id(), swap.reason());
        return effect.with(request, atOnce);
    }

    private void mustBeOvertaken(Rotation rotation, SwapRequest open) {
        if (open.isStillAbout(rotation.slot(open.fromSlot()), rotation.slot(open.withSlot()))) {
            throw ActivitiesProblem.SWAP_OPEN.because("这两个月已有待确认的调换申请，请先处理");
        }
        open.expire(caller.username(), clock.instant());
        outbox.append(open.answered(rotation.allianceId(), SwapAnswer.WITHDRAWN));
    }

    private static UUID requireHost(RotationSlot slot) {
        UUID host = slot.hostUnitId();
        if (host == null) {
            throw KitProblem.INVALID.because(slot.month() + "月没有主办单位，不能调换");
        }
        return host;
    }
}
