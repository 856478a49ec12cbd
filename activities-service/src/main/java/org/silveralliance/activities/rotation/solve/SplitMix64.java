package org.silveralliance.activities.rotation.solve;

/** The same numbers on every machine and Java version. */
final class SplitMix64 {

    private static final int LOGS = 4096;
    private static final double[] MINUS_LOG = new double[LOGS];

    static {
        for (int i = 0; i < LOGS; i++) {
            MINUS_LOG[i] = -StrictMath.log((i + 0.5) / LOGS);
        }
    }

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** Whether to accept something worse by so many points at that temperature. */
    boolean accepts(long worse, double temperature) {
        return worse <= 0 || worse < temperature * MINUS_LOG[below(LOGS)];
    }
}
