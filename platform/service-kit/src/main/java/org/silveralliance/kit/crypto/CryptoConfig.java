package org.silveralliance.kit.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which algorithms protect fields and where their keys are. */
@ConfigMapping(prefix = "sa.crypto")
public interface CryptoConfig {

    /** {@code sm} (SM4-GCM, HMAC-SM3) or {@code aes} (AES-256-GCM, HMAC-SHA-256). */
    @WithDefault("sm")
    String provider();

    /**
     * A JSON file outside the database that nobody but its owner may change and only owner and group may read:
     * {@code {"current":1,"keys":{"1":{"enc":"…","sm4":"…","mac":"…"}},"audit":{"current":1,"keys":{"1":"…"}}}}, 32 bytes each
     * in Base64, {@code sm4} 16. Without {@code sm4} SM4 takes the first half of {@code enc}, without {@code audit} the trail
     * is chained under the {@code mac} of version 1. Read again when it changes, so that keys rotate while the service runs.
     */
    String keysFile();
}
