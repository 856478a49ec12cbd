package org.silveralliance.alliance.grouping;

import java.util.ArrayList;
import java.util.List;

/** Names the hard rules that given groups break. */
final class Rules {

    private final GroupingProblem problem;
    private final WishText text;

    Rules(GroupingProblem problem) {
        this.problem = problem;
        this.text = new WishText(problem);
    }

    List<String> broken(Model model, int[] groups) {
        List<String> broken = new ArrayList<>();
        SizeLimits s = problem.limits();
        int[] units = new int[s.groups()];
        long[] heads = new long[s.groups()];
        for (int i = 0; i < groups.length; i++) {
            units[groups[i]]++;
            heads[groups[i]] += model.units.get(i).heads();
        }
        for (int g = 0; g < units.length; g++) {
            String group = "第 " + (g + 1) + " 组有 ";
            if (units[g] > s.maxUnits()) {
                broken.add(group + units[g] + " 个单位，超过上限 " + s.maxUnits() + "。");
            }
            if (units[g] < s.minUnits()) {
                broken.add(group + units[g] + " 个单位，低于下限 " + s.minUnits() + "。");
            }
            if (heads[g] > s.maxHeads()) {
                broken.add(group + heads[g] + " 名党员，超过上限 " + s.maxHeads() + "。");
            }
            if (heads[g] < s.minHeads()) {
                broken.add(group + heads[g] + " 名党员，低于下限 " + s.minHeads() + "。");
            }
        }
        for (Wish wish : problem.wishes()) {
            if (!kept(wish, model, groups)) {
                broken.add("违反要求：" + text.of(wish) + "。");
            }
        }
        return broken;
    }

    private static boolean kept(Wish wish, Model model, int[] groups) {
        return switch (wish) {
            case Wish.Pinned(String unit, int group) -> groups[model.index.of(unit)] == group - 1;
            case Wish.Together(List<String> units) ->
                units.stream().map(u -> groups[model.index.of(u)]).distinct().count() <= 1;
            case Wish.Apart(String one, String other) ->
                groups[model.index.of(one)] != groups[model.index.of(other)];
        };
    }
}
