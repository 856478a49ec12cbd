package org.silveralliance.kit.rekey;

import java.time.Duration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How old values move to a new key. */
@ConfigMapping(prefix = "sa.rekey")
public interface RekeyConfig {

    /** How often it is looked whether there is a new key; what is found then is worked off at once. */
    @WithDefault("5s")
    Duration every();

    /** The share of the time that is worked; in the rest others have the processors and the database to themselves. */
    @WithDefault("0.5")
    @DecimalMin("0.01")
    @DecimalMax("1")
    double share();
}
