package org.silveralliance.activities.rotation.solve;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.Seat;
import org.silveralliance.activities.rotation.rules.Slot;

/** Turns a plan and what is known around it into a question to the solver. */
public final class RotationProblems {

    private RotationProblems() {
    }

    /**
     * What stands around a plan.
     *
     * @param facts per unit; a missing one counts as {@link UnitFacts#NOTHING_REGISTERED}
     * @param needs per month; a missing one asks for nothing
     * @param lastYear turns hosted last year, empty when unknown
     */
    public record Surroundings(Map<UUID, UnitFacts> facts, List<MonthNeed> needs, Map<UUID, Integer> lastYear,
            WorkCalendar calendar, Weights weights) {

        public static Surroundings plain(WorkCalendar calendar) {
            return new Surroundings(Map.of(), List.of(), Map.of(), calendar, Weights.DEFAULT);
        }
    }

    /** A whole unpublished year; the plan is its round robin. */
    public static RotationProblem year(RotationPlan roundRobin, Surroundings around, List<Wish> wishes) {
        return problem(roundRobin, around, wishes, slot -> false, false);
    }

    /** The rest of a published year as it stands on that day: what is over or frozen stays. */
    public static RotationProblem rest(RotationPlan published, Surroundings around, List<Wish> wishes,
            LocalDate today) {
        return problem(published, around, wishes, slot -> published.isFrozen(slot, today), true);
    }

    private static RotationProblem problem(RotationPlan plan, Surroundings around, List<Wish> wishes,
            Predicate<Slot> frozen, boolean published) {
        Map<Integer, MonthNeed> needs = around.needs().stream()
                .collect(Collectors.toMap(MonthNeed::month, need -> need, (first, second) -> second));
        List<RotationProblem.Month> months = new ArrayList<>();
        for (Slot slot : plan.slots()) {
            slot.host().ifPresent(host -> months.add(month(slot, host, frozen.test(slot), published,
                    needs.getOrDefault(slot.month(), MonthNeed.of(slot.month(), 0)), around.calendar())));
        }
        Map<UUID, Integer> turns = plan.turns();
        List<Seat> seats = onePerUnit(plan.seats());
        List<RotationProblem.Party> parties = new ArrayList<>();
        for (Seat seat : seats) {
            UUID unitId = seat.host().unitId();
            boolean present = months.stream().anyMatch(
                    month -> seat.belongsOn(month.preferred()) || month.reference().unitId().equals(unitId));
            if (present) {
                UnitFacts facts = around.facts().getOrDefault(unitId, UnitFacts.NOTHING_REGISTERED);
                parties.add(new RotationProblem.Party(seat,
                        Shares.owed(seats, months, seat, turns.getOrDefault(unitId, 0)),
                        around.lastYear().get(unitId), away(plan, seat, facts)));
            }
        }
        Optional<UUID> lastHost = plan.opening().lastHost().stream().findFirst();
        return new RotationProblem(plan.year(), parties, months, wishes, lastHost, around.calendar(),
                around.weights());
    }

    private static RotationProblem.Month month(Slot slot, Host host, boolean frozen, boolean published,
            MonthNeed need, WorkCalendar calendar) {
        LocalDate preferred = slot.date();
        boolean keyDay = false;
        String why = "每月固定日" + slot.plannedDate().getDayOfMonth() + "日";
        if (need.keyDate() != null) {
            YearMonth of = YearMonth.of(slot.date().getYear(), slot.month());
            Optional<LocalDate> marked = need.keyDate().markedOn(calendar, need.within(), of);
            keyDay = marked.isPresent();
            preferred = marked.orElse(preferred);
            why = keyDay ? need.keyDate().name() + "前后的工作日"
                    : need.keyDate().name() + "前后" + need.within() + "天内没有本月工作日，仍按固定日";
        }
        return new RotationProblem.Month(slot.month(), preferred, keyDay, need.attendance(), need.theme(), host,
                published ? slot.date() : null, frozen, why);
    }

    /** A unit that left and came back in one year is one party from its first to its last day. */
    private static List<Seat> onePerUnit(List<Seat> seats) {
        Map<UUID, Seat> merged = new LinkedHashMap<>();
        for (Seat seat : seats) {
            merged.merge(seat.host().unitId(), seat,
                    (first, later) -> new Seat(later.number(), later.host(), first.from(), later.to()));
        }
        return List.copyOf(merged.values());
    }

    /** Days between two memberships count as busy. */
    private static UnitFacts away(RotationPlan plan, Seat merged, UnitFacts facts) {
        List<Seat> own = plan.seats().stream()
                .filter(seat -> seat.host().unitId().equals(merged.host().unitId())).toList();
        if (own.size() == 1) {
            return facts;
        }
        Set<LocalDate> busy = new HashSet<>(facts.busy());
        LocalDate.of(plan.year(), 1, 1).datesUntil(LocalDate.of(plan.year() + 1, 1, 1))
                .filter(day -> own.stream().noneMatch(seat -> seat.belongsOn(day))).forEach(busy::add);
        return new UnitFacts(busy, facts.venues(), facts.strengths());
    }
}
