package org.silveralliance.kit.migration;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import org.flywaydb.core.Flyway;

/**
 * Brings a service's database up to this build, as the owner of its tables, whom the service itself must not be able to act
 * for. A process of its own that runs before the service and ends, without a container; in a built service's folder
 * {@code java -cp 'app/*:lib/main/*' org.silveralliance.kit.migration.Migrate}.
 */
public final class Migrate {

    private static final String PASSWORD = "SA_DB_OWNER_PASSWORD";

    private Migrate() {
    }

    public static void main(String[] arguments) throws IOException {
        migrate(service(), System.getenv());
    }

    static void migrate(String service, Map<String, String> environment) {
        String owner = service + "_owner";
        String password = environment.getOrDefault(PASSWORD, "");
        if (password.isBlank()) {
            throw new IllegalStateException(PASSWORD + ", the password of " + owner + ", is not set");
        }
        String url = "jdbc:postgresql://" + environment.getOrDefault("SA_DB_HOST", "127.0.0.1") + ":"
                + environment.getOrDefault("SA_DB_PORT", "5433") + "/" + service;
        Flyway.configure().dataSource(url, owner, password).connectRetries(30).locations("db/kit", "db/migration")
                .placeholders(Map.of("service", service, "projections", environment.getOrDefault("SA_PROJECTIONS", "1")))
                .load().migrate();
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
