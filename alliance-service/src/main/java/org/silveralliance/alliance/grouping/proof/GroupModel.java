package org.silveralliance.alliance.grouping.proof;

import org.silveralliance.alliance.grouping.search.Instance;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;

/** The hard rules only: which block is in which group, without costs. Small and quick to refute. */
final class GroupModel {

    private final CpModel model = new CpModel();

    GroupModel(Instance in) {
        int blocks = in.blocks().length;
        int k = in.groups();
        Literal[][] at = new Literal[blocks][k];
        long[] units = new long[blocks];
        long[] heads = new long[blocks];
        for (int b = 0; b < blocks; b++) {
            units[b] = in.blocks()[b].length;
            for (int u : in.blocks()[b]) {
                heads[b] += in.heads()[u];
            }
            for (int g = 0; g < k; g++) {
                at[b][g] = model.newBoolVar("at_" + b + "_" + g);
            }
            model.addExactlyOne(at[b]);
            if (in.pinned()[b] >= 0) {
                model.addEquality(at[b][in.pinned()[b]], 1);
            }
        }
        for (int g = 0; g < k; g++) {
            Literal[] column = new Literal[blocks];
            for (int b = 0; b < blocks; b++) {
                column[b] = at[b][g];
                for (int rival : in.apart()[b]) {
                    if (rival > b) {
                        model.addAtMostOne(new Literal[] { at[b][g], at[rival][g] });
                    }
                }
            }
            model.addLinearConstraint(LinearExpr.weightedSum(column, units), in.minUnits(), in.maxUnits());
            model.addLinearConstraint(LinearExpr.weightedSum(column, heads), in.minHeads(), in.maxHeads());
        }
    }

    CpModel model() {
        return model;
    }
}
