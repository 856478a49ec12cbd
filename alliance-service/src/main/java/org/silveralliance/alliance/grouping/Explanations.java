package org.silveralliance.alliance.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.grouping.GroupingAnswer.Group;
import org.silveralliance.alliance.grouping.GroupingAnswer.Placement;
import org.silveralliance.alliance.grouping.search.Moves;

/** Turns groups into what people read: suggested leads, distances and reasons. */
final class Explanations {

    /** A unit may lead when the ways to it are in sum at most this much longer than to the best placed unit. */
    private static final double NEARLY_CENTRAL = 1.25;

    private final Model model;
    private final int[] groups;

    Explanations(Model model, int[] groups) {
        this.model = model;
        this.groups = groups;
    }

    List<Group> groups() {
        Alternatives alternatives = new Alternatives(model, groups);
        int[] centres = new Moves(model.instance, groups).centres();
        List<List<Integer>> members = new ArrayList<>();
        for (int g = 0; g < model.instance.groups(); g++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < groups.length; i++) {
            members.get(groups[i]).add(i);
        }
        List<Group> answer = new ArrayList<>();
        for (int g = 0; g < members.size(); g++) {
            List<Integer> units = members.get(g);
            if (units.isEmpty()) {
                continue;
            }
            int lead = lead(units);
            List<Placement> placements = new ArrayList<>();
            for (int unit : units) {
                boolean pinned = model.blocks.pinned[alternatives.block(unit)] >= 0;
                placements.add(new Placement(id(unit), name(unit), pinned, Scoring.round(model.kilometres(unit, lead)),
                        reasons(unit, lead, pinned, units), alternatives.secondBest(unit)));
            }
            int heads = units.stream().mapToInt(u -> model.units.get(u).heads()).sum();
            answer.add(new Group(g + 1, id(lead), name(lead), id(centres[g]), heads, List.copyOf(placements)));
        }
        return List.copyOf(answer);
    }

    /** Units come in the survey's order, so the first that is nearly central is the first of that order. */
    private int lead(List<Integer> units) {
        double shortest = units.stream().mapToDouble(u -> ways(units, u)).min().orElse(0);
        return units.stream().filter(u -> ways(units, u) <= NEARLY_CENTRAL * shortest + 1e-9)
                .min(Comparator.naturalOrder()).orElseThrow();
    }

    private double ways(List<Integer> units, int to) {
        return units.stream().mapToDouble(u -> model.kilometres(u, to)).sum();
    }

    private List<String> reasons(int unit, int lead, boolean pinned, List<Integer> companions) {
        CandidateUnit own = model.units.get(unit);
        List<String> reasons = new ArrayList<>();
        if (unit == lead) {
            reasons.add("建议牵头单位：到本组各单位路程合计较短，且在摸底名单中列前");
        }
        if (companions.size() > 1) {
            addShared(reasons, "同行业", own.sector(), unit, companions, true);
            addShared(reasons, "同镇街", own.town(), unit, companions, false);
        }
        if (unit != lead) {
            reasons.add(String.format(Locale.ROOT, "距牵头单位 %.1f 公里", model.kilometres(unit, lead)));
        }
        if (pinned) {
            reasons.add("按意愿固定在本组");
        }
        return List.copyOf(reasons);
    }

    /** A common trade or town counts as a reason when at least half of the other units share it. */
    private void addShared(List<String> reasons, String label, @Nullable String value, int unit,
            List<Integer> companions, boolean sector) {
        long shared = companions.stream()
                .filter(u -> u != unit && (sector ? model.sameSector(unit, u) : model.sameTown(unit, u))).count();
        if (value != null && shared * 2 >= companions.size() - 1) {
            reasons.add(label + "（" + value + "）");
        }
    }

    private String id(int unit) {
        return model.units.get(unit).id();
    }

    private String name(int unit) {
        return model.units.get(unit).name();
    }
}
