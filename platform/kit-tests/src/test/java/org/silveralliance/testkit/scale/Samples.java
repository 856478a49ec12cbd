package org.silveralliance.testkit.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long answers took, in milliseconds. */
final class Samples {

    private final List<Double> all = new ArrayList<>();

    void add(long nanos) {
        all.add(nanos / 1e6);
    }

    double p50() {
        return quantile(0.5);
    }

    double p95() {
        return quantile(0.95);
    }

    private double quantile(double share) {
        Collections.sort(all);
        return all.get((int) Math.min(all.size() - 1.0, share * all.size()));
    }
}
