package org.silveralliance.activities.rotation;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.rotation.TurnChange.Swap;
import org.silveralliance.contracts.RotationEvent.SwapAnswer;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;

/** A unit, or somebody acting for it, accepts or refuses a swap. The second acceptance makes it true. */
@ApplicationScoped
public class AnswerSwap {

    private final Rotations rotations;
    private final SwapRequests requests;
    private final RotationAccess access;
    private final ChangeTurn changeTurn;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public AnswerSwap(Rotations rotations, SwapRequests requests, RotationAccess access, ChangeTurn changeTurn,
            Outbox outbox, AuditTrail audit, Caller caller, Clock clock) {
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
    public SwapRequest answer(UUID requestId, boolean accepted) {
        SwapRequest request = requests.get(requestId);
        // The year first, as whoever proposes a swap: the other way round each would wait for the other.
        Rotation rotation = rotations.lockOfSlot(request.fromSlot());
        requests.lock(request);
        access.mayAnswer(rotation.allianceId());
        boolean forFrom = access.actsForNow(rotation, request.fromUnit());
        boolean forWith = access.actsForNow(rotation, request.withUnit());
        if (!forFrom && !forWith) {
            throw KitProblem.FORBIDDEN.because("只有调换双方单位、牵头单位和党工委可以确认调换");
        }
        if (!accepted) {
            request.refuse(caller.username(), clock.instant());
            outbox.append(request.answered(rotation.allianceId(),
                    forFrom && !forWith ? SwapAnswer.WITHDRAWN : SwapAnswer.REFUSED));
        } else if (request.accept(forFrom, forWith, caller.username(), clock.instant())) {
            mustBeAsAsked(rotation, request);
            outbox.append(request.answered(rotation.allianceId(), SwapAnswer.ACCEPTED));
            changeTurn.change(request.fromSlot(), new Swap(request.withSlot(), request.reasonText()), false);
        }
        audit.record(accepted ? "rotation.swap-accepted" : "rotation.swap-refused", "swap-request/" + requestId, null);
        return request;
    }

    private static void mustBeAsAsked(Rotation rotation, SwapRequest request) {
        if (!request.isStillAbout(rotation.slot(request.fromSlot()), rotation.slot(request.withSlot()))) {
            throw ActivitiesProblem.SWAP_NOT_OPEN.because("提出申请后这两个月的主办单位或日期已有变动，请重新提出调换");
        }
    }
}
