package org.silveralliance.activities.rotation.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.silveralliance.activities.rotation.calendar.Shift;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;

/** An alliance of Lijin county with six units, and alliances of any other size. */
final class Lijin {

    static final RotationPolicy DAY_25_NEXT = new RotationPolicy(25, Shift.NEXT);
    private static final List<String> NAMES = List.of("县农业农村局", "县水利局", "县自然资源局", "县海洋发展和渔业局", "县林业发展服务中心",
            "县供销社");

    private Lijin() {
    }

    static Host unit(int seat) {
        String name = seat <= NAMES.size() ? NAMES.get(seat - 1) : "第" + seat + "单位";
        return new Host(UUID.nameUUIDFromBytes(("A1-" + seat).getBytes(StandardCharsets.UTF_8)), name);
    }

    static List<Seat> seats(int count) {
        List<Seat> seats = new ArrayList<>();
        for (int seat = 1; seat <= count; seat++) {
            seats.add(new Seat(seat, unit(seat), LocalDate.of(2025, 1, 1), null));
        }
        return seats;
    }

    static RotationPlan a1() {
        return plan(2026, 6, Carry.NONE);
    }

    static RotationPlan plan(int year, int units, Carry opening) {
        return RoundRobin.plan(year, DAY_25_NEXT, seats(units), opening, WorkCalendar.shipped(year));
    }

    /** Seat numbers of the real hosts, month by month; 0 where nobody hosts. */
    static List<Integer> hosts(RotationPlan plan) {
        return plan.slots().stream().map(slot -> slot.host()
                .map(host -> plan.seats().stream().filter(seat -> seat.host().unitId().equals(host.unitId())).findFirst()
                        .orElseThrow().number())
                .orElse(0)).toList();
    }

    static List<Integer> turns(RotationPlan plan) {
        return List.copyOf(plan.turns().values());
    }
}
