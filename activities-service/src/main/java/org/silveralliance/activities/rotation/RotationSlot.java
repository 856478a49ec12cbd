package org.silveralliance.activities.rotation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.activities.rotation.rules.SlotState;
import org.silveralliance.contracts.RotationEvent;
import org.silveralliance.kit.time.Ids;

/** One month of a rotation as it is kept: the base plan is written once, the actual beside it changes. */
@Entity
public class RotationSlot {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    private Rotation rotation;
    private int month;
    private UUID plannedUnit;
    private String plannedName;
    private @Nullable UUID actualUnit;
    private @Nullable String actualName;
    private @Nullable UUID turnOf;
    private LocalDate plannedDate;
    private LocalDate date;
    @Enumerated(EnumType.STRING)
    private SlotState state;
    @Enumerated(EnumType.STRING)
    private @Nullable SlotState stateBeforeDone;
    private @Nullable String reason;

    protected RotationSlot() {
    }

    RotationSlot(Rotation rotation, Slot slot) {
        this.id = Ids.next();
        this.rotation = rotation;
        this.month = slot.month();
        this.plannedUnit = slot.planned().unitId();
        this.plannedName = slot.planned().name();
        this.plannedDate = slot.plannedDate();
        update(slot);
    }

    final void update(Slot slot) {
        Host host = slot.actual();
        this.actualUnit = host == null ? null : host.unitId();
        this.actualName = host == null ? null : host.name();
        this.turnOf = slot.turnOf();
        this.date = slot.date();
        this.state = slot.state();
        this.reason = slot.reason();
    }

    Slot toSlot() {
        Host actual = actualUnit == null || actualName == null ? null : new Host(actualUnit, actualName);
        return new Slot(month, new Host(plannedUnit, plannedName), actual, turnOf, plannedDate, date, state, reason);
    }

    /** The month's turn took place; what it was before is kept in case that is taken back. */
    void done() {
        if (state != SlotState.DONE) {
            stateBeforeDone = state;
            state = SlotState.DONE;
        }
    }

    /** It did not take place after all. */
    void notDone() {
        if (state == SlotState.DONE) {
            SlotState asIfUntouched = plannedUnit.equals(actualUnit) ? SlotState.PLANNED : SlotState.DEFERRED;
            state = Objects.requireNonNullElse(stateBeforeDone, asIfUntouched);
            stateBeforeDone = null;
        }
    }

    /** A month without a host is told as such, beside the host of the base plan. */
    RotationEvent.Slot toEvent() {
        return actualUnit == null ? new RotationEvent.Slot(id, month, plannedUnit, date, true)
                : new RotationEvent.Slot(id, month, actualUnit, date, null);
    }

    public UUID id() {
        return id;
    }

    public int month() {
        return month;
    }

    public LocalDate date() {
        return date;
    }

    public Rotation rotation() {
        return rotation;
    }

    public @Nullable String hostName() {
        return actualName;
    }

    public @Nullable UUID hostUnitId() {
        return actualUnit;
    }
}
