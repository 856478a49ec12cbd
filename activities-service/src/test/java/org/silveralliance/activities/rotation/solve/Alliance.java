package org.silveralliance.activities.rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.silveralliance.activities.rotation.calendar.Shift;
import org.silveralliance.activities.rotation.rules.Carry;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.RotationPolicy;
import org.silveralliance.activities.rotation.rules.RoundRobin;
import org.silveralliance.activities.rotation.rules.Seat;
import org.silveralliance.activities.rotation.verify.RotationVerifier;

/** A small alliance whose facts a test changes one by one. */
final class Alliance {

    final Map<UUID, UnitFacts> facts = new HashMap<>();
    final List<MonthNeed> needs = new ArrayList<>();
    final List<Wish> wishes = new ArrayList<>();
    final RotationPlan order;

    Alliance(int units) {
        List<Seat> seats = new ArrayList<>();
        for (int seat = 1; seat <= units; seat++) {
            Host host = host(seat);
            seats.add(new Seat(seat, host, LocalDate.of(2025, 1, 1), null));
            facts.put(host.unitId(), new UnitFacts(Set.of(), List.of(venue(seat, 60, 100)), Set.of()));
        }
        order = RoundRobin.plan(2026, new RotationPolicy(25, Shift.NEXT), seats, Carry.NONE, GeneratedCase.CALENDAR);
    }

    static Host host(int seat) {
        return new Host(new UUID(7, seat), "第" + seat + "单位");
    }

    static UUID id(int seat) {
        return host(seat).unitId();
    }

    static Venue venue(int seat, int capacity, int cost) {
        return new Venue(new UUID(8, seat), "第" + seat + "会场", capacity, cost, Set.of());
    }

    Alliance busyIn(int seat, int... months) {
        Set<LocalDate> busy = new HashSet<>(facts.get(id(seat)).busy());
        for (int month : months) {
            LocalDate first = LocalDate.of(2026, month, 1);
            first.datesUntil(first.plusMonths(1)).forEach(busy::add);
        }
        facts.put(id(seat), new UnitFacts(busy, facts.get(id(seat)).venues(), facts.get(id(seat)).strengths()));
        return this;
    }

    Alliance wishing(Wish... more) {
        wishes.addAll(List.of(more));
        return this;
    }

    Alliance needing(MonthNeed... more) {
        needs.addAll(List.of(more));
        return this;
    }

    RotationProblems.Surroundings around() {
        return new RotationProblems.Surroundings(facts, needs, Map.of(), GeneratedCase.CALENDAR, Weights.DEFAULT);
    }

    RotationProblem problem() {
        return RotationProblems.year(order, around(), wishes);
    }

    Outcome solve() {
        return RotationSolver.solve(problem(), Budget.YEAR);
    }

    Answer answer() {
        return verified(problem(), solve());
    }

    /** The answer of an outcome, which the verifier has nothing against. */
    static Answer verified(RotationProblem problem, Outcome outcome) {
        Answer answer = ((Outcome.Solved) outcome).answer();
        assertThat(RotationVerifier.faults(problem, answer, GeneratedCase.TABLES)).isEmpty();
        return answer;
    }

    Outcome.Impossible impossible() {
        return (Outcome.Impossible) solve();
    }
}
