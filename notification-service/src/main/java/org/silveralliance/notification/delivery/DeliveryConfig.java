package org.silveralliance.notification.delivery;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How messages are worked off. */
@ConfigMapping(prefix = "sa.delivery")
public interface DeliveryConfig {

    /** Messages claimed, and contacts asked for, at a time. */
    @WithDefault("200")
    int batch();

    /** Calls of vendors at a time. */
    @WithDefault("12")
    int parallel();

    /** After this long a claim is free again and a call counts as lost; longer than all calls of a batch take. */
    @WithDefault("PT2M")
    Duration claim();

    /** Pause before the first question for a receipt; it doubles up to ten minutes. */
    @WithDefault("PT2S")
    Duration firstReceipt();

    /** Questions about an unknown outcome before a person has to call. */
    @WithDefault("5")
    int unknownQueries();

    /** After this long without a receipt a person has to call. */
    @WithDefault("PT24H")
    Duration receiptWithin();

    /** Pause before a refused submission is tried again. */
    @WithDefault("PT1M")
    Duration retryAfter();

    /** Submissions of one message to one channel. */
    @WithDefault("3")
    int tries();
}
