package org.silveralliance.notification.channel;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Addresses, accounts and limits of the vendors. */
@ConfigMapping(prefix = "sa.channels")
public interface ChannelsConfig {

    /** How long a vendor may take to answer; after that the outcome is unknown. */
    @WithDefault("PT5S")
    Duration timeout();

    Sms sms();

    Robot robot();

    /** Aliyun SendSms, 2017-05-25. */
    interface Sms {

        String url();

        boolean enabled();

        String accessKey();

        String accessSecret();

        /** The filed signature, without its brackets. */
        @WithDefault("银发联盟")
        String signature();
    }

    /** WeCom group robot. */
    interface Robot {

        String url();

        /** Messages a minute and robot. */
        @WithDefault("20")
        int perMinute();

        /** The longest text in bytes of UTF-8. */
        @WithDefault("2048")
        int textBytes();
    }
}
