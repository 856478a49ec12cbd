package org.silveralliance.alliance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set for alliance-service. */
@ConfigMapping(prefix = "sa.alliance")
public interface AllianceConfig {

    ExactSolver exactSolver();

    /** The exact method beside the search for groups. */
    interface ExactSolver {

        /** False does without it, as a machine does whose processor has no library for it. */
        @WithDefault("true")
        boolean enabled();
    }
}
