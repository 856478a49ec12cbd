package org.silveralliance.kit.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much long work of each kind a service does at once. */
@ConfigMapping(prefix = "sa.jobs")
public interface JobsConfig {

    /** Threads; one keeps a solver from taking the processors that requests need. */
    @WithDefault("1")
    @Min(1)
    @Max(64)
    int workers();
}
