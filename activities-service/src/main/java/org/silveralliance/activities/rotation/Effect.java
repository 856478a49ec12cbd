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

/** What a change does, shown before and after it is made: the months that differ and each unit's turns. */
public record Effect(boolean saved, List<Difference> changed, List<Turns> balance, @Nullable UUID swapRequestId,
        @Nullable String swapState) {

    /** One month before and after; a month without a host has null. */
    public record Difference(UUID slotId, int month, @Nullable UUID hostBefore, @Nullable String hostNameBefore,
            LocalDate dateBefore, @Nullable UUID hostAfter, @Nullable String hostNameAfter, LocalDate dateAfter,
            String stateAfter, @Nullable String reason) {
    }

    /** A unit's turns of the year. */
    public record Turns(UUID unitId, String unitName, int before, int after) {
    }

    static Effect between(RotationPlan before, RotationPlan after, Rotation rotation, boolean saved) {
        List<Difference> differences = new ArrayList<>();
        for (RotationSlot kept : rotation.slots()) {
            Slot old = before.slot(kept.month());
            Slot now = after.slot(kept.month());
            if (!old.equals(now)) {
                differences.add(new Difference(kept.id(), kept.month(), unit(old.actual()), name(old.actual()), old.date(),
                        unit(now.actual()), name(now.actual()), now.date(), now.state().name(), now.reason()));
            }
        }
        return new Effect(saved, differences, balance(before, after), null, null);
    }

    Effect proposedAs(SwapRequest request) {
        return new Effect(false, changed, balance, request.id(), request.state().name());
    }

    private static List<Turns> balance(RotationPlan before, RotationPlan after) {
        Map<UUID, Integer> old = before.turns();
        List<Turns> turns = new ArrayList<>();
        after.turns().forEach((unit, count) -> turns.add(new Turns(unit, nameOf(after, unit), old.getOrDefault(unit, 0),
                count)));
        return turns;
    }

    static String nameOf(RotationPlan plan, UUID unitId) {
        return plan.seats().stream().filter(seat -> seat.host().unitId().equals(unitId)).map(seat -> seat.host().name())
                .findFirst().orElse("");
    }

    private static @Nullable UUID unit(@Nullable Host host) {
        return host == null ? null : host.unitId();
    }

    private static @Nullable String name(@Nullable Host host) {
        return host == null ? null : host.name();
    }
}
