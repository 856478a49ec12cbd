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
     * A JSON file outside the database: {@code {"current":1,"keys":{"1":{"enc":"…","mac":"…"}}}}, 32 bytes each in Base64.
     * Read again when it changes, so that keys rotate while the service runs.
     */
    String keysFile();
}
