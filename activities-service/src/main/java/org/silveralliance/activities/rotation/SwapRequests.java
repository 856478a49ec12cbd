package org.silveralliance.activities.rotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.silveralliance.activities.rotation.SlotResource.SwapView;
import org.silveralliance.kit.problem.KitProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The swap requests of the division in force. */
@ApplicationScoped
public class SwapRequests implements PanacheRepositoryBase<SwapRequest, UUID> {

    List<SwapView> ofRotation(UUID rotationId) {
        return list("rotationId = ?1 order by proposedAt desc, id desc", rotationId).stream().map(SwapRequests::view).toList();
    }

    static SwapView view(SwapRequest it) {
        return new SwapView(it.id(), it.rotationId(), it.fromSlot(), it.withSlot(), it.fromUnit(), it.withUnit(),
                it.fromDate(), it.withDate(), it.reasonText(), it.state(), it.fromAccepted(), it.withAccepted(),
                it.proposedAt());
    }

    /** What is asked and not answered about these two months, whichever way round. */
    Optional<SwapRequest> open(UUID oneSlot, UUID otherSlot) {
        return find("state = ?1 and (fromSlot in (?2, ?3) and withSlot in (?2, ?3))", SwapState.PROPOSED, oneSlot, otherSlot)
                .firstResultOptional();
    }

    SwapRequest get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> KitProblem.notInScope("没有找到该调换申请"));
    }

    /** Locks a request whose year is locked, and reads it again: it may have been answered meanwhile. */
    void lock(SwapRequest found) {
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
    }
}
