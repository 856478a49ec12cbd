package org.silveralliance.activities.rotation.solve;

import java.time.Duration;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.natives.UnpackedLibraries;

import com.google.ortools.Loader;

/** The exact solver of this machine, if it has one and nobody switched it off. */
public final class ExactSolver {

    private ExactSolver() {
    }

    /**
     * Loads the native library, which takes most of a second: keep the answer. Whatever keeps it from loading (no such
     * processor, no glibc, library left out) only makes proofs unavailable.
     */
    public static Proof get(boolean enabled) {
        if (!enabled) {
            return new None("已在配置中关闭");
        }
        try {
            Loader.loadNativeLibraries();
            UnpackedLibraries.discard("ortools-java");
            return new CpSatProof();
        } catch (LinkageError | RuntimeException e) {
            return new None("本机没有可用的精确求解器");
        }
    }

    /** The same, loaded only when something is first asked of it. */
    public static Proof lazily(boolean enabled) {
        return new Lazily(enabled);
    }

    private static final class Lazily implements Proof {

        private final boolean enabled;
        private @Nullable Proof loaded;

        Lazily(boolean enabled) {
            this.enabled = enabled;
        }

        private synchronized Proof loaded() {
            if (loaded == null) {
                loaded = get(enabled);
            }
            return loaded;
        }

        @Override
        public boolean available() {
            return loaded().available();
        }

        @Override
        public Verdict verdict(RotationProblem problem, Answer answer, Duration limit) {
            return loaded().verdict(problem, answer, limit);
        }

        @Override
        public OptionalLong optimum(RotationProblem problem, Duration limit) {
            return loaded().optimum(problem, limit);
        }
    }

    record None(String reason) implements Proof {

        @Override
        public boolean available() {
            return false;
        }

        @Override
        public Verdict verdict(RotationProblem problem, Answer answer, Duration limit) {
            return answer.way() == Answer.Way.TURN_ORDER ? new ByRule() : new Unavailable(reason);
        }

        @Override
        public OptionalLong optimum(RotationProblem problem, Duration limit) {
            return OptionalLong.empty();
        }
    }
}
