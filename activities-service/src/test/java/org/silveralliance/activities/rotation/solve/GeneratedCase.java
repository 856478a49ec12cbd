package org.silveralliance.activities.rotation.solve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

import org.silveralliance.activities.rotation.calendar.HolidayTable;
import org.silveralliance.activities.rotation.calendar.HolidayTables;
import org.silveralliance.activities.rotation.calendar.KeyDate;
import org.silveralliance.activities.rotation.calendar.Shift;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.rules.Carry;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.RotationPolicy;
import org.silveralliance.activities.rotation.rules.RoundRobin;
import org.silveralliance.activities.rotation.rules.Seat;

/** An alliance invented from a seed: 4 to 12 units, 20 to 60 per cent of their days closed. */
record GeneratedCase(long seed, RotationPlan order, RotationProblems.Surroundings around, RotationProblem problem) {

    static final List<HolidayTable> TABLES = List.of(HolidayTables.of(2025), HolidayTables.of(2026),
            HolidayTables.of(2027));
    static final WorkCalendar CALENDAR = WorkCalendar.of(TABLES);
    private static final List<String> THEMES = List.of("红色教育", "志愿服务", "健康讲座", "书画交流");

    static GeneratedCase of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int units = 4 + (int) (seed % 9);
        List<Seat> seats = new ArrayList<>();
        Map<UUID, UnitFacts> facts = new HashMap<>();
        Map<UUID, Integer> lastYear = new HashMap<>();
        for (int seat = 1; seat <= units; seat++) {
            Host host = new Host(new UUID(seed, seat), "第" + seat + "单位");
            seats.add(new Seat(seat, host, LocalDate.of(2024, 1, 1), null));
            facts.put(host.unitId(), facts(random, seed, seat));
            lastYear.put(host.unitId(), 12 / units + (seat <= 12 % units ? 1 : 0));
        }
        Carry opening = new Carry(1 + 12 % units, List.of(), List.of(), List.of(new UUID(seed, units)));
        RotationPlan order = RoundRobin.plan(2026, new RotationPolicy(25, Shift.NEXT), seats, opening, CALENDAR);
        RotationProblems.Surroundings around = new RotationProblems.Surroundings(facts, needs(random), lastYear,
                CALENDAR, Weights.DEFAULT);
        return new GeneratedCase(seed, order, around, RotationProblems.year(order, around, wishes(random, order)));
    }

    private static UnitFacts facts(SplittableRandom random, long seed, int seat) {
        double closed = random.nextDouble(0.2, 0.6);
        Set<LocalDate> busy = new HashSet<>();
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(day -> random.nextDouble() < closed)
                .forEach(busy::add);
        List<Venue> venues = new ArrayList<>();
        int count = random.nextInt(1, 4);
        for (int venue = 0; venue < count; venue++) {
            Set<LocalDate> shut = new HashSet<>();
            LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(day -> random.nextDouble() < 0.3)
                    .forEach(shut::add);
            venues.add(new Venue(new UUID(seed, seat * 100L + venue), seat + "号场地" + venue,
                    venue == 0 ? 80 : random.nextInt(20, 120), random.nextInt(0, 80) * 10, shut));
        }
        return new UnitFacts(busy, venues, Set.copyOf(List.of(THEMES.get(random.nextInt(4)), THEMES.get(random.nextInt(4)))));
    }

    private static List<MonthNeed> needs(SplittableRandom random) {
        List<KeyDate> keyDates = KeyDate.of(2026);
        List<MonthNeed> needs = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            int number = month;
            KeyDate keyDate = keyDates.stream().filter(key -> key.date().getMonthValue() == number)
                    .filter(key -> random.nextInt(3) == 0).findFirst().orElse(null);
            String theme = random.nextInt(3) == 0 ? THEMES.get(random.nextInt(4)) : null;
            needs.add(new MonthNeed(month, random.nextInt(20, 80), keyDate, 5, theme));
        }
        return needs;
    }

    private static List<Wish> wishes(SplittableRandom random, RotationPlan order) {
        List<Wish> wishes = new ArrayList<>();
        int count = random.nextInt(0, 5);
        for (int i = 0; i < count; i++) {
            UUID unit = order.seats().get(random.nextInt(order.seats().size())).host().unitId();
            wishes.add(new Wish.CannotHost(unit, random.nextInt(1, 13)));
        }
        return wishes;
    }
}
