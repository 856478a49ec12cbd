package org.silveralliance.activities.rotation.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.silveralliance.activities.rotation.rules.RotationRefused;
import org.silveralliance.activities.rotation.rules.RotationRefused.Code;

/**
 * Why there is no answer: a set of wishes shrunk by deletion until each is needed, and the facts that stand in the way.
 */
final class Conflicts {

    private Conflicts() {
    }

    /** Only for a problem known to be impossible. */
    static Outcome.Impossible explain(RotationProblem problem) {
        Optional<Outcome.Impossible> plain = obvious(problem);
        if (plain.isPresent()) {
            return plain.get();
        }
        List<Wish> core = shrink(problem);
        List<String> conflicts = core.stream().map(wish -> Why.wish(problem, wish)).toList();
        List<String> reasons = new ArrayList<>();
        if (core.isEmpty()) {
            reasons.add("在轮值次数、不连续两月主办和各单位空闲情况之下无法排出" + problem.year() + "年的轮值");
        } else if (core.size() == 1) {
            reasons.add("这项要求无法满足：" + conflicts.getFirst());
        } else {
            reasons.add("以下" + core.size() + "项要求不能同时满足：" + String.join("、", conflicts));
        }
        RotationProblem narrowed = problem.with(core);
        Model model = Model.of(narrowed);
        for (int t = 0; t < model.months(); t++) {
            if (nobody(model, t)) {
                reasons.add(model.month(t) + "没有单位可以主办");
                reasons.addAll(barred(narrowed, t));
            }
        }
        return new Outcome.Impossible(core.isEmpty() ? Code.PROBLEM_INVALID : Code.WISHES_CONTRADICT, core, conflicts, reasons,
                wouldHelp(narrowed, model));
    }

    /** Facts that keep units out of the month; the wishes are named already. */
    private static List<String> barred(RotationProblem problem, int t) {
        return problem.parties().stream()
                .flatMap(party -> Why.cannotHost(problem.with(List.of()), problem.months().get(t), party).stream()).distinct()
                .toList();
    }

    private static boolean nobody(Model model, int t) {
        for (int u = 0; u < model.units(); u++) {
            if (model.options()[t][u].length > 0) {
                return false;
            }
        }
        return true;
    }

    /** A unit that is never free, a month too large for every venue, an alliance of one. */
    private static Optional<Outcome.Impossible> obvious(RotationProblem problem) {
        RotationProblem free = problem.with(List.of());
        Model model = Model.of(free);
        List<String> never = new ArrayList<>();
        for (int u = 0; u < model.units(); u++) {
            int hostable = 0;
            for (int t = 0; t < model.months(); t++) {
                hostable += model.options()[t][u].length == 0 ? 0 : 1;
            }
            if (hostable < model.least()[u]) {
                never.add(model.unit(u) + "应轮值" + model.least()[u] + "次，"
                        + (hostable == 0 ? "却没有一天可以主办" : "却只有" + hostable + "个月可以主办"));
            }
        }
        List<String> tooSmall = problem.months().stream().filter(month -> !month.frozen())
                .filter(month -> roomiest(problem) < month.attendance())
                .map(month -> month.number() + "月预计到会" + month.attendance() + "人，所有场地最多容纳" + roomiest(problem) + "人")
                .toList();
        if (!tooSmall.isEmpty()) {
            return Optional.of(new Outcome.Impossible(Code.CAPACITY_TOO_SMALL, List.of(), List.of(), tooSmall, List.of()));
        }
        if (!never.isEmpty()) {
            return Optional.of(new Outcome.Impossible(Code.UNIT_NEVER_FREE, List.of(), List.of(), never, List.of()));
        }
        if (model.units() == 1) {
            return Optional.of(new Outcome.Impossible(Code.PROBLEM_INVALID, List.of(), List.of(),
                    List.of("联盟只有一个单位，无法避免连续两月由同一单位主办"), List.of()));
        }
        return Optional.empty();
    }

    private static int roomiest(RotationProblem problem) {
        return problem.parties().stream().flatMap(party -> party.facts().venues().stream()).mapToInt(Venue::capacity)
                .max().orElse(0);
    }

    /** Deletion filter: drops every wish without which it stays impossible. */
    private static List<Wish> shrink(RotationProblem problem) {
        List<Wish> core = new ArrayList<>(problem.wishes());
        for (Wish wish : problem.wishes()) {
            List<Wish> without = new ArrayList<>(core);
            without.remove(wish);
            if (!possible(Model.of(problem.with(without)))) {
                core = without;
            }
        }
        return List.copyOf(core);
    }

    static boolean possible(Model model) {
        return TurnCount.of(model).possible(model.cheapest());
    }

    /** Facts of which each alone would have to be different. */
    private static List<String> wouldHelp(RotationProblem problem, Model model) {
        List<String> helpful = new ArrayList<>();
        if (possible(without(model, true, false))) {
            helpful.add("不得连续两月由同一单位主办");
        }
        if (possible(without(model, false, true))) {
            helpful.add("每个单位全年轮值次数的上下限（可改用代办，记欠一次）");
        }
        for (int u = 0; u < model.units(); u++) {
            if (helpsWhenFree(problem, model, u)) {
                helpful.add(model.unit(u) + "不能主办的月份（" + closedMonths(model, u) + "）");
            }
        }
        return helpful;
    }

    private static boolean possible(TurnCount count, long[][] points) {
        try {
            return count.possible(points);
        } catch (RotationRefused tooLarge) {
            // Relaxed limits may leave too many states to look through; then nothing is claimed.
            return false;
        }
    }

    private static boolean possible(Relaxed relaxed) {
        return possible(relaxed.count(), relaxed.points());
    }

    private record Relaxed(TurnCount count, long[][] points) {
    }

    private static Relaxed without(Model model, boolean distance, boolean turns) {
        int cap = model.units() <= 14 ? 15 : 7;
        int[] least = turns ? new int[model.units()] : model.least();
        int[] most = model.most().clone();
        for (int u = 0; turns && u < most.length; u++) {
            most[u] = Math.min(cap, most[u] + 2);
        }
        boolean[] follows = distance ? new boolean[model.months()] : model.follows();
        return new Relaxed(new TurnCount(least, most, follows, model.lastHost()), model.cheapest());
    }

    private static boolean helpsWhenFree(RotationProblem problem, Model model, int u) {
        long[][] points = model.cheapest();
        for (int t = 0; t < model.months(); t++) {
            RotationProblem.Month month = problem.months().get(t);
            boolean wished = problem.wishes().stream().anyMatch(wish -> wish.month() == month.number());
            if (!month.frozen() && !wished) {
                points[t][u] = 0;
            }
        }
        return possible(TurnCount.of(model), points);
    }

    private static String closedMonths(Model model, int u) {
        List<String> months = new ArrayList<>();
        for (int t = 0; t < model.months(); t++) {
            if (model.options()[t][u].length == 0) {
                months.add(model.month(t));
            }
        }
        return String.join("、", months);
    }
}
