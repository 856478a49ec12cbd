package org.silveralliance.contracts;

import java.util.List;

/** The Kafka topics. The launcher and the deployment create them with their partitions; nobody creates them by accident. */
public final class Topics {

    public static final String MEMBER = "members.member.v1";
    public static final String ORG = "members.org.v1";
    public static final String ALLIANCE = "alliance.alliance.v1";
    public static final String ROTATION = "activities.rotation.v1";
    public static final String ACTIVITY = "activities.activity.v1";
    public static final String MONEY = "activities.money.v1";
    public static final String DELIVERY = "notification.delivery.v1";

    public static final List<String> ALL = List.of(MEMBER, ORG, ALLIANCE, ROTATION, ACTIVITY, MONEY, DELIVERY);

    private Topics() {
    }

    /** Who alone writes a topic, as CloudEvents' source: {@code /members-service} for {@code members.member.v1}. */
    public static String source(String topic) {
        return "/" + topic.substring(0, Math.max(0, topic.indexOf('.'))) + "-service";
    }

    /** The dead-letter topic of a consuming service, for example {@code dlq.alliance}. */
    public static String deadLetters(String service) {
        return "dlq." + service;
    }
}
