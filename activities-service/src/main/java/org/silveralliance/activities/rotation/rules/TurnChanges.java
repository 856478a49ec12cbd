package org.silveralliance.activities.rotation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What people do to a published rotation (R-03, E-16, E-17). Nobody's turn is lost by any of it, and the base plan
 * stays beside the actual one.
 */
public final class TurnChanges {

    private static final String SUSPENDED = "停办：";

    private TurnChanges() {
    }

    /**
     * The host cannot host that month: the next unit takes the month, the host takes that unit's turn. In the last month
     * the next unit comes from next year's order and the host opens the next year.
     */
    public static RotationPlan defer(RotationPlan plan, int month, String reason, LocalDate today) {
        Slot slot = open(plan, month);
        mustNotBePast(plan, slot, today);
        Host late = hosting(slot);
        Optional<Slot> later = plan.slots().stream().filter(other -> other.month() > month)
                .filter(other -> other.state() == SlotState.PLANNED || other.state() == SlotState.CONFIRMED)
                .filter(other -> other.host().isPresent() && !other.isHostedBy(late.unitId())).findFirst();
        if (later.isPresent()) {
            Host next = hosting(later.get());
            @Nullable
            UUID laterTurn = later.get().turnOf();
            return plan.with(slot.hostedBy(next, laterTurn, SlotState.DEFERRED, reason))
                    .with(later.get().hostedBy(late, slot.turnOf(), SlotState.DEFERRED,
                            "承接" + month + "月" + late.name() + "顺延的轮值"));
        }
        Carry closing = plan.closing();
        Host next = TurnQueue.opening(plan.seats(), closing).peek(slot.date(), late.unitId())
                .filter(host -> !host.unitId().equals(late.unitId()))
                .orElseThrow(() -> new RotationRefused(RotationRefused.Code.NOTHING_TO_DEFER_TO,
                        "联盟内没有其他单位可以承接" + month + "月的轮值"));
        return plan.with(slot.hostedBy(next, next.unitId(), SlotState.DEFERRED, reason));
    }

    /**
     * The whole month falls away for everyone (停办): no turn is used, the hosts of the following months that are not over move
     * by one, and the last of them opens the next year.
     *
     * @param document the decision the month shows instead of a host
     */
    public static RotationPlan suspend(RotationPlan plan, int month, String document, LocalDate today) {
        Slot slot = open(plan, month);
        mustBeRecent(slot, today);
        mustLeaveDebtsAlone(plan, month, today);
        Host waiting = hosting(slot);
        @Nullable
        UUID turn = slot.turnOf();
        List<Slot> moved = new ArrayList<>(List.of(slot.hostedBy(null, null, SlotState.DEFERRED, SUSPENDED + document)));
        for (Slot later : laterOpen(plan, month, today)) {
            moved.add(takingOver(later, waiting, turn, month + "月停办，轮值依次顺延"));
            waiting = hosting(later);
            turn = later.turnOf();
        }
        return plan.with(moved);
    }

    /**
     * The month takes place after all: it gets the host of the next month, each later one that of the month after it, and the
     * last the unit whose turn comes then. Nothing else changed meanwhile, everything is as before the suspension.
     */
    public static RotationPlan resume(RotationPlan plan, int month, LocalDate today) {
        Slot slot = open(plan, month);
        if (!slot.isSuspended()) {
            throw new RotationRefused(RotationRefused.Code.SLOT_OVER, month + "月没有停办，无须恢复");
        }
        mustBeRecent(slot, today);
        mustLeaveDebtsAlone(plan, month, today);
        List<Slot> moved = new ArrayList<>();
        Slot free = slot;
        for (Slot later : laterOpen(plan, month, today)) {
            moved.add(takingOver(free, hosting(later), later.turnOf(), month + "月恢复，轮值依次提前"));
            free = later;
        }
        Slot last = free;
        RotationPlan shifted = plan.with(moved).with(last.hostedBy(null, null, last.state(), last.reason()));
        @Nullable
        UUID before = shifted.slots().stream().filter(other -> other.month() < last.month())
                .reduce((first, second) -> second).flatMap(Slot::host).map(Host::unitId).orElse(null);
        Host next = TurnQueue.opening(shifted.seats(), shifted.closing()).peek(last.date(), before)
                .orElseThrow(() -> new RotationRefused(RotationRefused.Code.NO_UNITS, "联盟内没有单位可以主办" + month + "月"));
        return shifted.with(takingOver(last, next, next.unitId(), month + "月恢复，轮值依次提前"));
    }

    /** Nobody can host any more in a month that is over, unless its day was moved into this one or later. */
    private static void mustNotBePast(RotationPlan plan, Slot slot, LocalDate today) {
        LocalDate thisMonth = today.withDayOfMonth(1);
        if (LocalDate.of(plan.year(), slot.month(), 1).isBefore(thisMonth) && slot.date().isBefore(thisMonth)) {
            throw new RotationRefused(RotationRefused.Code.SLOT_OVER, slot.month() + "月已经过去，不能再顺延或调换");
        }
    }

    private static void mustBeRecent(Slot slot, LocalDate today) {
        if (slot.date().isBefore(today.minusMonths(1).withDayOfMonth(1))) {
            throw new RotationRefused(RotationRefused.Code.SLOT_OVER, slot.month() + "月早已过去，不能再停办或恢复");
        }
    }

    /** Who stands in for another in a later month is owed that month; moved to another, nobody could take it back. */
    private static void mustLeaveDebtsAlone(RotationPlan plan, int month, LocalDate today) {
        laterOpen(plan, month, today).stream().filter(later -> later.state() == SlotState.SUBSTITUTED).findFirst()
                .ifPresent(later -> {
                    throw new RotationRefused(RotationRefused.Code.SLOT_OVER,
                            later.month() + "月已安排代办，请先取消代办，再停办或恢复" + month + "月");
                });
    }

    private static List<Slot> laterOpen(RotationPlan plan, int month, LocalDate today) {
        return plan.slots().stream()
                .filter(later -> later.month() > month && later.host().isPresent() && !plan.isOver(later, today)).toList();
    }

    private static Slot takingOver(Slot slot, Host host, @Nullable UUID turnOf, @Nullable String otherwise) {
        boolean asPlanned = host.unitId().equals(slot.planned().unitId());
        return slot.hostedBy(host, turnOf, asPlanned ? SlotState.PLANNED : SlotState.DEFERRED, asPlanned ? null : otherwise);
    }

    /** Only this occurrence falls away; everyone else keeps the month. The host's turn stays first in the queue. */
    public static RotationPlan cancel(RotationPlan plan, int month, String reason) {
        Slot slot = open(plan, month);
        return plan.with(slot.hostedBy(null, null, SlotState.CANCELLED, reason));
    }

    /** Two units exchange months. That both agreed is for the caller to have made sure of. */
    public static RotationPlan swap(RotationPlan plan, int month, int withMonth, String reason, LocalDate today) {
        Slot one = open(plan, month);
        Slot other = open(plan, withMonth);
        mustNotBePast(plan, one, today);
        mustNotBePast(plan, other, today);
        Host first = hosting(one);
        Host second = hosting(other);
        if (first.unitId().equals(second.unitId())) {
            throw new RotationRefused(RotationRefused.Code.SAME_HOST,
                    month + "月与" + withMonth + "月都由" + first.name() + "轮值，无须调换");
        }
        return plan.with(one.hostedBy(second, one.turnOf(), SlotState.SWAPPED, reason))
                .with(other.hostedBy(first, other.turnOf(), SlotState.SWAPPED, reason));
    }

    /** Another unit hosts in its place; the host owes it a turn. */
    public static RotationPlan substitute(RotationPlan plan, int month, UUID substituteId, String reason) {
        Slot slot = open(plan, month);
        Host debtor = hosting(slot);
        Host substitute = plan.hostOf(substituteId);
        if (debtor.unitId().equals(substituteId)) {
            throw new RotationRefused(RotationRefused.Code.SAME_HOST, month + "月本来就由" + debtor.name() + "轮值");
        }
        if (plan.seats().stream().noneMatch(
                seat -> seat.host().unitId().equals(substituteId) && seat.belongsOn(slot.date()))) {
            throw new RotationRefused(RotationRefused.Code.NO_SUCH_UNIT, substitute.name() + "当月不在联盟内");
        }
        return plan.with(slot.hostedBy(substitute, slot.turnOf(), SlotState.SUBSTITUTED, reason))
                .owing(new Debt(debtor, substitute, plan.year() + "年" + month + "月"));
    }

    /** The debtor takes a month of its creditor, and the owed turn is settled. */
    public static RotationPlan repay(RotationPlan plan, Debt debt, int month) {
        Slot slot = open(plan, month);
        if (!plan.debts().contains(debt) || !slot.isHostedBy(debt.creditor().unitId())) {
            throw new RotationRefused(RotationRefused.Code.NOTHING_OWED,
                    month + "月没有" + debt.debtor().name() + "可以偿还的轮值");
        }
        return plan.with(slot.hostedBy(debt.debtor(), slot.turnOf(), SlotState.SUBSTITUTED,
                "偿还" + debt.since() + debt.creditor().name() + "代办的轮值")).settled(debt);
    }

    /** Takes back a substitution that has not happened yet: the planned host hosts again, the debt is gone. */
    public static RotationPlan withdrawSubstitute(RotationPlan plan, int month) {
        Slot slot = open(plan, month);
        Host substitute = hosting(slot);
        Debt debt = plan.debts().stream().filter(owed -> owed.since().equals(plan.year() + "年" + month + "月"))
                .filter(owed -> owed.creditor().unitId().equals(substitute.unitId())).findFirst()
                .orElseThrow(() -> new RotationRefused(RotationRefused.Code.NOTHING_OWED, month + "月没有可撤回的代办"));
        boolean asPlanned = debt.debtor().unitId().equals(slot.planned().unitId());
        return plan.with(slot.hostedBy(debt.debtor(), slot.turnOf(),
                asPlanned ? SlotState.PLANNED : SlotState.DEFERRED, asPlanned ? null : "撤回代办")).settled(debt);
    }

    private static Slot open(RotationPlan plan, int month) {
        Slot slot = plan.slot(month);
        if (slot.state() == SlotState.DONE) {
            throw new RotationRefused(RotationRefused.Code.SLOT_OVER, month + "月的轮值已经完成，不能更改");
        }
        return slot;
    }

    private static Host hosting(Slot slot) {
        return slot.host().orElseThrow(() -> new RotationRefused(RotationRefused.Code.SLOT_OVER,
                slot.month() + "月没有主办单位：" + Objects.requireNonNullElse(slot.reason(), "停办")));
    }
}
