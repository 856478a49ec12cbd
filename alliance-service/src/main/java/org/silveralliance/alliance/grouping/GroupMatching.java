package org.silveralliance.alliance.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Matches the groups of two proposals by their common units, most in common first, and counts who moves. */
final class GroupMatching {

    private final Model model;

    GroupMatching(Model model) {
        this.model = model;
    }

    Comparison compare(int[] first, int[] second) {
        int[] match = match(first, second);
        List<Comparison.Moved> moved = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            if (match[first[i]] != second[i]) {
                CandidateUnit unit = model.units.get(i);
                moved.add(new Comparison.Moved(unit.id(), unit.name(), first[i] + 1, second[i] + 1));
            }
        }
        Scoring scoring = new Scoring(model);
        var before = scoring.score(first);
        var after = scoring.score(second);
        double change = Scoring.round(after.total() - before.total());
        String text = moved.isEmpty()
                ? "两个方案分组相同。"
                : "有 " + moved.size() + " 个单位换了同伴，" + Scoring.inWords(change);
        return new Comparison(before, after, change, moved, text);
    }

    private int[] match(int[] first, int[] second) {
        int k = model.instance.groups();
        int[][] common = new int[k][k];
        for (int i = 0; i < first.length; i++) {
            common[first[i]][second[i]]++;
        }
        int[] match = new int[k];
        Arrays.fill(match, -1);
        boolean[] taken = new boolean[k];
        for (int round = 0; round < k; round++) {
            int bestA = -1;
            int bestB = -1;
            for (int a = 0; a < k; a++) {
                for (int b = 0; match[a] < 0 && b < k; b++) {
                    if (!taken[b] && (bestA < 0 || common[a][b] > common[bestA][bestB])) {
                        bestA = a;
                        bestB = b;
                    }
                }
            }
            match[bestA] = bestB;
            taken[bestB] = true;
        }
        return match;
    }
}
