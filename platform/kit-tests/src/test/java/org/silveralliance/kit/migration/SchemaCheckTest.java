package org.silveralliance.kit.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;

/** Migrations run with the owner's password and without a container; a service looks whether they ran with its own. */
class SchemaCheckTest {

    private static final String WHAT_TO_DO = "Run the migrations of this build first (deploy/README.md, Migrations)";
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration PASSED = Duration.ofSeconds(30);

    @Test
    @DisplayName("S-15 a service does not start on a schema older than itself, and names what it lacks")
    void shouldRefuseASchemaThatIsOlderAndNameWhatItLacks() {
        String database = "stale";
        Flyway service = as(database, "app").load();
        assertThatThrownBy(() -> SchemaCheck.demandThisBuilds(database, service)).hasMessageContaining("database stale")
                .hasMessageContaining("1 (kit)").hasMessageContaining(WHAT_TO_DO);

        as(database, "owner").target("202611291020").load().migrate();
        assertThatThrownBy(() -> SchemaCheck.demandThisBuilds(database, service)).hasMessageContaining("database stale")
                .hasMessageContaining("20261121000002 (note trap)").hasMessageNotContaining("202611291020")
                .hasMessageContaining(WHAT_TO_DO);

        Migrate.migrate(database, environment(database), PATIENCE);
        assertThatCode(() -> SchemaCheck.demandThisBuilds(database, service)).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseASchemaFromBeforeItCouldLook() {
        String database = "older";
        as(database, "owner").target("1").load().migrate();
        assertThatThrownBy(() -> SchemaCheck.demandThisBuilds(database, as(database, "app").load()))
                .hasMessageContaining("database older").hasMessageContaining(WHAT_TO_DO);
    }

    @Test
    @DisplayName("S-15 a migration lets others pass who read on while somebody holds its table, and goes on when it is free")
    void shouldLetOthersPassWhileItsTableIsHeld() throws Exception {
        String database = "held";
        as(database, "owner").target("202611290910").load().migrate();
        CompletableFuture<Void> migrating;
        try (Connection holder = TestDatabase.superuser(database);
                Connection other = TestDatabase.superuser(database)) {
            holder.setAutoCommit(false);
            read(holder);
            migrating = CompletableFuture
                    .runAsync(() -> Migrate.migrate(database, environment(database), PATIENCE));
            await().atMost(Timeouts.EVENTUALLY).until(() -> isWaitedFor(other));
            // Behind the one that waits; it gives way long before the holder ends.
            read(other);
            assertThat(migrating).isNotDone();
            holder.rollback();
        }
        assertThat(migrating).succeedsWithin(Timeouts.EVENTUALLY);
        assertThatCode(() -> SchemaCheck.demandThisBuilds(database, as(database, "app").load())).doesNotThrowAnyException();
    }

    private static void read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Who is not let pass shall fail and not wait: the migration waits for what this test holds.
            statement.setQueryTimeout(Math.toIntExact(PASSED.toSeconds()));
            statement.executeQuery("select count(*) from audit_row").close();
        }
    }

    private static boolean isWaitedFor(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "select 1 from pg_locks where not granted and relation = 'audit_row'::regclass")) {
            return waiting.next();
        }
    }

    @Test
    void shouldRefuseAGenerationThatWasNotBuilt() {
        assertThatThrownBy(() -> SchemaCheck.demandGeneration("alliance", 1, 2)).hasMessageContaining("generation 1")
                .hasMessageContaining("SA_PROJECTIONS").hasMessageContaining(WHAT_TO_DO);
        assertThatCode(() -> SchemaCheck.demandGeneration("alliance", 2, 2)).doesNotThrowAnyException();
    }

    @Test
    void shouldNameThePasswordThatIsMissing() {
        assertThatThrownBy(() -> Migrate.migrate("stale", Map.of(), PATIENCE))
                .hasMessage("SA_DB_OWNER_PASSWORD, the password of stale_owner, is not set");
    }

    private static FluentConfiguration as(String database, String role) {
        return Flyway.configure()
                .dataSource("jdbc:postgresql://127.0.0.1:" + TestDatabase.port(database) + "/" + database,
                        database + "_" + role, environment(database).get("SA_DB_OWNER_PASSWORD"))
                .locations("db/kit", "db/migration").placeholders(Map.of("service", database, "projections", "1"));
    }

    private static Map<String, String> environment(String database) {
        return Map.of("SA_DB_PORT", Integer.toString(TestDatabase.port(database)), "SA_DB_OWNER_PASSWORD", "dev");
    }
}
