package org.silveralliance.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How messages are planned and worked off, and the vendors' addresses, accounts and limits. */
@ConfigMapping(prefix = "sa.notification")
public interface NotificationConfig {

    Delivery delivery();

    Reminders reminders();

    Changes changes();

    QuietHours quietHours();

    /** How long a vendor may take to answer; after that the outcome is unknown. */
    @WithDefault("PT5S")
    Duration vendorTimeout();

    Sms sms();

    Robot robot();

    /** Of the client that asks members-service for contacts. */
    String serviceSecret();

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

        /** How long after its first failure a message is tried again before a person has to call. */
        @WithDefault("PT24H")
        Duration retryWithin();

        /** How long one county is sent or asked for before the next has its turn; calls not begun by then are made later. */
        @WithDefault("PT10S")
        Duration slice();

        /** Messages to one recipient about one activity on one day. */
        @WithDefault("3")
        int noticesADay();

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

        /** How long before the quiet hours is said what would have to be said in them. */
        @WithDefault("PT1H")
        Duration eveningBefore();
    }

    /** When changes of activities are told. */
    interface Changes {

        /** Changes within this time are told once. */
        @WithDefault("PT10M")
        Duration settle();

        /** Changes told at a time. */
        @WithDefault("20")
        int batch();
    }

    /** The hours in which only what is urgent is sent to phones and groups, by the clock in Shanghai. */
    interface QuietHours {

        @WithDefault("21:00")
        LocalTime from();

        /** When the day opens; the same as {@link #from} for no quiet hours. */
        @WithDefault("08:00")
        LocalTime until();

        /** What begins within this time after the day opens is not left until then: its people would have set out. */
        @WithDefault("PT2H")
        Duration headStart();
    }

    /** Aliyun SendSms, 2017-05-25. */
    interface Sms {

        /** Whether any are sent; if so, what follows has to be there. */
        boolean enabled();

        Optional<String> url();

        Optional<String> accessKey();

        Optional<String> accessSecret();

        /** The filed signature, without its brackets. */
        @WithDefault("银发联盟")
        String signature();

        /**
         * The most a vendor takes in one variable, in UTF-16 units: 35 in Aliyun's notices, 20 in some of its older templates
         * and with other vendors.
         */
        @WithDefault("20")
        int longestVariable();
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
