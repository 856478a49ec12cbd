package org.silveralliance.alliance.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Wishes and limits as Chinese sentences without the full stop. */
final class WishText {

    private final Map<String, String> names = new HashMap<>();

    WishText(GroupingProblem problem) {
        problem.units().forEach(u -> names.put(u.id(), u.name()));
    }

    String of(Wish wish) {
        return switch (wish) {
            case Wish.Pinned(String unit, int group) -> "“" + names.get(unit) + "”固定在第 " + group + " 组";
            case Wish.Together(List<String> units) -> units.stream().map(u -> "“" + names.get(u) + "”")
                    .collect(Collectors.joining("、")) + "要在同一组";
            case Wish.Apart(String one, String other) -> "“" + names.get(one) + "”与“" + names.get(other) + "”要分开";
        };
    }
}
