package org.silveralliance.alliance.grouping;

import java.util.Locale;

import org.silveralliance.alliance.grouping.GroupingAnswer.Score;
import org.silveralliance.alliance.grouping.search.Moves;

/** The parts of the cost of given groups. */
final class Scoring {

    private final Model model;

    Scoring(Model model) {
        this.model = model;
    }

    Score score(int[] groups, int[] centres) {
        Weights w = model.problem.weights();
        long[] heads = new long[model.instance.groups()];
        long distance = 0;
        int sector = 0;
        int town = 0;
        for (int i = 0; i < groups.length; i++) {
            int centre = centres[groups[i]];
            heads[groups[i]] += model.units.get(i).heads();
            distance += Math.round(w.distance() * model.kilometres(i, centre) * Model.UNIT);
            sector += model.sameSector(i, centre) ? 0 : 1;
            town += model.sameTown(i, centre) ? 0 : 1;
        }
        long max = Long.MIN_VALUE;
        long min = Long.MAX_VALUE;
        for (long h : heads) {
            max = Math.max(max, h);
            min = Math.min(min, h);
        }
        double d = distance / Model.UNIT;
        double s = w.sector() * sector;
        double t = w.town() * town;
        double b = w.balance() * (max - min);
        double o = w.stability() * moved(groups);
        return new Score(round(d + s + t + b + o), round(d), round(s), round(t), round(b), round(o));
    }

    Score score(int[] groups) {
        return score(groups, new Moves(model.instance, groups).centres());
    }

    /** Units that are not in the group that holds most of their existing alliance. */
    private int moved(int[] groups) {
        int[] origin = model.instance.origin();
        int[][] held = new int[model.instance.origins()][model.instance.groups()];
        int moved = 0;
        for (int i = 0; i < groups.length; i++) {
            if (origin[i] >= 0) {
                held[origin[i]][groups[i]]++;
                moved++;
            }
        }
        for (int[] counts : held) {
            int most = 0;
            for (int c : counts) {
                most = Math.max(most, c);
            }
            moved -= most;
        }
        return moved;
    }

    /** What a change means, to the tenth that people read. */
    static String inWords(double change) {
        String size = String.format(Locale.ROOT, "%.1f", Math.abs(change));
        return size.equals("0.0") ? "总代价不变。" : "总代价" + (change < 0 ? "减少 " : "增加 ") + size + "。";
    }

    static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
