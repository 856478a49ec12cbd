package org.silveralliance.gateway.migration;

import java.util.Map;

import org.flywaydb.core.Flyway;

/**
 * Brings the gateway's database up to this build, as the services' kit does for theirs: a process of its own that has the
 * owner's password, which the gateway has not. In the built gateway's folder
 * {@code java -cp 'app/*:lib/main/*' org.silveralliance.gateway.migration.Migrate}.
 */
public final class Migrate {

    private static final String PASSWORD = "SA_DB_OWNER_PASSWORD";
    /** A page would queue behind a migration that waits for one long read; it ends, and the job runs again. */
    private static final String PATIENCE = "set lock_timeout = '2s'";

    private Migrate() {
    }

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        String password = environment.getOrDefault(PASSWORD, "");
        if (password.isBlank()) {
            throw new IllegalStateException(PASSWORD + ", the password of gateway_owner, is not set");
        }
        String url = "jdbc:postgresql://" + environment.getOrDefault("SA_DB_HOST", "127.0.0.1") + ":"
                + environment.getOrDefault("SA_DB_PORT", "5433") + "/gateway";
        Flyway.configure().dataSource(url, "gateway_owner", password).connectRetries(30).initSql(PATIENCE)
                .locations("db/migration").load().migrate();
    }
}
