package org.silveralliance.notification;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How messages are planned and worked off, and the vendors' addresses, accounts and limits. */
@ConfigMapping(prefix = "sa.notification")
public interface NotificationConfig {

    Delivery delivery();

    Reminders reminders();

    CallLists callLists();

    /** How long a vendor may take to answer; after that the outcome is unknown. */
    @WithDefault("PT5S")
    Duration vendorTimeout();

    Sms sms();

    Robot robot();

    /** How messages are worked off. */
    interface Delivery {

        /** How often what is due is looked for. */
        @WithDefault("PT1S")
        Duration every();

        /** Messages claimed, and contacts asked for, at a time. */
        @WithDefault("200")
        int batch();

        /** Calls of vendors at a time. */
        @WithDefault("12")
        int parallel();

        /** After this long a claim is free again and a call counts as lost; longer than all calls of a batch take. */
        @WithDefault("PT2M")
        Duration claim();

        /** Pause before the first question for a receipt; it doubles up to {@link #longestPause}. */
        @WithDefault("PT2S")
        Duration firstReceipt();

        @WithDefault("PT10M")
        Duration longestPause();

        /** Questions about an unknown outcome before a person has to call. */
        @WithDefault("5")
        int unknownQueries();

        /** After this long without a receipt a person has to call. */
        @WithDefault("PT24H")
        Duration receiptWithin();

        /** Pause before a refused submission is tried again. */
        @WithDefault("PT1M")
        Duration retryAfter();

        /** Pause before members-service is asked for contacts again. */
        @WithDefault("PT5S")
        Duration askContactsAfter();

        /** Submissions of one message to one channel. */
        @WithDefault("3")
        int tries();
    }

    /** When hosts and members are reminded. */
    interface Reminders {

        /** Reminders turned into messages at a time. */
        @WithDefault("20")
        int batch();

        /** The hour of the day at which a host is reminded. */
        @WithDefault("9")
        int officeOpens();
    }

    /** The lists of people to be called. */
    interface CallLists {

        /** Calls on a list. */
        @WithDefault("500")
        int most();
    }

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

        /** Pause of what is over the limit. */
        @WithDefault("PT20S")
        Duration overLimit();

        /** The longest text in bytes of UTF-8. */
        @WithDefault("2048")
        int textBytes();
    }
}
