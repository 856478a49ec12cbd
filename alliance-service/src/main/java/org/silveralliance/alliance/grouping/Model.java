package org.silveralliance.alliance.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.grouping.search.Costs;
import org.silveralliance.alliance.grouping.search.Instance;
import org.silveralliance.alliance.grouping.search.LeadRoom;

/** A checked problem in the order of the survey, as numbers for the search. Costs are thousandths of a kilometre. */
final class Model {

    private static final double EARTH_KM = 6371.0088;
    static final double UNIT = 1000;

    final GroupingProblem problem;
    final List<CandidateUnit> units;
    final UnitIndex index;
    final List<String> notices = new ArrayList<>();
    final Blocks blocks;
    final Instance instance;
    private final double[][] at;
    private final int[] sector;
    private final int[] town;

    Model(GroupingProblem problem) {
        this(problem, true);
    }

    /** Without a table of all costs: for pricing given groups. */
    static Model forPricing(GroupingProblem problem) {
        return new Model(problem, false);
    }

    private Model(GroupingProblem problem, boolean searched) {
        this.problem = problem;
        this.units = problem.units().stream()
                .sorted(Comparator.comparingInt(CandidateUnit::rank).thenComparing(CandidateUnit::id)).toList();
        int n = units.size();
        this.index = new UnitIndex(units);
        this.at = new Locations(problem, units, notices).points(EARTH_KM);
        this.sector = codes(units.stream().map(CandidateUnit::sector).toList());
        this.town = codes(units.stream().map(CandidateUnit::town).toList());
        this.blocks = Blocks.of(n, index, problem, new WishText(problem));
        Weights w = problem.weights();
        SizeLimits s = problem.limits();
        int[] origin = codes(units.stream().map(CandidateUnit::alliance).toList());
        Costs costs = searched ? new Costs(n, this::cost) : Costs.onDemand(n, this::cost);
        this.instance = new Instance(costs, units.stream().mapToInt(CandidateUnit::heads).toArray(), s.groups(),
                s.minUnits(), s.maxUnits(), s.minHeads(), s.maxHeads(), blocks.units, blocks.pinned, blocks.apart,
                origin, Arrays.stream(origin).max().orElse(-1) + 1, Math.round(w.balance() * UNIT),
                Math.round(w.stability() * UNIT), LeadRoom.SAME);
    }

    /** Distance in kilometres; for degrees the chord, which differs from the arc by less than 0.1 % up to 900 km. */
    double kilometres(int i, int m) {
        double dx = at[i][0] - at[m][0];
        double dy = at[i][1] - at[m][1];
        double dz = at[i][2] - at[m][2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    boolean sameSector(int i, int m) {
        return i == m || sector[i] >= 0 && sector[i] == sector[m];
    }

    boolean sameTown(int i, int m) {
        return i == m || town[i] >= 0 && town[i] == town[m];
    }

    private int cost(int i, int m) {
        Weights w = problem.weights();
        double cost = w.distance() * kilometres(i, m) + (sameSector(i, m) ? 0 : w.sector())
                + (sameTown(i, m) ? 0 : w.town());
        return (int) Math.min(1_000_000_000L, Math.round(cost * UNIT));
    }

    /** Group indexes from 0 by unit index, from group numbers by unit id. */
    int[] groups(Map<String, Integer> numbers) {
        int[] groups = new int[units.size()];
        for (int i = 0; i < groups.length; i++) {
            String id = units.get(i).id();
            int no = Objects.requireNonNull(numbers.get(id), () -> "no group for unit " + id);
            if (no < 1 || no > instance.groups()) {
                throw new IllegalArgumentException("no such group: " + no);
            }
            groups[i] = no - 1;
        }
        return groups;
    }

    private static int[] codes(List<@Nullable String> values) {
        Map<String, Integer> seen = new HashMap<>();
        int[] codes = new int[values.size()];
        for (int i = 0; i < codes.length; i++) {
            String value = values.get(i);
            codes[i] = value == null || value.isBlank() ? -1 : seen.computeIfAbsent(value.strip(), v -> seen.size());
        }
        return codes;
    }
}
