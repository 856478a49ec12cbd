package org.silveralliance.local;

import java.util.Map;

/** The ports of the platform, all on 127.0.0.1, each movable by one environment variable. */
public enum Port {
    GATEWAY(8080, "the gateway"),
    MEMBERS(8081, "members-service"),
    ACTIVITIES(8082, "activities-service"),
    ALLIANCE(8083, "alliance-service"),
    NOTIFICATION(8084, "notification-service"),
    KEYCLOAK(8180, "Keycloak"),
    DB(5433, "PostgreSQL"),
    KAFKA(9092, "Kafka"),
    KAFKA_CONTROLLER(9093, "Kafka's controller"),
    SIMULATOR(8090, "the vendor simulator"),
    GATEWAY_MANAGEMENT(9080, "the gateway's health and metrics"),
    MEMBERS_MANAGEMENT(9081, "the health and metrics of members-service"),
    ACTIVITIES_MANAGEMENT(9082, "the health and metrics of activities-service"),
    ALLIANCE_MANAGEMENT(9083, "the health and metrics of alliance-service"),
    NOTIFICATION_MANAGEMENT(9084, "the health and metrics of notification-service");

    private final int usual;
    private final String of;

    Port(int usual, String of) {
        this.usual = usual;
        this.of = of;
    }

    public String variable() {
        return "SA_" + name() + "_PORT";
    }

    public String of() {
        return of;
    }

    public int number(Map<String, String> environment) {
        String moved = environment.get(variable());
        if (moved == null || moved.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(moved.trim());
            if (number > 0 && number < 65536) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Failure(variable() + " is to be a port number, not '" + moved + "'.", e);
        }
        throw new Failure(variable() + " is to be a port number between 1 and 65535, not '" + moved + "'.");
    }

    public String url(Map<String, String> environment) {
        return "http://127.0.0.1:" + number(environment);
    }
}
