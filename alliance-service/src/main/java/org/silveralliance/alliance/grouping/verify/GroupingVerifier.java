package org.silveralliance.alliance.grouping.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.grouping.CandidateUnit;
import org.silveralliance.alliance.grouping.GroupingAnswer;
import org.silveralliance.alliance.grouping.GroupingProblem;
import org.silveralliance.alliance.grouping.Place;
import org.silveralliance.alliance.grouping.Wish;

/** Referee of a proposal; every unit must have a place of its own, because substitutes are the solver's business. */
public final class GroupingVerifier {

    /** Rounding to metres per unit, and the difference between chord and great circle. */
    private static final double TOLERANCE = 0.002;

    private final GroupingProblem problem;
    private final Map<String, CandidateUnit> units = new HashMap<>();

    public GroupingVerifier(GroupingProblem problem) {
        this.problem = problem;
        problem.units().forEach(u -> units.put(u.id(), u));
    }

    /** What is wrong with an answer; empty when nothing is. */
    public List<String> faults(GroupingAnswer.Grouped answer) {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> groupOf = new HashMap<>();
        for (GroupingAnswer.Group group : answer.groups()) {
            int heads = 0;
            Set<String> here = new HashSet<>();
            for (GroupingAnswer.Placement placement : group.units()) {
                here.add(placement.unitId());
                if (groupOf.put(placement.unitId(), group.no()) != null) {
                    faults.add("unit twice: " + placement.unitId());
                }
                CandidateUnit unit = units.get(placement.unitId());
                if (unit == null) {
                    faults.add("unknown unit: " + placement.unitId());
                    return faults;
                }
                heads += unit.heads();
                if (placement.reasons().isEmpty()) {
                    faults.add("no reason: " + placement.unitId());
                }
            }
            if (heads != group.heads()) {
                faults.add("heads of group " + group.no() + " are " + heads + ", not " + group.heads());
            }
            if (!here.contains(group.leadId()) || !here.contains(group.centreId())) {
                faults.add("lead or centre of group " + group.no() + " is not in it");
            }
        }
        faults.addAll(rules(groupOf));
        if (faults.isEmpty()) {
            double cost = cost(groupOf);
            if (Math.abs(cost - answer.score().total()) > TOLERANCE * Math.max(1, cost)) {
                faults.add("cost is " + cost + ", not " + answer.score().total());
            }
            double bound = answer.proof().bound();
            if (!Double.isNaN(bound) && bound > cost * (1 + TOLERANCE) + TOLERANCE) {
                faults.add("bound " + bound + " is above the cost " + cost);
            }
        }
        return faults;
    }

    /** Hard rules broken by groups. */
    public List<String> rules(Map<String, Integer> groupOf) {
        List<String> faults = new ArrayList<>();
        Map<Integer, Integer> count = new HashMap<>();
        Map<Integer, Integer> heads = new HashMap<>();
        for (CandidateUnit unit : problem.units()) {
            Integer group = groupOf.get(unit.id());
            if (group == null) {
                faults.add("unit without a group: " + unit.id());
                continue;
            }
            if (group < 1 || group > problem.limits().groups()) {
                faults.add("no such group: " + group);
            }
            count.merge(group, 1, Integer::sum);
            heads.merge(group, unit.heads(), Integer::sum);
        }
        for (int g = 1; g <= problem.limits().groups(); g++) {
            int c = count.getOrDefault(g, 0);
            int h = heads.getOrDefault(g, 0);
            if (c < problem.limits().minUnits() || c > problem.limits().maxUnits()) {
                faults.add("group " + g + " has " + c + " units");
            }
            if (h < problem.limits().minHeads() || h > problem.limits().maxHeads()) {
                faults.add("group " + g + " has " + h + " heads");
            }
        }
        for (Wish wish : problem.wishes()) {
            boolean kept = switch (wish) {
                case Wish.Pinned(String unit, int group) -> Objects.equals(groupOf.get(unit), group);
                case Wish.Together(List<String> ids) -> ids.stream().map(groupOf::get).collect(
                        Collectors.toCollection(HashSet::new)).size() <= 1;
                case Wish.Apart(String one, String other) -> !Objects.equals(groupOf.get(one), groupOf.get(other));
            };
            if (!kept) {
                faults.add("wish not kept: " + wish);
            }
        }
        return faults;
    }

    /** Cost in kilometre equivalents, from the definition. */
    public double cost(Map<String, Integer> groupOf) {
        Map<Integer, List<CandidateUnit>> groups = new HashMap<>();
        for (CandidateUnit unit : problem.units()) {
            groups.computeIfAbsent(Objects.requireNonNull(groupOf.get(unit.id())), g -> new ArrayList<>()).add(unit);
        }
        double cost = 0;
        int most = Integer.MIN_VALUE;
        int least = Integer.MAX_VALUE;
        for (List<CandidateUnit> group : groups.values()) {
            double cheapest = Double.MAX_VALUE;
            int heads = 0;
            for (CandidateUnit centre : group) {
                heads += centre.heads();
                double sum = 0;
                for (CandidateUnit unit : group) {
                    sum += pair(unit, centre);
                }
                cheapest = Math.min(cheapest, sum);
            }
            cost += cheapest;
            most = Math.max(most, heads);
            least = Math.min(least, heads);
        }
        return cost + problem.weights().balance() * (most - least) + problem.weights().stability() * left(groups);
    }

    private double pair(CandidateUnit a, CandidateUnit b) {
        if (a == b) {
            return 0;
        }
        return problem.weights().distance() * kilometres(a.place(), b.place())
                + (same(a.sector(), b.sector()) ? 0 : problem.weights().sector())
                + (same(a.town(), b.town()) ? 0 : problem.weights().town());
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    /** Great circle by the haversine formula, or straight line. */
    private static double kilometres(@Nullable Place one, @Nullable Place other) {
        if (one instanceof Place.Plane(double x, double y) && other instanceof Place.Plane(double u, double v)) {
            return Math.hypot(x - u, y - v);
        }
        if (one instanceof Place.Degrees(double lon, double lat)
                && other instanceof Place.Degrees(double east, double north)) {
            double p = Math.toRadians(north - lat) / 2;
            double q = Math.toRadians(east - lon) / 2;
            double h = Math.sin(p) * Math.sin(p)
                    + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(north)) * Math.sin(q) * Math.sin(q);
            return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
        }
        throw new IllegalArgumentException("places are missing or of two kinds");
    }

    /** Units outside the group that kept most of their alliance. */
    private static int left(Map<Integer, List<CandidateUnit>> groups) {
        Map<String, Integer> all = new HashMap<>();
        Map<String, Integer> kept = new HashMap<>();
        for (List<CandidateUnit> group : groups.values()) {
            Map<String, Integer> here = new HashMap<>();
            for (CandidateUnit unit : group) {
                if (unit.alliance() != null) {
                    here.merge(unit.alliance(), 1, Integer::sum);
                    all.merge(unit.alliance(), 1, Integer::sum);
                }
            }
            here.forEach((alliance, count) -> kept.merge(alliance, count, Math::max));
        }
        int left = 0;
        for (Map.Entry<String, Integer> entry : all.entrySet()) {
            left += entry.getValue() - kept.getOrDefault(entry.getKey(), 0);
        }
        return left;
    }
}
