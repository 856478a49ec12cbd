package org.silveralliance.alliance.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Wishes turned into blocks of units that move together, the group each is fixed to, and the pairs kept apart. Contradictions
 * that need no search are reported as the wishes that cause them.
 */
final class Blocks {

    final int[][] units;
    final int[] pinned;
    final int[][] apart;
    final List<String> contradictions = new ArrayList<>();

    private Blocks(int[][] units, int[] pinned, int[][] apart) {
        this.units = units;
        this.pinned = pinned;
        this.apart = apart;
    }

    static Blocks of(int n, UnitIndex index, GroupingProblem problem, WishText text) {
        int[] root = new int[n];
        Arrays.setAll(root, i -> i);
        for (Wish wish : problem.wishes()) {
            if (wish instanceof Wish.Together(List<String> ids)) {
                ids.forEach(id -> join(root, index.of(ids.getFirst()), index.of(id)));
            }
        }
        int[] blockOf = new int[n];
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (find(root, i) == i) {
                blockOf[i] = lists.size();
                lists.add(new ArrayList<>());
            }
        }
        for (int i = 0; i < n; i++) {
            blockOf[i] = blockOf[find(root, i)];
            lists.get(blockOf[i]).add(i);
        }
        int[][] units = lists.stream().map(l -> l.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        List<List<Integer>> rivals = new ArrayList<>();
        lists.forEach(l -> rivals.add(new ArrayList<>()));
        int[] pinned = new int[units.length];
        Arrays.fill(pinned, -1);
        List<String> contradictions = new ArrayList<>();
        for (Wish wish : problem.wishes()) {
            switch (wish) {
                case Wish.Pinned(String id, int group) -> {
                    int block = blockOf[index.of(id)];
                    if (pinned[block] >= 0 && pinned[block] != group - 1) {
                        contradictions.add(text.of(wish) + "，但它或与它同组的单位已固定在第 " + (pinned[block] + 1) + " 组。");
                    }
                    pinned[block] = group - 1;
                }
                case Wish.Apart(String one, String other) -> {
                    int a = blockOf[index.of(one)];
                    int b = blockOf[index.of(other)];
                    if (a == b) {
                        contradictions.add(text.of(wish) + "，但同时要求它们在同一组。");
                    } else if (!rivals.get(a).contains(b)) {
                        rivals.get(a).add(b);
                        rivals.get(b).add(a);
                    }
                }
                case Wish.Together _ -> {
                }
            }
        }
        Blocks blocks = new Blocks(units, pinned,
                rivals.stream().map(l -> l.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new));
        blocks.contradictions.addAll(contradictions);
        blocks.sizes(index, problem);
        return blocks;
    }

    private void sizes(UnitIndex index, GroupingProblem problem) {
        SizeLimits s = problem.limits();
        int[] heads = new int[index.size()];
        String[] names = new String[index.size()];
        for (CandidateUnit unit : problem.units()) {
            heads[index.of(unit.id())] = unit.heads();
            names[index.of(unit.id())] = unit.name();
        }
        int[] pinnedUnits = new int[s.groups()];
        long[] pinnedHeads = new long[s.groups()];
        for (int b = 0; b < units.length; b++) {
            long sum = 0;
            for (int u : units[b]) {
                sum += heads[u];
            }
            if (units[b].length > 1 && (units[b].length > s.maxUnits() || sum > s.maxHeads())) {
                contradictions.add("要求同组的 " + units[b].length + " 个单位（" + names[units[b][0]] + "等，共 " + sum
                        + " 名党员）超过一个联盟的上限。");
            }
            if (pinned[b] >= 0) {
                pinnedUnits[pinned[b]] += units[b].length;
                pinnedHeads[pinned[b]] += sum;
                for (int rival : apart[b]) {
                    if (rival > b && pinned[rival] == pinned[b]) {
                        contradictions.add("“" + names[units[b][0]] + "”与“" + names[units[rival][0]] + "”要求分开，却都固定在第 "
                                + (pinned[b] + 1) + " 组。");
                    }
                }
            }
        }
        for (int g = 0; g < s.groups(); g++) {
            if (pinnedUnits[g] > s.maxUnits() || pinnedHeads[g] > s.maxHeads()) {
                contradictions.add("固定在第 " + (g + 1) + " 组的单位有 " + pinnedUnits[g] + " 个、党员 " + pinnedHeads[g]
                        + " 名，超过一个联盟的上限。");
            }
        }
    }

    private static int find(int[] root, int i) {
        int r = i;
        while (root[r] != r) {
            r = root[r];
        }
        return r;
    }

    private static void join(int[] root, int a, int b) {
        int ra = find(root, a);
        int rb = find(root, b);
        root[Math.max(ra, rb)] = Math.min(ra, rb);
    }
}
