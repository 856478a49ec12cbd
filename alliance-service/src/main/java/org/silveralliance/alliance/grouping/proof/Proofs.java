package org.silveralliance.alliance.grouping.proof;

import org.silveralliance.alliance.grouping.Proof;

/** Chooses the exact method by looking whether its library is there. Set {@code silveralliance.proof=off} to do without. */
public final class Proofs {

    private static final String SWITCH = "silveralliance.proof";

    private Proofs() {
    }

    /** Loads the native library on the first call (0.7 s), so call it at start-up. */
    public static Proof find() {
        return "off".equals(System.getProperty(SWITCH)) ? Proof.ABSENT : Loaded.PROOF;
    }

    /** Loaded once per process. */
    private static final class Loaded {

        static final Proof PROOF = load();

        private static Proof load() {
            try {
                com.google.ortools.Loader.loadNativeLibraries();
                return new CpSatProof();
            } catch (LinkageError | RuntimeException e) {
                System.getLogger(Proofs.class.getName()).log(System.Logger.Level.INFO,
                        "Proofs are unavailable: the OR-Tools library cannot be loaded ({0})", e.getClass().getName());
                return Proof.ABSENT;
            }
        }
    }
}
