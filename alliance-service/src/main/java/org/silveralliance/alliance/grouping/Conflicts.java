package org.silveralliance.alliance.grouping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.silveralliance.alliance.grouping.proof.Proof;
import org.silveralliance.alliance.grouping.search.Instance;

/**
 * The smallest readable set of rules that cannot be kept together, found by leaving rules out one by one. When its time is up
 * the set is still contradictory, but may not be the smallest.
 */
final class Conflicts {

    private static final Duration EACH = Duration.ofSeconds(2);

    private static final Duration ALL = Duration.ofSeconds(20);

    private final Proof proof;
    private final BooleanSupplier cancelled;
    private final long deadline;

    Conflicts(Proof proof, Duration limit, BooleanSupplier cancelled) {
        this.proof = proof;
        this.cancelled = cancelled;
        this.deadline = System.nanoTime() + Math.min(ALL.toNanos(), limit.toNanos());
    }

    /**
     * Chinese sentences, or empty when the problem is not proven impossible. That it is has all the time there is; each rule
     * that
     * may be left out has a share.
     */
    Optional<List<String>> smallest(GroupingProblem problem) {
        if (!impossible(problem, ALL)) {
            return Optional.empty();
        }
        List<Wish> core = core(problem);
        GroupingProblem least = problem.withWishes(core);
        List<String> sentences = new ArrayList<>();
        WishText text = new WishText(problem);
        core.forEach(wish -> sentences.add(text.of(wish) + "。"));
        SizeLimits s = problem.limits();
        boolean headsMatter = !impossible(freed(least, s.withHeads(0, Integer.MAX_VALUE)));
        boolean unitsMatter = !impossible(freed(least, s.withUnits(1, least.units().size())));
        if (unitsMatter) {
            sentences.add("每个联盟 " + s.minUnits() + " 到 " + s.maxUnits() + " 个单位。");
        }
        if (headsMatter) {
            sentences.add("每个联盟 " + s.minHeads() + " 到 "
                    + (s.maxHeads() == Integer.MAX_VALUE ? "不限" : String.valueOf(s.maxHeads())) + " 名党员。");
        }
        sentences.add("分成 " + s.groups() + " 个联盟。");
        return Optional.of(sentences);
    }

    /** Wishes of an impossible problem, none of which can be left out: large parts are tried first, then each one alone. */
    List<Wish> core(GroupingProblem problem) {
        List<Wish> core = new ArrayList<>(problem.wishes());
        for (int part = Math.max(1, core.size() / 2); part >= 1; part /= 2) {
            for (int at = 0; at < core.size();) {
                List<Wish> fewer = new ArrayList<>(core);
                fewer.subList(at, Math.min(core.size(), at + part)).clear();
                if (impossible(problem.withWishes(fewer))) {
                    core = fewer;
                } else {
                    at += part;
                }
            }
        }
        return core;
    }

    private static GroupingProblem freed(GroupingProblem p, SizeLimits limits) {
        return new GroupingProblem(p.units(), limits, p.wishes(), p.weights(), p.townCentres());
    }

    private boolean impossible(GroupingProblem problem) {
        return impossible(problem, EACH);
    }

    private boolean impossible(GroupingProblem problem, Duration longest) {
        long left = deadline - System.nanoTime();
        if (cancelled.getAsBoolean() || left < 0) {
            return false;
        }
        Model model = new Model(problem);
        if (!model.blocks.contradictions.isEmpty()) {
            return true;
        }
        Instance instance = model.instance;
        Duration time = Duration.ofNanos(Math.min(left, longest.toNanos()));
        return proof.feasible(instance, time).map(possible -> !possible).orElse(false);
    }
}
