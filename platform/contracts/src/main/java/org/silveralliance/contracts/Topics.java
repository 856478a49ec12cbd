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

    private static final String RETRY = "retry.";

    private Topics() {
    }

    /** The service that alone writes a topic, by its short name: {@code members} for {@code members.member.v1}. */
    public static String owner(String topic) {
        return topic.substring(0, Math.max(0, topic.indexOf('.')));
    }

    /** A topic's owner as CloudEvents' source: {@code /members-service}. */
    public static String source(String topic) {
        return "/" + owner(topic) + "-service";
    }

    /** The dead-letter topic of a consuming service, for example {@code dlq.alliance}. */
    public static String deadLetters(String service) {
        return "dlq." + service;
    }

    /**
     * Where a consuming service puts facts of a topic that it is to hear again, for example
     * {@code retry.alliance.members.member.v1}: the topic itself is its owner's alone.
     */
    public static String retry(String service, String topic) {
        return RETRY + service + "." + topic;
    }

    /** The topic from which facts came that lie in this one: for all but the topics of {@link #retry} it is the same. */
    public static String origin(String topic) {
        return topic.startsWith(RETRY) ? topic.substring(topic.indexOf('.', RETRY.length()) + 1) : topic;
    }
}
