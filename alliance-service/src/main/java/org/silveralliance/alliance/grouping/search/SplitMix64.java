package org.silveralliance.alliance.grouping.search;

/** SplitMix64: small, fast and the same on every machine, which {@code java.util.Random} does not promise for its future. */
final class SplitMix64 {

    private static final int STEPS = 1 << 13;
    private static final double[] PATIENCE = new double[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            PATIENCE[i] = -StrictMath.log((i + 0.5) / STEPS);
        }
    }

    private long state;

    SplitMix64(long seed, long stream) {
        this.state = mix(seed + 0x9E3779B97F4A7C15L * (stream + 1));
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    int below(int bound) {
        return (int) ((next() >>> 33) * bound >>> 31);
    }

    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** An exponentially distributed number: a step up of {@code temperature × patience()} is accepted. */
    double patience() {
        return PATIENCE[(int) (next() >>> 40) & STEPS - 1];
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
