package org.silveralliance.activities.rotation.solve;

import java.time.Duration;
import java.util.OptionalLong;

import org.silveralliance.kit.natives.UnpackedLibraries;

import com.google.ortools.Loader;

/** Finds out whether the exact solver can be used on this machine. */
public final class Proofs {

    /** Set to {@code off} to run without the native library although it is there. */
    public static final String SWITCH = "silver.proof";

    private Proofs() {
    }

    /**
     * Loads the native library, which takes most of a second: keep the answer. Whatever keeps it from loading (no such
     * processor, no glibc, library left out) only makes proofs unavailable.
     */
    public static Proof load() {
        if ("off".equals(System.getProperty(SWITCH))) {
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
