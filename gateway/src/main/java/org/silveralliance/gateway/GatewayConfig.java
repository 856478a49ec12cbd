package org.silveralliance.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the services are, how much one caller may ask for and how long a session lasts. */
@ConfigMapping(prefix = "sa.gateway")
public interface GatewayConfig {

    Services services();

    URI keycloak();

    /** Whether TLS ends in front of the gateway; then browsers are told to keep to it. */
    boolean behindTls();

    /** Addresses or networks of those in front who say where a call came from; nobody else is believed. */
    Optional<List<String>> trustedProxies();

    Limits limits();

    Sessions sessions();

    Connections connections();

    Database database();

    Changes changes();

    Audit audit();

    /** The gateway's own database, for the one connection outside of the pool. */
    interface Database {

        String url();

        String user();
    }

    /** Streams that tell pages of changes, per replica. */
    interface Changes {

        /** Open at a time. */
        @WithDefault("2000")
        int most();

        /** Open at a time of one person. */
        @WithDefault("6")
        int mostOfOne();

        /** After this long at most a stream ends; the browser opens the next, and is asked anew who it is. */
        @WithDefault("PT5M")
        Duration life();

        /** How often a stream gives a sign, so that nobody on the way takes it for dead. */
        @WithDefault("PT25S")
        Duration sign();
    }

    /** The audit trail. */
    interface Audit {

        /** How often what has happened is written; the same within this time is one row. */
        @WithDefault("PT2S")
        Duration every();

        /** Rows that may wait to be written; what goes beyond is counted and logged instead. */
        @WithDefault("10000")
        int most();

        /** The version of the key that chains new rows. */
        @WithDefault("1")
        int keyVersion();

        /** The folder for copies of the chains' heads, outside the database; without it they stand in the log alone. */
        Optional<Path> heads();
    }

    Secrets secrets();

    /** What nobody else may know; a missing one stops the start, which names its variable. */
    interface Secrets {

        /** Of the client that logs people in. */
        String client();

        String databasePassword();

        /** Chains the rows of the audit trail: version 1. */
        String auditKey();

        /** The keys that came after it, each as version, colon, key. */
        Optional<List<String>> laterAuditKeys();
    }

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

        /** Addresses that are remembered at a time; some 15 MB. */
        @WithDefault("50000")
        int addresses();

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

        /** Calls to each service that may wait for a connection; more are refused. */
        @WithDefault("256")
        int waiting();

        /** Calls that one caller may have under way, to all services together. */
        @WithDefault("32")
        int mostOfOneCaller();

        /** Bytes of one caller's bodies, uploads apart, that may be here at a time; an eighth of what all may have. */
        @WithDefault("3M")
        MemorySize bodiesOfOneCaller();

        /** After this long without a free connection a call is refused. */
        @WithDefault("PT10S")
        Duration freeWithin();

        /** After this long without a sign a service counts as away. */
        @WithDefault("PT30S")
        Duration answeredWithin();

        /** As {@link #answeredWithin} for an upload, its way to the service included. */
        @WithDefault("PT5M")
        Duration uploadAnsweredWithin();

        /** After this long a body that is no upload has to be here. */
        @WithDefault("PT20S")
        Duration bodyReadWithin();

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
