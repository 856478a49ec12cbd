package org.silveralliance.alliance;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set for alliance-service. */
@ConfigMapping(prefix = "sa.alliance")
public interface AllianceConfig {

    /** Where members-service answers. */
    URI members();

    /** How long a reader waits for names; afterwards the answer goes out without them. */
    @WithDefault("1s")
    Duration namesWithin();
}
