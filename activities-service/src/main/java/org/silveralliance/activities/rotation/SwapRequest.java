package org.silveralliance.activities.rotation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.contracts.RotationEvent.SwapAnswer;
import org.silveralliance.contracts.RotationEvent.SwapAnswered;
import org.silveralliance.contracts.RotationEvent.SwapRequested;
import org.silveralliance.kit.time.Ids;

/** One unit asks another to exchange months; it takes effect once both have accepted. */
@Entity
public class SwapRequest {

    @Id
    private UUID id;
    private UUID rotationId;
    private UUID fromSlot;
    private UUID withSlot;
    private UUID fromUnit;
    private UUID withUnit;
    private @Nullable LocalDate fromDate;
    private @Nullable LocalDate withDate;
    private @Nullable String reason;
    @Enumerated(EnumType.STRING)
    private SwapState state;
    private String proposedBy;
    private Instant proposedAt;
    private boolean fromAccepted;
    private boolean withAccepted;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    @Version
    private long version;

    protected SwapRequest() {
    }

    SwapRequest(Rotation rotation, RotationSlot from, UUID fromUnit, RotationSlot with, UUID withUnit,
            @Nullable String reason, String by, Instant at) {
        this.id = Ids.next();
        this.rotationId = rotation.id();
        this.fromSlot = from.id();
        this.withSlot = with.id();
        this.fromUnit = fromUnit;
        this.withUnit = withUnit;
        this.fromDate = from.date();
        this.withDate = with.date();
        this.reason = reason;
        this.state = SwapState.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = at;
    }

    /** Notes the consent of the units the caller acts for; true once both have given theirs. */
    boolean accept(boolean forFrom, boolean forWith, String by, Instant at) {
        requireOpen();
        fromAccepted |= forFrom;
        withAccepted |= forWith;
        if (fromAccepted && withAccepted) {
            decide(SwapState.ACCEPTED, by, at);
        }
        return state == SwapState.ACCEPTED;
    }

    void refuse(String by, Instant at) {
        requireOpen();
        decide(SwapState.REFUSED, by, at);
    }

    /** What the unit that is asked is told. */
    SwapRequested requested(UUID allianceId) {
        return new SwapRequested(rotationId, allianceId, id, fromSlot, fromUnit, withSlot, withUnit);
    }

    /** What the other side is told. */
    SwapAnswered answered(UUID allianceId, SwapAnswer answer) {
        return new SwapAnswered(rotationId, allianceId, id, fromSlot, fromUnit, withSlot, withUnit, answer);
    }

    /** Nobody agreed to what has become of these months meanwhile. */
    void expire(String by, Instant at) {
        requireOpen();
        decide(SwapState.EXPIRED, by, at);
    }

    /** Hosts and days are still those that were asked about; of old requests the days are not known. */
    boolean isStillAbout(RotationSlot from, RotationSlot with) {
        return fromUnit.equals(from.hostUnitId()) && withUnit.equals(with.hostUnitId())
                && (fromDate == null || fromDate.equals(from.date())) && (withDate == null || withDate.equals(with.date()));
    }

    private void decide(SwapState outcome, String by, Instant at) {
        state = outcome;
        decidedBy = by;
        decidedAt = at;
    }

    private void requireOpen() {
        if (state != SwapState.PROPOSED) {
            throw ActivitiesProblem.SWAP_NOT_OPEN.because("该调换申请已经处理，不能再次确认");
        }
    }

    UUID id() {
        return id;
    }

    UUID rotationId() {
        return rotationId;
    }

    UUID fromSlot() {
        return fromSlot;
    }

    UUID withSlot() {
        return withSlot;
    }

    UUID fromUnit() {
        return fromUnit;
    }

    UUID withUnit() {
        return withUnit;
    }

    SwapState state() {
        return state;
    }

    String reasonText() {
        return reason == null ? "双方协商调换" : reason;
    }

    boolean fromAccepted() {
        return fromAccepted;
    }

    boolean withAccepted() {
        return withAccepted;
    }

    @Nullable
    LocalDate fromDate() {
        return fromDate;
    }

    @Nullable
    LocalDate withDate() {
        return withDate;
    }

    Instant proposedAt() {
        return proposedAt;
    }
}
