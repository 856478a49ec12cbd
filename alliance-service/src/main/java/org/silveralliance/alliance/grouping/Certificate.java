package org.silveralliance.alliance.grouping;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.silveralliance.alliance.grouping.GroupingAnswer.ProofState;
import org.silveralliance.alliance.grouping.GroupingAnswer.ProofStatus;
import org.silveralliance.alliance.grouping.proof.Proof;
import org.silveralliance.alliance.grouping.search.LowerBound;
import org.silveralliance.alliance.grouping.search.SearchControl;

/** Says how good an answer is known to be: our own bound first, then the exact method where it can help. */
final class Certificate {

    static final ProofStatus UNKNOWN = new ProofStatus(ProofState.NO_PROOF, Double.NaN, Double.NaN, "手动调整后未重新证明。");

    private static final int BOUND_UP_TO = 2_000;
    private static final int QUICK_UP_TO = 300;
    private static final int PROOF_UP_TO = 90;
    private static final int ITERATIONS = 600;
    private static final int CASES = 60;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Model model;
    private final Proof proof;

    Certificate(Model model, Proof proof) {
        this.model = model;
        this.proof = proof;
    }

    /** Uses what the search has left of its time; after that nothing is proven any more. */
    ProofStatus of(int[] groups, long cost, SolveSettings settings, SearchControl search) {
        if (search.late()) {
            return new ProofStatus(ProofState.NO_PROOF, Double.NaN, Double.NaN, "时间已到，未作证明。");
        }
        boolean quick = model.units.size() <= QUICK_UP_TO;
        if (!quick && (model.units.size() > BOUND_UP_TO || settings.proofTime().isZero())) {
            return status(-1, cost);
        }
        SearchControl watch = new SearchControl(settings.cancelled(), shorter(LONGEST, search.left()).toNanos(), 1, done -> {
        });
        LowerBound own = new LowerBound(model.instance);
        long bound = own.reach(cost, quick ? ITERATIONS : ITERATIONS / 3, watch);
        boolean[] worthLeading = own.worthLeading(cost);
        if (quick && bound < cost) {
            bound = own.split(cost, bound, groups, CASES, ITERATIONS / 4, watch);
        }
        boolean exact = proof.available() && !settings.proofTime().isZero() && model.units.size() <= PROOF_UP_TO;
        if (exact && bound < cost) {
            Optional<Proof.Verdict> verdict = proof.prove(model.instance, groups, worthLeading,
                    shorter(settings.proofTime(), search.left()));
            if (verdict.isPresent()) {
                bound = Math.max(bound, (long) Math.ceil(verdict.get().bound() - 1e-6));
            }
        }
        return status(bound, cost);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private ProofStatus status(long bound, long cost) {
        if (bound >= cost) {
            return new ProofStatus(ProofState.OPTIMAL, cost / Model.UNIT, 0, "已证明最优：没有代价更低的分组。");
        }
        double gap = bound < 0 || cost == 0 ? Double.NaN : 100.0 * (cost - bound) / cost;
        String within = Double.isNaN(gap) ? "" : String.format(Locale.ROOT, "离最优至多 %.1f%%", gap);
        if (!proof.available()) {
            return new ProofStatus(ProofState.NO_PROOF, bound < 0 ? Double.NaN : bound / Model.UNIT, gap,
                    "无证明：本机没有精确求解组件" + (within.isEmpty() ? "。" : "；按下界估计，" + within + "。"));
        }
        return within.isEmpty()
                ? new ProofStatus(ProofState.NO_PROOF, Double.NaN, Double.NaN, "规模较大，未作证明。")
                : new ProofStatus(ProofState.BOUNDED, bound / Model.UNIT, gap, "未证明最优，" + within + "。");
    }
}
