package org.silveralliance.alliance.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.silveralliance.alliance.grouping.GroupingAnswer.Cancelled;
import org.silveralliance.alliance.grouping.GroupingAnswer.Grouped;
import org.silveralliance.alliance.grouping.GroupingAnswer.Refused;
import org.silveralliance.alliance.grouping.proof.ExactSolver;
import org.silveralliance.alliance.grouping.proof.Proof;
import org.silveralliance.alliance.grouping.search.Search;
import org.silveralliance.alliance.grouping.search.SearchControl;

/** Entry of this package: proposes groups and explains given ones. Holds no state; safe for any thread. */
public final class Grouping {

    private static final long LEAST = 3_000_000;
    private static final long MOST = 60_000_000;
    private static final int MOST_NAMED = 10;

    private final Proof proof;

    public Grouping(Proof proof) {
        this.proof = proof;
    }

    /** With the exact method when its native library is there. The first call loads it, which takes most of a second. */
    public static Grouping usual() {
        return new Grouping(ExactSolver.get());
    }

    /** Whether proofs are available on this machine. */
    public boolean proves() {
        return proof.available();
    }

    /** What is wrong with a problem before any search, as Chinese sentences; empty when nothing is. */
    public List<String> faults(GroupingProblem problem) {
        List<String> faults = InputCheck.faults(problem);
        return faults.isEmpty() ? Model.forPricing(problem).blocks.contradictions : faults;
    }

    /** Proposes groups. Long: run it in a job, never in a request. */
    public GroupingAnswer solve(GroupingProblem problem, SolveSettings settings) {
        List<String> faults = InputCheck.faults(problem);
        if (!faults.isEmpty()) {
            return new Refused(faults, true);
        }
        Model model = new Model(problem);
        if (!model.blocks.contradictions.isEmpty()) {
            return new Refused(model.blocks.contradictions, true);
        }
        long budget = settings.evaluations() > 0 ? settings.evaluations() : budget(model);
        SearchControl watch = new SearchControl(settings.cancelled(), settings.limit().toNanos(), budget, settings.progress());
        Search.Found found = new Search(model.instance).run(settings.seed(), budget, settings.threads(), watch);
        if (watch.cancelled()) {
            return new Cancelled();
        }
        if (!found.feasible()) {
            return refusal(model, found.closest(), settings, watch);
        }
        int[] groups = numbered(model, found.groups());
        GroupingAnswer.ProofStatus status = new Certificate(model, proof).of(groups, found.cost(), settings, watch);
        if (watch.cancelled()) {
            return new Cancelled();
        }
        return new Grouped(new Explanations(model, groups).groups(), new Scoring(model).score(groups), status,
                watch.late(), List.copyOf(model.notices));
    }

    /** The problem with every given group taken as it is: reasons, score and second-best places of manually changed groups. */
    public Grouped read(GroupingProblem problem, Map<String, Integer> groupOf) {
        Model model = new Model(problem);
        int[] groups = model.groups(groupOf);
        return new Grouped(new Explanations(model, groups).groups(), new Scoring(model).score(groups), Certificate.UNKNOWN,
                false, List.copyOf(model.notices));
    }

    /**
     * What moving one unit would change; milliseconds. Units that must stay together do not follow: the broken wish is named.
     */
    public MovePrice price(GroupingProblem problem, Map<String, Integer> groupOf, String unitId, int toGroup) {
        Model model = Model.forPricing(problem);
        int[] groups = model.groups(groupOf);
        Scoring scoring = new Scoring(model);
        var before = scoring.score(groups);
        int unit = model.index.of(unitId);
        if (toGroup < 1 || toGroup > model.instance.groups()) {
            throw new IllegalArgumentException("no such group: " + toGroup);
        }
        groups[unit] = toGroup - 1;
        var after = scoring.score(groups);
        return new MovePrice(Scoring.round(after.total() - before.total()), before, after,
                new Rules(problem).broken(model, groups));
    }

    /** "This unit in that group instead" for every group; milliseconds up to a few hundred units. */
    public List<WhyNot> whyNot(GroupingProblem problem, Map<String, Integer> groupOf, String unitId) {
        Model model = Model.forPricing(problem);
        return new Alternatives(model, model.groups(groupOf)).row(model.index.of(unitId));
    }

    /** Hard rules that given groups break, as Chinese sentences. */
    public List<String> broken(GroupingProblem problem, Map<String, Integer> groupOf) {
        Model model = Model.forPricing(problem);
        return new Rules(problem).broken(model, model.groups(groupOf));
    }

    public Comparison compare(GroupingProblem problem, Map<String, Integer> first, Map<String, Integer> second) {
        Model model = Model.forPricing(problem);
        return new GroupMatching(model).compare(model.groups(first), model.groups(second));
    }

    /** Explaining may take as long again as searching, and never more than some seconds. */
    private GroupingAnswer refusal(Model model, int[] closest, SolveSettings settings, SearchControl watch) {
        Conflicts conflicts = new Conflicts(proof, settings.limit(), settings.cancelled());
        Refused refused = conflicts.smallest(model.problem)
                .map(core -> {
                    List<String> reasons = new ArrayList<>();
                    reasons.add("以下要求不能同时满足：");
                    reasons.addAll(core);
                    return new Refused(reasons, true);
                })
                .orElseGet(() -> new Refused(unproven(model, closest, watch), false));
        return watch.cancelled() ? new Cancelled() : refused;
    }

    /** What stood in the way of the last attempt, because nothing better is known. */
    private List<String> unproven(Model model, int[] closest, SearchControl watch) {
        List<String> reasons = new ArrayList<>();
        reasons.add("没有找到满足全部硬性条件的分组" + (watch.late() ? "（时间已到）" : "") + "，请放宽单位数、党员数或意愿。");
        reasons.add(proof.available() ? "在规定时间内也未能证明无解。" : "本机没有精确求解组件，无法证明是否有解（无证明）。");
        if (closest.length > 0) {
            List<String> broken = new Rules(model.problem).broken(model, numbered(model, closest));
            reasons.add("最接近的分组仍有 " + broken.size() + " 处不满足：");
            reasons.addAll(broken.subList(0, Math.min(MOST_NAMED, broken.size())));
        }
        return reasons;
    }

    private static long budget(Model model) {
        long size = (long) model.units.size() * model.instance.groups();
        return Math.min(MOST, Math.max(LEAST, size * 20_000));
    }

    /** Groups without a pinned unit are numbered by the first of their units in the survey's order. */
    private static int[] numbered(Model model, int[] groups) {
        int k = model.instance.groups();
        int[] number = new int[k];
        Arrays.fill(number, -1);
        boolean[] used = new boolean[k];
        for (int b = 0; b < model.blocks.pinned.length; b++) {
            int pin = model.blocks.pinned[b];
            if (pin >= 0) {
                number[pin] = pin;
                used[pin] = true;
            }
        }
        int next = 0;
        int[] answer = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            if (number[groups[i]] < 0) {
                while (used[next]) {
                    next++;
                }
                used[next] = true;
                number[groups[i]] = next;
            }
            answer[i] = number[groups[i]];
        }
        return answer;
    }
}
