package org.silveralliance.kit.migration;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a service's database up to this build, as the owner of its tables, whom the service itself must not be able to act
 * for. A process of its own that runs before the service and ends, without a container; in a built service's folder
 * {@code java -cp 'app/*:lib/main/*' org.silveralliance.kit.migration.Migrate}.
 */
public final class Migrate {

    private static final Logger LOG = Logger.getLogger(Migrate.class.getName());
    private static final String PASSWORD = "SA_DB_OWNER_PASSWORD";
    /** Everybody queues behind a migration that waits for one long read; so it waits briefly and begins again. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 30;
    /** lock_not_available and deadlock_detected: in both cases somebody else had the table. */
    private static final Set<String> HELD = Set.of("55P03", "40P01");

    private Migrate() {
    }

    public static void main(String[] arguments) throws IOException {
        migrate(service(), System.getenv(), PATIENCE);
    }

    /** Migrates; a table that somebody else holds for longer than {@code patience} is let go of and asked for again. */
    static void migrate(String service, Map<String, String> environment, Duration patience) {
        String owner = service + "_owner";
        String password = environment.getOrDefault(PASSWORD, "");
        if (password.isBlank()) {
            throw new IllegalStateException(PASSWORD + ", the password of " + owner + ", is not set");
        }
        String url = "jdbc:postgresql://" + environment.getOrDefault("SA_DB_HOST", "127.0.0.1") + ":"
                + environment.getOrDefault("SA_DB_PORT", "5433") + "/" + service;
        Flyway flyway = Flyway.configure().dataSource(url, owner, password).connectRetries(30)
                .initSql("set lock_timeout = " + patience.toMillis()).locations("db/kit", "db/migration")
                .placeholders(Map.of("service", service, "projections", environment.getOrDefault("SA_PROJECTIONS", "1")))
                .load();
        for (int left = ATTEMPTS - 1; !migrated(flyway, left); left--) {
            LOG.warning("A table of " + service + " is held by somebody else; the migration begins again");
        }
    }

    private static boolean migrated(Flyway flyway, int left) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException failed) {
            if (left == 0 || !isHeld(failed)) {
                throw failed;
            }
            return false;
        }
    }

    private static boolean isHeld(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && HELD.contains(String.valueOf(sql.getSQLState())));
    }

    /** The service whose jar comes first. */
    private static String service() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = Migrate.class.getResourceAsStream("/application.properties")) {
            settings.load(Objects.requireNonNull(file, "There is no service on the class path"));
        }
        return Objects.requireNonNull(settings.getProperty("sa.service"), "application.properties does not say sa.service");
    }
}
