package org.silveralliance.kit.natives;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The exact solver beside the services' own: one switch for all of them. */
@ConfigMapping(prefix = "sa.exact-solver")
public interface ExactSolverConfig {

    /** False does without the native library although it is there: plans are the same, only nothing is proven of them. */
    @WithDefault("true")
    boolean enabled();
}
