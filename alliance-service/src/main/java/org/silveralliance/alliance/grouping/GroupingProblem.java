package org.silveralliance.alliance.grouping;

import java.util.List;
import java.util.Map;

/** Everything a proposal depends on besides the seed. {@code townCentres} serve units without a place of their own. */
public record GroupingProblem(List<CandidateUnit> units, SizeLimits limits, List<Wish> wishes, Weights weights,
        Map<String, Place> townCentres) {

    public GroupingProblem {
        units = List.copyOf(units);
        wishes = List.copyOf(wishes);
        townCentres = Map.copyOf(townCentres);
    }

    public static GroupingProblem of(List<CandidateUnit> units, SizeLimits limits) {
        return new GroupingProblem(units, limits, List.of(), Weights.USUAL, Map.of());
    }

    public GroupingProblem withWishes(List<Wish> others) {
        return new GroupingProblem(units, limits, others, weights, townCentres);
    }
}
