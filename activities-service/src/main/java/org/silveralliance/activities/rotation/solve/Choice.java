package org.silveralliance.activities.rotation.solve;

/** A complete choice of hosts and options, priced as it changes: a change costs a look at the units, not at the months. */
final class Choice {

    private final Model model;
    private final int[] host;
    private final int[] option;
    private final int[] turns;
    private final long[] costs;
    private long monthPoints;

    Choice(Model model, int[] host, int[] option) {
        this.model = model;
        this.host = host.clone();
        this.option = option.clone();
        this.turns = new int[model.units()];
        this.costs = new long[model.units()];
        for (int t = 0; t < host.length; t++) {
            Option chosen = model.options()[t][host[t]][option[t]];
            turns[host[t]]++;
            costs[host[t]] += chosen.cost();
            monthPoints += chosen.points();
        }
    }

    int host(int t) {
        return host[t];
    }

    int option(int t) {
        return option[t];
    }

    int[] hosts() {
        return host.clone();
    }

    int[] options() {
        return option.clone();
    }

    void put(int t, int unit, int chosen) {
        Option old = model.options()[t][host[t]][option[t]];
        turns[host[t]]--;
        costs[host[t]] -= old.cost();
        Option now = model.options()[t][unit][chosen];
        turns[unit]++;
        costs[unit] += now.cost();
        host[t] = unit;
        option[t] = chosen;
        monthPoints += now.points() - old.points();
    }

    /** Whether the month's host differs from its neighbours' where that is a rule. */
    boolean keepsDistance(int t) {
        boolean[] follows = model.follows();
        int before = t == 0 ? model.lastHost() : host[t - 1];
        return !(follows[t] && before == host[t])
                && !(t + 1 < host.length && follows[t + 1] && host[t + 1] == host[t]);
    }

    boolean keepsTurns(int unit) {
        return turns[unit] >= model.least()[unit] && turns[unit] <= model.most()[unit];
    }

    /** All points; every unit must keep its turns. */
    long points() {
        long points = monthPoints + model.spreadPoints(costs);
        for (int u = 0; u < turns.length; u++) {
            points += model.turnPoints()[u][turns[u]];
        }
        return points;
    }
}
