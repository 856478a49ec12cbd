package org.silveralliance.gateway;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the services are, how much one caller may ask for and how long a session lasts. */
@ConfigMapping(prefix = "sa.gateway")
public interface GatewayConfig {

    Services services();

    URI keycloak();

    /** Whether TLS ends in front of the gateway; then browsers are told to keep to it. */
    boolean behindTls();

    Limits limits();

    Sessions sessions();

    Connections connections();

    /** The services' addresses. */
    interface Services {

        URI members();

        URI alliance();

        URI activities();

        URI notification();
    }

    /** How much is let through, per replica. */
    interface Limits {

        /** Requests a second one caller may make for long. */
        int requestsPerSecond();

        /** Requests one caller may make at once. */
        int burst();

        /** Callers that one address may stand for: an office's people come from one. */
        @WithDefault("5")
        int callersPerAddress();

        /** Callers that are remembered at a time. */
        @WithDefault("20000")
        int callers();

        /** After this long without a request a caller is forgotten; longer than a bucket takes to fill. */
        @WithDefault("PT10M")
        Duration remembered();
    }

    /** How long a browser stays logged in. */
    interface Sessions {

        /** From login or renewal on, whatever Keycloak allows. */
        @WithDefault("PT12H")
        Duration longest();

        /** How long a renewed session's old cookie still counts, for calls that are on their way. */
        @WithDefault("PT1M")
        Duration replaced();
    }

    /** The connections to the services. */
    interface Connections {

        /** At a time, to each service. */
        @WithDefault("128")
        int most();

        @WithDefault("PT20S")
        Duration keepAlive();

        /** After this long a service counts as away. */
        @WithDefault("PT2S")
        Duration connectWithin();

        /** Other connections of the pool that a question is tried over when one was closed meanwhile. */
        @WithDefault("3")
        int others();
    }
}
