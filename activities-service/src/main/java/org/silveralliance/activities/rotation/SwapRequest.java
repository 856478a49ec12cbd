package org.silveralliance.activities.rotation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.kit.time.Ids;

/** One unit asks another to exchange months; it takes effect once both have accepted. */
@Entity
@Table(name = "swap_request")
public class SwapRequest {

    @Id
    private UUID id;
    private String division;
    @Column(name = "rotation_id")
    private UUID rotationId;
    @Column(name = "from_slot")
    private UUID fromSlot;
    @Column(name = "with_slot")
    private UUID withSlot;
    @Column(name = "from_unit")
    private UUID fromUnit;
    @Column(name = "with_unit")
    private UUID withUnit;
    private @Nullable String reason;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "proposed_by")
    private String proposedBy;
    @Column(name = "proposed_at")
    private Instant proposedAt;
    @Column(name = "from_accepted")
    private boolean fromAccepted;
    @Column(name = "with_accepted")
    private boolean withAccepted;
    @Column(name = "decided_by")
    private @Nullable String decidedBy;
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;
    @Version
    private long version;

    protected SwapRequest() {
    }

    SwapRequest(String division, Rotation rotation, RotationSlot from, UUID fromUnit, RotationSlot with, UUID withUnit,
            @Nullable String reason, String by, Instant at) {
        this.id = Ids.next();
        this.division = division;
        this.rotationId = rotation.id();
        this.fromSlot = from.id();
        this.withSlot = with.id();
        this.fromUnit = fromUnit;
        this.withUnit = withUnit;
        this.reason = reason;
        this.state = State.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = at;
    }

    /** What became of a request. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        REFUSED
    }

    /** Notes the consent of the units the caller acts for; true once both have given theirs. */
    boolean accept(boolean forFrom, boolean forWith, String by, Instant at) {
        mustBeOpen();
        fromAccepted |= forFrom;
        withAccepted |= forWith;
        if (fromAccepted && withAccepted) {
            decide(State.ACCEPTED, by, at);
        }
        return state == State.ACCEPTED;
    }

    void refuse(String by, Instant at) {
        mustBeOpen();
        decide(State.REFUSED, by, at);
    }

    private void decide(State outcome, String by, Instant at) {
        state = outcome;
        decidedBy = by;
        decidedAt = at;
    }

    private void mustBeOpen() {
        if (state != State.PROPOSED) {
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

    State state() {
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

    Instant proposedAt() {
        return proposedAt;
    }
}
