package org.silveralliance.local.part;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;

/** Roles and databases: an owner who migrates, an application role that owns nothing, a relay role for the outbox. */
public final class Databases {

    public static final List<String> NAMES = List.of("members", "activities", "alliance", "notification", "gateway");
    static final String KEYCLOAK = "keycloak";

    private final Platform platform;
    private Optional<Driver> driver = Optional.empty();

    public Databases(Platform platform) {
        this.platform = platform;
    }

    /** May be repeated; passwords follow the secrets. */
    public void prepare() {
        withConnection(connection -> {
            for (String name : NAMES) {
                for (String role : List.of("owner", "app", "relay")) {
                    role(connection, name + "_" + role, platform.secrets().of("db-" + name + "-" + role));
                }
                database(connection, name, name + "_owner");
                execute(connection, "revoke all on database " + name + " from public");
                execute(connection, "grant connect, temporary on database " + name + " to " + name + "_app");
                execute(connection, "grant connect on database " + name + " to " + name + "_relay");
            }
            role(connection, KEYCLOAK, platform.secrets().of("db-keycloak"));
            database(connection, KEYCLOAK, KEYCLOAK);
        });
    }

    void dropKeycloak() {
        withConnection(connection -> {
            execute(connection, "drop database if exists " + KEYCLOAK + " with (force)");
            database(connection, KEYCLOAK, KEYCLOAK);
        });
    }

    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            // Starting up, or recovering after a crash.
            return false;
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            execute(connection, "create role " + name + " login nosuperuser nocreatedb nocreaterole nobypassrls");
        }
        execute(connection, "alter role " + name + " password '" + password + "'");
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + owner);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {

        void on(Connection connection) throws SQLException;
    }

    private void withConnection(Work work) {
        try (Connection connection = connect()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new Failure("The databases cannot be prepared", e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", platform.secrets().of("db-postgres"));
        properties.setProperty("connectTimeout", "3");
        return driver().connect("jdbc:postgresql://127.0.0.1:" + platform.port(Port.DB) + "/postgres", properties);
    }

    /** Loaded once: the wait for PostgreSQL asks again and again. Its class loader stays open as long as it is used. */
    private synchronized Driver driver() {
        Driver known = driver.orElseGet(this::load);
        driver = Optional.of(known);
        return known;
    }

    private Driver load() {
        try {
            URL jar = platform.layout().parts().resolve("archives/postgresql.jar").toUri().toURL();
            URLClassLoader loader = new URLClassLoader(new URL[] { jar }, getClass().getClassLoader());
            return (Driver) loader.loadClass("org.postgresql.Driver").getDeclaredConstructor().newInstance();
        } catch (MalformedURLException | ReflectiveOperationException e) {
            throw new Failure("The PostgreSQL driver cannot be loaded", e);
        }
    }
}
