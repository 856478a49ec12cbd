package org.silveralliance.activities.rotation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.solve.Answer;
import org.silveralliance.activities.rotation.solve.Proof;
import org.silveralliance.activities.rotation.solve.SoftRule;

/**
 * What a plan costs and how good it is known to be. {@code points} is the sum of {@code parts}, lower is better;
 * {@code bound} is what every plan costs at least, absent where nothing was proven.
 */
public record PlanQuality(double points, List<ScorePart> parts, ProofStatus proof, String proofText, @Nullable Double bound) {

    private static final double HUNDREDTHS = 100.0;

    /** What one soft rule contributes. */
    public record ScorePart(SoftRule rule, String label, double points) {
    }

    static PlanQuality of(Answer answer, Proof.Verdict verdict) {
        return new PlanQuality(answer.points() / HUNDREDTHS,
                answer.parts().entrySet().stream().map(part -> new ScorePart(part.getKey(), part.getKey().label(),
                        part.getValue() / HUNDREDTHS)).toList(),
                status(verdict), verdict.sentence(), bound(answer, verdict));
    }

    private static ProofStatus status(Proof.Verdict verdict) {
        return switch (verdict) {
            case Proof.Optimal it -> ProofStatus.OPTIMAL;
            case Proof.Within it -> ProofStatus.WITHIN;
            case Proof.ByRule it -> ProofStatus.BY_RULE;
            case Proof.Unavailable it -> ProofStatus.UNAVAILABLE;
        };
    }

    private static @Nullable Double bound(Answer answer, Proof.Verdict verdict) {
        return switch (verdict) {
            case Proof.Optimal it -> answer.points() / HUNDREDTHS;
            case Proof.Within it -> it.bound() / HUNDREDTHS;
            case Proof.ByRule it -> null;
            case Proof.Unavailable it -> null;
        };
    }
}
