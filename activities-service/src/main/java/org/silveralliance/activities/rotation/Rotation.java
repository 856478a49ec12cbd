package org.silveralliance.activities.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.calendar.Shift;
import org.silveralliance.activities.rotation.rules.CalendarStatus;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.RotationPolicy;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.activities.rotation.rules.SlotState;
import org.silveralliance.activities.rotation.wish.Wishes;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;

import com.fasterxml.jackson.core.type.TypeReference;

/** The rotation of an alliance in one year. The rules are the planner's; this keeps their outcome. */
@Entity
@Table(name = "rotation")
public class Rotation {

    @Id
    private UUID id;
    private String division;
    @Column(name = "alliance_id")
    private UUID allianceId;
    private int year;
    @Column(name = "day_of_month")
    private int dayOfMonth;
    @Enumerated(EnumType.STRING)
    private Shift shift;
    @Column(name = "freeze_months")
    private int freezeMonths;
    @Enumerated(EnumType.STRING)
    private CalendarStatus calendar;
    @ColumnTransformer(write = "?::jsonb")
    private String seats;
    @ColumnTransformer(write = "?::jsonb")
    private String opening;
    @ColumnTransformer(write = "?::jsonb")
    private String debts;
    /** What was asked for and granted. */
    @ColumnTransformer(write = "?::jsonb")
    private String wishes;
    /** What the plan costs and how good it is known to be, as long as nobody changed it by hand. */
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String standing;
    @OneToMany(mappedBy = "rotation", cascade = CascadeType.ALL)
    @OrderBy("month")
    private List<RotationSlot> slots = new ArrayList<>();
    @Version
    private long version;

    protected Rotation() {
    }

    Rotation(String division, UUID allianceId, RotationPlan plan, Wishes wishes,
            @Nullable PlanStanding standing) {
        this.id = Ids.next();
        this.division = division;
        this.allianceId = allianceId;
        this.year = plan.year();
        this.dayOfMonth = plan.policy().dayOfMonth();
        this.shift = plan.policy().shift();
        this.freezeMonths = plan.policy().freezeMonths();
        this.opening = RotationJson.write(plan.opening());
        this.wishes = RotationJson.write(wishes);
        plan.slots().forEach(slot -> slots.add(new RotationSlot(division, this, slot)));
        stand(plan, standing);
    }

    private void stand(RotationPlan plan, @Nullable PlanStanding known) {
        this.calendar = plan.calendar();
        this.seats = RotationJson.write(plan.seats());
        this.debts = RotationJson.write(plan.debts());
        this.standing = known == null ? null : RotationJson.write(known);
    }

    public RotationPlan plan() {
        return new RotationPlan(year, new RotationPolicy(dayOfMonth, shift, freezeMonths), RotationJson.seats(seats),
                slots.stream().map(RotationSlot::value).toList(), calendar, RotationJson.carry(opening),
                RotationJson.debts(debts));
    }

    /** Takes over a plan changed by hand and returns the months that are different now. */
    public List<RotationSlot> become(RotationPlan changed) {
        return become(changed, null);
    }

    /** The same for a plan of which it is known how good it is. */
    public List<RotationSlot> become(RotationPlan changed, @Nullable PlanStanding known) {
        List<RotationSlot> different = new ArrayList<>();
        for (RotationSlot slot : slots) {
            Slot now = changed.slot(slot.month());
            if (!now.equals(slot.value())) {
                slot.become(now);
                different.add(slot);
            }
        }
        stand(changed, known);
        return different;
    }

    /** Everything asked for and granted so far; what of it still binds is for {@link Wishes#stillBinding}. */
    public Wishes wishes() {
        return RotationJson.read(wishes, new TypeReference<>() {
        });
    }

    /** Absent after a change by hand, and where nothing was priced. */
    @Nullable
    PlanStanding standing() {
        return standing == null ? null : RotationJson.read(standing, new TypeReference<>() {
        });
    }

    /** Keeps what a replanning has granted. */
    public void grant(Wishes more) {
        this.wishes = RotationJson.write(wishes().plus(more, year));
    }

    /** The month's turn is over and can no longer be moved. */
    public void done(UUID slotId) {
        RotationSlot slot = slot(slotId);
        slot.become(slot.value().in(SlotState.DONE));
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
