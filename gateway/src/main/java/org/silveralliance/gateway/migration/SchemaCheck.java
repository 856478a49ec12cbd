package org.silveralliance.gateway.migration;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import io.quarkus.runtime.StartupEvent;

/** The gateway does not start on a schema older than itself; a newer one is well. */
@ApplicationScoped
class SchemaCheck {

    private static final String WHAT_TO_DO = "Run the migrations of this build first (deploy/README.md, Migrations).";

    private final Flyway flyway;

    SchemaCheck(Flyway flyway) {
        this.flyway = flyway;
    }

    void start(@Observes @Priority(1) StartupEvent started) {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The database gateway is older than this build, it lacks "
                    + String.join(", ", missing) + ". " + WHAT_TO_DO);
        }
    }

    private List<String> missing() {
        try {
            return Arrays.stream(flyway.info().pending())
                    .map(migration -> migration.getVersion() + " (" + migration.getDescription() + ")").toList();
        } catch (FlywayException unreadable) {
            throw new IllegalStateException("How old the database gateway is cannot be read. Unless it is away: " + WHAT_TO_DO,
                    unreadable);
        }
    }
}
