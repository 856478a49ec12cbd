package org.silveralliance.alliance.grouping;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.grouping.GroupingAnswer.SecondBest;
import org.silveralliance.alliance.grouping.search.Instance;
import org.silveralliance.alliance.grouping.search.Moves;

/** What else could be done with a unit: every other group with its cost, or why it is impossible. */
final class Alternatives {

    /** Above this many units exchanges over a third group are not tried. */
    private static final int CHAINS_UP_TO = 120;
    private static final int NEAR_GROUPS = 6;

    private final Model model;
    private final Instance in;
    private final int[] groups;
    private final Moves moves;
    private final int[] centres;

    Alternatives(Model model, int[] groups) {
        this.model = model;
        this.in = model.instance;
        this.groups = groups;
        this.moves = new Moves(in, groups);
        this.centres = moves.centres();
    }

    @Nullable
    SecondBest secondBest(int unit) {
        SecondBest best = null;
        for (int to : nearGroups(unit)) {
            WhyNot cell = cell(unit, to, in.units() <= CHAINS_UP_TO);
            if (cell.possible() && (best == null || cell.change() < best.change())) {
                best = new SecondBest(to + 1, cell.change(), cell.text());
            }
        }
        return best;
    }

    List<WhyNot> row(int unit) {
        List<WhyNot> row = new ArrayList<>();
        for (int to = 0; to < in.groups(); to++) {
            row.add(cell(unit, to, in.units() <= CHAINS_UP_TO));
        }
        return row;
    }

    int block(int unit) {
        return moves.blockOf(unit);
    }

    private WhyNot cell(int unit, int to, boolean chains) {
        int block = moves.blockOf(unit);
        if (groups[unit] == to) {
            return new WhyNot(to + 1, true, 0, "现在就在本组。");
        }
        if (in.pinned()[block] >= 0) {
            return impossible(to, "该单位" + (in.blocks()[block].length > 1 ? "（或与它同组的单位）" : "") + "已固定在第 "
                    + (in.pinned()[block] + 1) + " 组。");
        }
        for (int rival : moves.rivals(block, to)) {
            if (in.pinned()[rival] >= 0) {
                return impossible(to, "本组固定有“" + name(in.blocks()[rival][0]) + "”，两者要求分开。");
            }
        }
        Moves.Way way = moves.into(block, to, chains);
        if (way.change() == Long.MAX_VALUE) {
            return impossible(to, blocked(block, to));
        }
        double change = Scoring.round(way.change() / Model.UNIT);
        String companions = in.blocks()[block].length > 1 ? "（连同必须同组的单位）" : "";
        String how = way.exchanged() < 0
                ? "直接移入" + companions
                : "移入" + companions + "，同时“" + name(in.blocks()[way.exchanged()][0]) + "”改到第 " + (way.onward() + 1)
                        + " 组";
        return new WhyNot(to + 1, true, change, how + "，" + Scoring.inWords(change));
    }

    /** Why neither a move nor an exchange is possible. */
    private String blocked(int block, int to) {
        int from = moves.group(block);
        long headsTo = 0;
        int unitsTo = 0;
        long headsFrom = 0;
        int unitsFrom = 0;
        long own = 0;
        for (int i = 0; i < groups.length; i++) {
            int heads = in.heads()[i];
            headsTo += groups[i] == to ? heads : 0;
            unitsTo += groups[i] == to ? 1 : 0;
            headsFrom += groups[i] == from ? heads : 0;
            unitsFrom += groups[i] == from ? 1 : 0;
            own += moves.blockOf(i) == block ? heads : 0;
        }
        int units = in.blocks()[block].length;
        String tail = "，调换任何一个单位也不能同时满足全部硬性条件。";
        if (moves.rivals(block, to).length > 0) {
            return "本组有要求与它分开的“" + name(in.blocks()[moves.rivals(block, to)[0]][0]) + "”" + tail;
        }
        if (unitsTo + units > in.maxUnits()) {
            return "本组将有 " + (unitsTo + units) + " 个单位，超过上限 " + in.maxUnits() + tail;
        }
        if (headsTo + own > in.maxHeads()) {
            return "本组将有 " + (headsTo + own) + " 名党员，超过上限 " + in.maxHeads() + tail;
        }
        if (unitsFrom - units < in.minUnits()) {
            return "原组只剩 " + (unitsFrom - units) + " 个单位，低于下限 " + in.minUnits() + tail;
        }
        return "原组只剩 " + (headsFrom - own) + " 名党员，低于下限 " + in.minHeads() + tail;
    }

    private WhyNot impossible(int to, String because) {
        return new WhyNot(to + 1, false, Double.NaN, "不可能：" + because);
    }

    private int[] nearGroups(int unit) {
        int count = in.units() <= CHAINS_UP_TO ? in.groups() - 1 : Math.min(NEAR_GROUPS, in.groups() - 1);
        int[] near = new int[count];
        boolean[] taken = new boolean[in.groups()];
        taken[groups[unit]] = true;
        int[] ways = new int[in.groups()];
        for (int g = 0; g < ways.length; g++) {
            ways[g] = centres[g] < 0 ? Integer.MAX_VALUE : in.costs().at(unit, centres[g]);
        }
        for (int r = 0; r < count; r++) {
            int best = -1;
            for (int g = 0; g < in.groups(); g++) {
                if (!taken[g] && (best < 0 || ways[g] < ways[best])) {
                    best = g;
                }
            }
            taken[best] = true;
            near[r] = best;
        }
        return near;
    }

    private String name(int unit) {
        return model.units.get(unit).name();
    }
}
