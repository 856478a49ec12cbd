package org.silveralliance.alliance.grouping.proof;

import java.time.Duration;
import java.util.Optional;

import org.silveralliance.alliance.grouping.search.Instance;
import org.silveralliance.kit.natives.UnpackedLibraries;

/** The exact method, if its native library can be loaded here. */
public final class ExactSolver {

    private ExactSolver() {
    }

    /** Loads the native library on the first call, which takes most of a second. */
    public static Proof get() {
        return Loaded.PROOF;
    }

    /** The same, looked for only when something is asked of it. */
    public static Proof lazily() {
        return new Lazy();
    }

    private static final class Lazy implements Proof {

        @Override
        public boolean available() {
            return get().available();
        }

        @Override
        public Optional<Verdict> prove(Instance instance, int[] known, boolean[] worthLeading, Duration limit) {
            return get().prove(instance, known, worthLeading, limit);
        }

        @Override
        public Optional<Boolean> feasible(Instance instance, Duration limit) {
            return get().feasible(instance, limit);
        }
    }

    /** Loaded once per process. */
    private static final class Loaded {

        static final Proof PROOF = load();

        private static Proof load() {
            try {
                com.google.ortools.Loader.loadNativeLibraries();
                UnpackedLibraries.discard("ortools-java");
                return new CpSatProof();
            } catch (LinkageError | RuntimeException e) {
                System.getLogger(ExactSolver.class.getName()).log(System.Logger.Level.INFO,
                        "No exact solver: the OR-Tools library cannot be loaded ({0})", e.getClass().getName());
                return Proof.ABSENT;
            }
        }
    }
}
