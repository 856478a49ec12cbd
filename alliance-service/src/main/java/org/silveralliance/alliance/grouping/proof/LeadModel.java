package org.silveralliance.alliance.grouping.proof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.silveralliance.alliance.grouping.search.Instance;
import org.silveralliance.alliance.grouping.search.Moves;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;

/**
 * The p-median form: {@code follows[i][m]} says unit i is led by unit m. Groups have no numbers here, so there is no symmetry;
 * pins become "together" and "apart". Two cuts make balance provable: the largest group has at least the mean of all heads,
 * the smallest at most.
 */
final class LeadModel {

    private final Instance in;
    private final int n;
    private final CpModel model = new CpModel();
    private final BoolVar[][] follows;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    LeadModel(Instance in, boolean[] worthLeading) {
        this.in = in;
        this.n = in.units();
        this.follows = new BoolVar[n][n];
        for (int i = 0; i < n; i++) {
            for (int m = 0; m < n; m++) {
                follows[i][m] = model.newBoolVar("f_" + i + "_" + m);
                cost.addTerm(follows[i][m], in.costs().at(i, m));
            }
        }
        assign();
        sizes();
        wishes();
        for (int m = 0; m < n; m++) {
            if (!worthLeading[m]) {
                model.addEquality(follows[m][m], 0);
            }
        }
        balance();
        stability();
        model.minimize(cost);
    }

    CpModel model() {
        return model;
    }

    private void assign() {
        BoolVar[] leads = new BoolVar[n];
        for (int i = 0; i < n; i++) {
            leads[i] = follows[i][i];
            model.addExactlyOne(follows[i]);
            for (int m = 0; m < n; m++) {
                if (m != i) {
                    model.addImplication(follows[i][m], follows[m][m]);
                }
            }
        }
        model.addEquality(LinearExpr.sum(leads), in.groups());
    }

    private void sizes() {
        long[] ones = new long[n];
        Arrays.fill(ones, 1);
        long[] heads = Arrays.stream(in.heads()).asLongStream().toArray();
        long total = Arrays.stream(heads).sum();
        for (int m = 0; m < n; m++) {
            between(m, ones, in.minUnits(), Math.min(n, in.maxUnits()));
            between(m, heads, in.minHeads(), Math.min(total, in.maxHeads()));
        }
    }

    private void between(int lead, long[] weights, long min, long max) {
        LinearExpr sum = LinearExpr.weightedSum(column(lead), weights);
        model.addLessOrEqual(sum, LinearExpr.term(follows[lead][lead], max));
        model.addGreaterOrEqual(LinearExpr.weightedSum(column(lead), weights),
                LinearExpr.term(follows[lead][lead], min));
    }

    private Literal[] column(int lead) {
        Literal[] column = new Literal[n];
        for (int i = 0; i < n; i++) {
            column[i] = follows[i][lead];
        }
        return column;
    }

    private void wishes() {
        Map<Integer, Integer> anchor = new HashMap<>();
        int[][] blocks = in.blocks();
        for (int b = 0; b < blocks.length; b++) {
            for (int u : blocks[b]) {
                same(blocks[b][0], u);
            }
            if (in.pinned()[b] >= 0) {
                Integer first = anchor.putIfAbsent(in.pinned()[b], blocks[b][0]);
                if (first != null) {
                    same(first, blocks[b][0]);
                }
            }
            for (int rival : in.apart()[b]) {
                if (rival > b) {
                    differ(blocks[b][0], blocks[rival][0]);
                }
            }
        }
        Integer[] anchors = anchor.values().toArray(Integer[]::new);
        for (int a = 0; a < anchors.length; a++) {
            for (int b = a + 1; b < anchors.length; b++) {
                differ(anchors[a], anchors[b]);
            }
        }
    }

    private void same(int one, int other) {
        for (int m = 0; one != other && m < n; m++) {
            model.addEquality(follows[one][m], follows[other][m]);
        }
    }

    private void differ(int one, int other) {
        for (int m = 0; m < n; m++) {
            model.addAtMostOne(new Literal[] { follows[one][m], follows[other][m] });
        }
    }

    private void balance() {
        if (in.balanceWeight() == 0) {
            return;
        }
        long[] heads = Arrays.stream(in.heads()).asLongStream().toArray();
        long total = Arrays.stream(heads).sum();
        int k = in.groups();
        long roof = Math.min(total, in.maxHeads());
        IntVar most = model.newIntVar((total + k - 1) / k, Math.max(roof, (total + k - 1) / k), "most");
        IntVar least = model.newIntVar(Math.min(in.minHeads(), total / k), total / k, "least");
        for (int m = 0; m < n; m++) {
            model.addLessOrEqual(LinearExpr.weightedSum(column(m), heads), most);
            LinearExprBuilder filled = LinearExpr.newBuilder().addTerm(follows[m][m], -total).add(total);
            for (int i = 0; i < n; i++) {
                filled.addTerm(follows[i][m], heads[i]);
            }
            model.addGreaterOrEqual(filled, least);
        }
        cost.addTerm(most, in.balanceWeight()).addTerm(least, -in.balanceWeight());
    }

    private void stability() {
        if (in.stabilityWeight() == 0 || in.origins() == 0) {
            return;
        }
        for (int o = 0; o < in.origins(); o++) {
            Literal[] heir = new Literal[n];
            for (int m = 0; m < n; m++) {
                heir[m] = model.newBoolVar("heir_" + o + "_" + m);
            }
            model.addExactlyOne(heir);
            for (int i = 0; i < n; i++) {
                if (in.origin()[i] == o) {
                    stays(i, heir);
                }
            }
        }
    }

    private void stays(int unit, Literal[] heir) {
        cost.add(in.stabilityWeight());
        for (int m = 0; m < n; m++) {
            BoolVar stays = model.newBoolVar("stays_" + unit + "_" + m);
            model.addImplication(stays, follows[unit][m]);
            model.addImplication(stays, heir[m]);
            cost.addTerm(stays, -in.stabilityWeight());
        }
    }

    /** Starts the solver from known groups. */
    void hint(int[] groups) {
        int[] leads = new Moves(in, groups).centres();
        for (int i = 0; i < n; i++) {
            for (int m = 0; m < n; m++) {
                model.addHint(follows[i][m], leads[groups[i]] == m);
            }
        }
    }

    int[] groups(CpSolver solver) {
        int[] groups = new int[n];
        int[] number = new int[n];
        int next = 0;
        for (int m = 0; m < n; m++) {
            if (solver.booleanValue(follows[m][m])) {
                number[m] = next++;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int m = 0; m < n; m++) {
                if (solver.booleanValue(follows[i][m])) {
                    groups[i] = number[m];
                }
            }
        }
        return groups;
    }
}
