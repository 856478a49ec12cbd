package org.silveralliance.kit.outbox;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the relay reaches its database and how fast it works. */
@ConfigMapping(prefix = "sa.relay")
public interface RelayConfig {

    String jdbcUrl();

    String username();

    String password();

    @WithDefault("true")
    boolean enabled();

    /** Rows read and sent at once. */
    @WithDefault("500")
    int batch();

    /** What of their payloads is read at once, so that large ones do not fill the memory before one of them can be parked. */
    @WithDefault("8M")
    MemorySize batchBytes();

    /** The longest time a committed row waits when its wake-up call was lost. */
    @WithDefault("500ms")
    Duration poll();

    /** Failures after which an aggregate is parked, so that the others go on. */
    @WithDefault("5")
    int attempts();

    /** How long a topic that is missing or takes nothing is left alone, so that the others go on. */
    @WithDefault("5s")
    Duration retry();

    /** How long published rows stay, for the exchange feed. */
    @WithDefault("30d")
    Duration keep();
}
