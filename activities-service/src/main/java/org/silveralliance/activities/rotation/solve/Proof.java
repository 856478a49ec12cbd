package org.silveralliance.activities.rotation.solve;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** A second opinion on an answer by an exact solver, where one is installed. */
public interface Proof {

    boolean available();

    /** How good the answer is for certain. Never changes the answer. */
    Verdict verdict(RotationProblem problem, Answer answer, Duration limit);

    /** The fewest points any answer can have, empty when unavailable, impossible or not found within the limit. */
    OptionalLong optimum(RotationProblem problem, Duration limit);

    /** How good an answer is known to be. */
    sealed interface Verdict {

        /** Chinese, for the screen. */
        String sentence();
    }

    record Optimal() implements Verdict {

        @Override
        public String sentence() {
            return "已证明为最优";
        }
    }

    /**
     * Not proven within the limit, or beaten.
     *
     * @param percent how far above the proven bound the answer is at most
     */
    record Within(double percent, long bound) implements Verdict {

        @Override
        public String sentence() {
            return String.format(Locale.ROOT, "与最优相差不超过%.1f%%", percent);
        }
    }

    /** The agreed turn order needs no proof. */
    record ByRule() implements Verdict {

        @Override
        public String sentence() {
            return "按席位轮流，无要求、无冲突，无须优化";
        }
    }

    record Unavailable(String reason) implements Verdict {

        @Override
        public String sentence() {
            return "无法提供最优性证明：" + reason;
        }
    }
}
