package org.silveralliance.activities.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.activities.rotation.rules.SlotState;

/** What a change does, shown before and after it is made: the months that differ and each unit's turns. */
public record Effect(boolean saved, List<MonthDifference> changed, List<UnitTurns> balance, @Nullable UUID swapRequestId,
        @Nullable SwapState swapState) {

    /** One month before and after; a month without a host has null. */
    public record MonthDifference(UUID slotId, int month, @Nullable UUID hostBefore, @Nullable String hostNameBefore,
            LocalDate dateBefore, @Nullable UUID hostAfter, @Nullable String hostNameAfter, LocalDate dateAfter,
            SlotState stateAfter, @Nullable String reason) {
    }

    /** A unit's turns of the year. */
    public record UnitTurns(UUID unitId, String unitName, int before, int after) {
    }

    static Effect between(RotationPlan before, RotationPlan after, Rotation rotation, boolean saved) {
        List<MonthDifference> differences = new ArrayList<>();
        for (RotationSlot month : rotation.slots()) {
            Slot old = before.slot(month.month());
            Slot now = after.slot(month.month());
            if (!old.equals(now)) {
                differences
                        .add(new MonthDifference(month.id(), month.month(), unit(old.actual()), name(old.actual()), old.date(),
                                unit(now.actual()), name(now.actual()), now.date(), now.state(), now.reason()));
            }
        }
        return new Effect(saved, differences, balance(before, after), null, null);
    }

    Effect with(SwapRequest request, boolean made) {
        return new Effect(made, changed, balance, request.id(), request.state());
    }

    private static List<UnitTurns> balance(RotationPlan before, RotationPlan after) {
        Map<UUID, Integer> old = before.turns();
        List<UnitTurns> turns = new ArrayList<>();
        after.turns().forEach((unit, count) -> turns.add(new UnitTurns(unit, after.nameOf(unit), old.getOrDefault(unit, 0),
                count)));
        return turns;
    }

    private static @Nullable UUID unit(@Nullable Host host) {
        return host == null ? null : host.unitId();
    }

    private static @Nullable String name(@Nullable Host host) {
        return host == null ? null : host.name();
    }
}
