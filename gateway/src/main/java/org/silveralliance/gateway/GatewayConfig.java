package org.silveralliance.gateway;

import java.net.URI;

import io.smallrye.config.ConfigMapping;

/** Where the services are and how much one caller may ask for. */
@ConfigMapping(prefix = "sa.gateway")
public interface GatewayConfig {

    URI members();

    URI activities();

    URI alliance();

    URI notification();

    URI keycloak();

    /** Requests a second one caller may make for long. */
    int requestsPerSecond();

    /** Requests one caller may make at once. */
    int burst();

    /** Whether TLS ends in front of the gateway; then browsers are told to keep to it. */
    boolean behindTls();
}
