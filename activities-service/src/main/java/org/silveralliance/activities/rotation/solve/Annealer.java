package org.silveralliance.activities.rotation.solve;

import java.util.ArrayList;
import java.util.List;

/**
 * Simulated annealing from one starting point, cooled by the number of evaluations and not by the clock, so that a seed
 * gives the same answer on every machine. Hard rules are never broken on the way.
 */
final class Annealer {

    private final Model model;
    private final SplitMix64 random;
    private final int[] openMonths;
    private final int[] changed = new int[3];
    private final int[] oldHost = new int[3];
    private final int[] oldOption = new int[3];

    Annealer(Model model, long seed) {
        this.model = model;
        this.random = new SplitMix64(seed);
        List<Integer> open = new ArrayList<>();
        for (int t = 0; t < model.months(); t++) {
            if (!model.problem().months().get(t).frozen()) {
                open.add(t);
            }
        }
        this.openMonths = open.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The best choice seen within so many evaluations. */
    Choice improve(int[] hosts, long evaluations) {
        Choice current = new Choice(model, hosts, cheapestOptions(hosts));
        if (openMonths.length == 0) {
            return current;
        }
        Choice best = new Choice(model, current.hosts(), current.options());
        long points = current.points();
        long fewest = points;
        double temperature = 3_000;
        double cooling = Math.max(1, evaluations) / 64.0;
        double factor = StrictMath.pow(20 / temperature, 1 / 64.0);
        long nextStep = (long) cooling;
        int steps = 1;
        for (long i = 0; i < evaluations; i++) {
            if (i == nextStep) {
                temperature *= factor;
                nextStep = (long) (++steps * cooling);
            }
            int touched = propose(current);
            if (touched == 0) {
                continue;
            }
            long now = current.points();
            if (random.accepts(now - points, temperature)) {
                points = now;
                if (points < fewest) {
                    fewest = points;
                    best = new Choice(model, current.hosts(), current.options());
                }
            } else {
                undo(current, touched);
            }
        }
        return best;
    }

    private int[] cheapestOptions(int[] hosts) {
        int[] chosen = new int[hosts.length];
        for (int t = 0; t < hosts.length; t++) {
            chosen[t] = cheapest(t, hosts[t]);
        }
        return chosen;
    }

    private int cheapest(int t, int unit) {
        Option[] options = model.options()[t][unit];
        int best = 0;
        for (int o = 1; o < options.length; o++) {
            if (options[o].points() < options[best].points()) {
                best = o;
            }
        }
        return best;
    }

    /** Makes a random change that keeps the hard rules; the number of months it touched, 0 when it was taken back. */
    private int propose(Choice choice) {
        int t = openMonths[random.below(openMonths.length)];
        int kind = random.below(8);
        if (kind == 0) {
            return otherOption(choice, t);
        }
        int second = openMonths[random.below(openMonths.length)];
        if (kind <= 2) {
            return handOver(choice, t, random.below(model.units()));
        }
        if (second == t || choice.host(second) == choice.host(t)) {
            return 0;
        }
        if (kind <= 5) {
            return exchange(choice, t, second, choice.host(t));
        }
        if (kind == 6) {
            return exchange(choice, t, second, random.below(model.units()));
        }
        int third = openMonths[random.below(openMonths.length)];
        return third == t || third == second ? 0 : rotate(choice, t, second, third);
    }

    private int otherOption(Choice choice, int t) {
        int unit = choice.host(t);
        int count = model.options()[t][unit].length;
        if (count < 2) {
            return 0;
        }
        remember(choice, 0, t);
        choice.put(t, unit, (choice.option(t) + 1 + random.below(count - 1)) % count);
        return 1;
    }

    private int handOver(Choice choice, int t, int unit) {
        if (unit == choice.host(t) || model.options()[t][unit].length == 0) {
            return 0;
        }
        int from = choice.host(t);
        remember(choice, 0, t);
        choice.put(t, unit, some(t, unit));
        return unlessBroken(choice, 1, choice.keepsTurns(from) && choice.keepsTurns(unit));
    }

    /** {@code second}'s host takes {@code t}; {@code unit} takes {@code second}. */
    private int exchange(Choice choice, int t, int second, int unit) {
        int from = choice.host(t);
        int moving = choice.host(second);
        if (unit == moving || model.options()[t][moving].length == 0 || model.options()[second][unit].length == 0) {
            return 0;
        }
        remember(choice, 0, t);
        remember(choice, 1, second);
        choice.put(t, moving, some(t, moving));
        choice.put(second, unit, some(second, unit));
        return unlessBroken(choice, 2, choice.keepsTurns(from) && choice.keepsTurns(unit));
    }

    private int rotate(Choice choice, int t, int second, int third) {
        int a = choice.host(t);
        int b = choice.host(second);
        int c = choice.host(third);
        if (model.options()[second][a].length == 0 || model.options()[third][b].length == 0
                || model.options()[t][c].length == 0) {
            return 0;
        }
        remember(choice, 0, t);
        remember(choice, 1, second);
        remember(choice, 2, third);
        choice.put(second, a, some(second, a));
        choice.put(third, b, some(third, b));
        choice.put(t, c, some(t, c));
        return unlessBroken(choice, 3, true);
    }

    /** Mostly the cheapest option, sometimes any. */
    private int some(int t, int unit) {
        int count = model.options()[t][unit].length;
        return count == 1 ? 0 : random.below(4) == 0 ? random.below(count) : cheapest(t, unit);
    }

    private int unlessBroken(Choice choice, int touched, boolean turnsKept) {
        boolean kept = turnsKept;
        for (int i = 0; i < touched && kept; i++) {
            kept = choice.keepsDistance(changed[i]);
        }
        if (!kept) {
            undo(choice, touched);
            return 0;
        }
        return touched;
    }

    private void remember(Choice choice, int slot, int t) {
        changed[slot] = t;
        oldHost[slot] = choice.host(t);
        oldOption[slot] = choice.option(t);
    }

    private void undo(Choice choice, int touched) {
        for (int i = 0; i < touched; i++) {
            choice.put(changed[i], oldHost[i], oldOption[i]);
        }
    }
}
