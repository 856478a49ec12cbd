package org.silveralliance.activities.rotation.solve;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.rules.RotationRefused;
import org.silveralliance.activities.rotation.rules.RotationRefused.Code;
import org.silveralliance.activities.rotation.rules.Seat;

/**
 * The question as numbers. Months and units are indices, in the order of the problem.
 *
 * @param options per month and unit, empty where the unit cannot host
 * @param least fewest turns of a unit
 * @param most most turns of a unit
 * @param turnPoints per unit and number of turns, what unfairness over two years costs
 * @param follows whether a month may not have the host of the month before
 * @param lastHost the host of last December, -1 for none
 * @param spread units whose yearly cost is compared; empty when fewer than two
 */
record Model(RotationProblem problem, Option[][][] options, int[] least, int[] most, long[][] turnPoints,
        boolean[] follows, int lastHost, int[] spread) {

    static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

    static Model of(RotationProblem problem) {
        int units = problem.parties().size();
        refuseOddSizes(problem, units);
        List<Seat> seats = problem.parties().stream().map(RotationProblem.Party::seat).toList();
        int[] least = new int[units];
        int[] most = new int[units];
        long[][] turnPoints = new long[units][];
        long lastYear = 0;
        int known = 0;
        for (RotationProblem.Party party : problem.parties()) {
            Integer turns = party.lastYear();
            if (turns != null) {
                lastYear += turns;
                known++;
            }
        }
        long shareLastYear = known == 0 ? 0 : lastYear * Shares.TURN / known;
        for (int u = 0; u < units; u++) {
            RotationProblem.Party party = problem.parties().get(u);
            long share = Shares.of(seats, problem.months(), party.seat());
            least[u] = Math.max(0, Shares.floor(share) + party.owed());
            most[u] = Math.max(least[u], Shares.ceil(share) + party.owed());
            Integer before = party.lastYear();
            turnPoints[u] = unfairness(problem.weights(), share - Shares.TURN * (before == null ? 0 : before)
                    + (before == null ? 0 : shareLastYear), most[u]);
        }
        boolean[] follows = follows(problem);
        return new Model(problem, options(problem), least, most, turnPoints, follows,
                index(problem, problem.lastHost()), compared(problem, seats));
    }

    private static void refuseOddSizes(RotationProblem problem, int units) {
        if (units == 0 || problem.months().isEmpty()) {
            throw new RotationRefused(Code.NO_UNITS, "没有需要安排的单位或月份");
        }
        if (units > RotationProblem.MAX_UNITS) {
            throw new RotationRefused(Code.PROBLEM_INVALID,
                    "轮值单位有" + units + "个，超过" + RotationProblem.MAX_UNITS + "个，请先分组");
        }
        for (Wish wish : problem.wishes()) {
            if (problem.months().stream().noneMatch(month -> month.number() == wish.month())) {
                throw new RotationRefused(Code.PROBLEM_INVALID, wish.month() + "月没有轮值安排，不能提出要求");
            }
            unitOf(wish).filter(unitId -> index(problem, Optional.of(unitId)) < 0).ifPresent(unitId -> {
                throw new RotationRefused(Code.NO_SUCH_UNIT, wish.month() + "月的要求涉及不在本联盟的单位");
            });
        }
    }

    static Optional<UUID> unitOf(Wish wish) {
        return switch (wish) {
            case Wish.MustHost must -> Optional.of(must.unitId());
            case Wish.CannotHost cannot -> Optional.of(cannot.unitId());
            case Wish.OnDay on -> Optional.empty();
        };
    }

    private static long[] unfairness(Weights weights, long fair, int most) {
        long[] points = new long[most + 1];
        for (int turns = 0; turns <= most; turns++) {
            points[turns] = weights.unfairTurn() * Math.abs(turns * Shares.TURN - fair) / Shares.TURN;
        }
        return points;
    }

    private static boolean[] follows(RotationProblem problem) {
        boolean[] follows = new boolean[problem.months().size()];
        for (int t = 0; t < follows.length; t++) {
            RotationProblem.Month month = problem.months().get(t);
            if (t == 0) {
                follows[t] = month.number() == 1 && !month.frozen();
            } else {
                RotationProblem.Month before = problem.months().get(t - 1);
                follows[t] = month.number() == before.number() + 1 && !(month.frozen() && before.frozen());
            }
        }
        return follows;
    }

    private static Option[][][] options(RotationProblem problem) {
        int units = problem.parties().size();
        Option[][][] options = new Option[problem.months().size()][units][];
        for (int t = 0; t < options.length; t++) {
            RotationProblem.Month month = problem.months().get(t);
            List<Wish> wishes = problem.wishes().stream().filter(wish -> wish.month() == month.number()).toList();
            for (int u = 0; u < units; u++) {
                RotationProblem.Party party = problem.parties().get(u);
                UUID unitId = party.host().unitId();
                options[t][u] = wishes.stream().allMatch(wish -> letsHost(wish, unitId))
                        ? possible(problem, month, party, wishes)
                        : new Option[0];
            }
        }
        return options;
    }

    private static Option[] possible(RotationProblem problem, RotationProblem.Month month,
            RotationProblem.Party party, List<Wish> wishes) {
        Set<LocalDate> days = wishes.stream().flatMap(wish -> day(wish).stream()).collect(Collectors.toSet());
        if (days.size() > 1) {
            return new Option[0];
        }
        @Nullable
        LocalDate onlyOn = days.stream().findFirst().orElse(null);
        if (!month.frozen()) {
            return Options.of(problem, month, party, onlyOn).toArray(new Option[0]);
        }
        LocalDate date = month.publishedOn() == null ? month.preferred() : month.publishedOn();
        return party.host().unitId().equals(month.reference().unitId()) && (onlyOn == null || onlyOn.equals(date))
                ? new Option[] { new Option(date, null, 0, 0) }
                : new Option[0];
    }

    static boolean letsHost(Wish wish, UUID unitId) {
        return switch (wish) {
            case Wish.MustHost must -> must.unitId().equals(unitId);
            case Wish.CannotHost cannot -> !cannot.unitId().equals(unitId);
            case Wish.OnDay on -> true;
        };
    }

    private static Optional<LocalDate> day(Wish wish) {
        return switch (wish) {
            case Wish.MustHost must -> Optional.empty();
            case Wish.CannotHost cannot -> Optional.empty();
            case Wish.OnDay on -> Optional.of(on.day());
        };
    }

    private static int index(RotationProblem problem, Optional<UUID> unitId) {
        for (int u = 0; u < problem.parties().size(); u++) {
            if (unitId.filter(problem.parties().get(u).host().unitId()::equals).isPresent()) {
                return u;
            }
        }
        return -1;
    }

    /** Costs are compared between units that take part long enough for at least one turn. */
    private static int[] compared(RotationProblem problem, List<Seat> seats) {
        int[] whole = new int[seats.size()];
        int count = 0;
        for (int u = 0; u < seats.size(); u++) {
            if (Shares.of(seats, problem.months(), seats.get(u)) >= Shares.TURN) {
                whole[count++] = u;
            }
        }
        return count < 2 ? new int[0] : Arrays.copyOf(whole, count);
    }

    int months() {
        return options.length;
    }

    int units() {
        return least.length;
    }

    String month(int t) {
        return problem.months().get(t).number() + "月";
    }

    String unit(int u) {
        return problem.parties().get(u).host().name();
    }

    /** Points of the cheapest option per month and unit. */
    long[][] cheapest() {
        long[][] points = new long[months()][units()];
        for (int t = 0; t < points.length; t++) {
            for (int u = 0; u < points[t].length; u++) {
                points[t][u] = Arrays.stream(options[t][u]).mapToLong(Option::points).min().orElse(IMPOSSIBLE);
            }
        }
        return points;
    }

    /** Also for more turns than allowed, as a change by hand may have: every one beyond costs a whole unfair turn. */
    long unfairness(int unit, int turns) {
        int most = turnPoints[unit].length - 1;
        return turns <= most ? turnPoints[unit][turns]
                : turnPoints[unit][most] + (long) (turns - most) * problem.weights().unfairTurn();
    }

    long spreadPoints(long[] costs) {
        if (spread.length == 0) {
            return 0;
        }
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int u : spread) {
            min = Math.min(min, costs[u]);
            max = Math.max(max, costs[u]);
        }
        return (max - min) * problem.weights().spreadYuan();
    }

    /** All points of a complete choice. */
    long points(int[] host, int[] option) {
        long points = 0;
        int[] turns = new int[units()];
        long[] costs = new long[units()];
        for (int t = 0; t < host.length; t++) {
            Option chosen = options[t][host[t]][option[t]];
            points += chosen.points();
            turns[host[t]]++;
            costs[host[t]] += chosen.cost();
        }
        for (int u = 0; u < turns.length; u++) {
            points += turnPoints[u][turns[u]];
        }
        return points + spreadPoints(costs);
    }
}
