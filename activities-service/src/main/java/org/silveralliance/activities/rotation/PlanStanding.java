package org.silveralliance.activities.rotation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.solve.Answer;
import org.silveralliance.activities.rotation.solve.Proof;

/**
 * What a plan costs and how good it is known to be. {@code points} is the sum of {@code parts}, lower is better;
 * {@code bound} is what every plan costs at least, absent where nothing was proven.
 */
public record PlanStanding(double points, List<ScorePart> parts, String proof, String proofText, @Nullable Double bound) {

    private static final double HUNDREDTHS = 100.0;

    /** What one soft rule contributes. */
    public record ScorePart(String rule, String label, double points) {
    }

    public static PlanStanding of(Answer answer, Proof.Verdict verdict) {
        return new PlanStanding(answer.points() / HUNDREDTHS,
                answer.parts().entrySet().stream().map(part -> new ScorePart(part.getKey().name(), part.getKey().label(),
                        part.getValue() / HUNDREDTHS)).toList(),
                code(verdict), verdict.sentence(), bound(answer, verdict));
    }

    private static String code(Proof.Verdict verdict) {
        return switch (verdict) {
            case Proof.Optimal it -> "OPTIMAL";
            case Proof.Within it -> "WITHIN";
            case Proof.ByRule it -> "BY_RULE";
            case Proof.Unavailable it -> "UNAVAILABLE";
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
