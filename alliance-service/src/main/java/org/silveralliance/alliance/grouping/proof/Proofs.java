package org.silveralliance.alliance.grouping.proof;

import java.time.Duration;
import java.util.Optional;

import org.silveralliance.alliance.grouping.Proof;
import org.silveralliance.alliance.grouping.search.Instance;
import org.silveralliance.kit.natives.UnpackedLibraries;

/** Chooses the exact method by looking whether its library is there. Set {@code silveralliance.proof=off} to do without. */
public final class Proofs {

    private static final String SWITCH = "silveralliance.proof";

    private Proofs() {
    }

    /** Loads the native library on the first call, which takes most of a second. */
    public static Proof find() {
        return "off".equals(System.getProperty(SWITCH)) ? Proof.ABSENT : Loaded.PROOF;
    }

    /** The same, looked for only when something is asked of it. */
    public static Proof whenAsked() {
        return new WhenAsked();
    }

    private static final class WhenAsked implements Proof {

        @Override
        public boolean available() {
            return find().available();
        }

        @Override
        public Optional<Verdict> prove(Instance instance, int[] known, boolean[] worthLeading, Duration limit) {
            return find().prove(instance, known, worthLeading, limit);
        }

        @Override
        public Optional<Boolean> feasible(Instance instance, Duration limit) {
            return find().feasible(instance, limit);
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
                System.getLogger(Proofs.class.getName()).log(System.Logger.Level.INFO,
                        "Proofs are unavailable: the OR-Tools library cannot be loaded ({0})", e.getClass().getName());
                return Proof.ABSENT;
            }
        }
    }
}
