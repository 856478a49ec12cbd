package org.silveralliance.activities.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.calendar.Shift;
import org.silveralliance.activities.rotation.rules.CalendarStatus;
import org.silveralliance.activities.rotation.rules.Carry;
import org.silveralliance.activities.rotation.rules.Debt;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.RotationPolicy;
import org.silveralliance.activities.rotation.rules.Seat;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.activities.rotation.wish.Wishes;
import org.silveralliance.contracts.RotationEvent;
import org.silveralliance.contracts.RotationEvent.RotationPlanned;
import org.silveralliance.contracts.RotationEvent.RotationReplanned;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;

/** The rotation of an alliance in one year. The rules are the planner's; this keeps their outcome. */
@Entity
public class Rotation {

    @Id
    private UUID id;
    private UUID allianceId;
    private int year;
    private int dayOfMonth;
    @Enumerated(EnumType.STRING)
    private Shift shift;
    private int freezeMonths;
    @Enumerated(EnumType.STRING)
    private CalendarStatus calendar;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Seat> seats;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Carry opening;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Debt> debts;
    /** What was asked for and granted. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Wishes wishes;
    /** What the plan costs and how good it is known to be, as long as nobody changed it by hand. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable PlanQuality quality;
    @OneToMany(mappedBy = "rotation", cascade = CascadeType.ALL)
    @OrderBy("month")
    private List<RotationSlot> slots = new ArrayList<>();
    @Version
    private long version;

    protected Rotation() {
    }

    Rotation(UUID allianceId, RotationPlan plan, Wishes wishes, @Nullable PlanQuality quality) {
        this.id = Ids.next();
        this.allianceId = allianceId;
        this.year = plan.year();
        this.dayOfMonth = plan.policy().dayOfMonth();
        this.shift = plan.policy().shift();
        this.freezeMonths = plan.policy().freezeMonths();
        this.opening = plan.opening();
        this.wishes = wishes;
        plan.slots().forEach(slot -> slots.add(new RotationSlot(this, slot)));
        keep(plan, quality);
    }

    private void keep(RotationPlan plan, @Nullable PlanQuality known) {
        this.calendar = plan.calendar();
        this.seats = plan.seats();
        this.debts = plan.debts();
        this.quality = known;
    }

    public RotationPlan plan() {
        return new RotationPlan(year, new RotationPolicy(dayOfMonth, shift, freezeMonths), seats,
                slots.stream().map(RotationSlot::toSlot).toList(), calendar, opening, debts);
    }

    RotationPlanned planned() {
        return new RotationPlanned(id, allianceId, year, slots.stream().map(RotationSlot::toEvent).toList());
    }

    /** Takes over a plan made anew because units came, went or merged; how good it is nobody knows. */
    RotationReplanned replan(RotationPlan changed) {
        return new RotationReplanned(id, allianceId, year, takeOver(changed, null));
    }

    /** Takes over a plan of which it is known how good it is, and keeps what it grants. */
    public RotationReplanned replan(RotationPlan changed, Wishes granted, @Nullable PlanQuality known) {
        this.wishes = wishes.plus(granted, year);
        return new RotationReplanned(id, allianceId, year, takeOver(changed, known));
    }

    /** Takes over what a change of one month by hand made of the plan. */
    RotationEvent change(UUID slotId, TurnChange change, RotationPlan changed) {
        UUID hostBefore = Objects.requireNonNullElse(slot(slotId).hostUnitId(), id);
        return change.toEvent(this, slotId, hostBefore, takeOver(changed, null));
    }

    private List<RotationEvent.Slot> takeOver(RotationPlan changed, @Nullable PlanQuality known) {
        List<RotationEvent.Slot> different = new ArrayList<>();
        for (RotationSlot slot : slots) {
            Slot now = changed.slot(slot.month());
            if (!now.equals(slot.toSlot())) {
                slot.update(now);
                different.add(slot.toEvent());
            }
        }
        keep(changed, known);
        return different;
    }

    /** Everything asked for and granted so far; what of it still binds is for {@link Wishes#stillBinding}. */
    public Wishes wishes() {
        return wishes;
    }

    /** Absent after a change by hand, and where nothing was priced. */
    @Nullable
    PlanQuality quality() {
        return quality;
    }

    /** The month's turn is over and can no longer be moved; a suspended month is nobody's turn. */
    public void done(UUID slotId) {
        RotationSlot slot = slot(slotId);
        if (slot.hostUnitId() != null) {
            slot.done();
        }
    }

    /** What was held in the month is taken back: its turn is still to come. */
    public void notDone(UUID slotId) {
        slot(slotId).notDone();
    }

    public RotationSlot slot(UUID slotId) {
        return slots.stream().filter(slot -> slot.id().equals(slotId)).findFirst()
                .orElseThrow(() -> KitProblem.INVALID.because("这两个月不属于同一份轮值计划"));
    }

    public RotationSlot month(int month) {
        return slots.stream().filter(slot -> slot.month() == month).findFirst()
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有该月的轮值安排"));
    }

    public UUID id() {
        return id;
    }

    public UUID allianceId() {
        return allianceId;
    }

    public int year() {
        return year;
    }

    public List<RotationSlot> slots() {
        return slots;
    }

    public long version() {
        return version;
    }
}
