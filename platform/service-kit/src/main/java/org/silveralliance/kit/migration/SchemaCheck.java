package org.silveralliance.kit.migration;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.silveralliance.kit.KitConfig;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.runtime.StartupEvent;

/**
 * A service does not start on a schema older than itself: it could not mend it, and would fail later, one request after the
 * other. A newer one is well: during a roll-out the replicas of the build before go on.
 */
@ApplicationScoped
public class SchemaCheck {

    private static final String WHAT_TO_DO = "Run the migrations of this build first (deploy/README.md, Migrations).";
    /** Before anything hears, relays or answers. */
    private static final int FIRST = 1;

    private final Flyway flyway;
    private final Rows rows;
    private final KitConfig config;

    public SchemaCheck(Flyway flyway, Rows rows, KitConfig config) {
        this.flyway = flyway;
        this.rows = rows;
        this.config = config;
    }

    void start(@Observes @Priority(FIRST) StartupEvent started) {
        demandThisBuilds(config.service(), flyway);
        long built = rows.first(Query.of("select generation from projection_generation"), row -> row.number("generation"))
                .orElse(0L);
        demandGeneration(config.service(), built, config.projections());
    }

    static void demandThisBuilds(String database, Flyway flyway) {
        List<String> missing = missing(database, flyway);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The database " + database + " is older than this build, it lacks "
                    + String.join(", ", missing) + ". " + WHAT_TO_DO);
        }
    }

    private static List<String> missing(String database, Flyway flyway) {
        try {
            return Arrays.stream(flyway.info().pending())
                    .map(migration -> migration.getVersion() + " (" + migration.getDescription() + ")").toList();
        } catch (FlywayException unreadable) {
            throw new IllegalStateException("How old the database " + database + " is cannot be read. Unless it is away: "
                    + WHAT_TO_DO, unreadable);
        }
    }

    /** Else it would read all events again and find them known, and forget them when the migrations come. */
    static void demandGeneration(String database, long built, int wanted) {
        if (built < wanted) {
            throw new IllegalStateException("The database " + database + " is of generation " + built + ", this service of "
                    + wanted + " (SA_PROJECTIONS). " + WHAT_TO_DO);
        }
    }
}
