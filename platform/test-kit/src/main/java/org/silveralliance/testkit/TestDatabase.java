package org.silveralliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** One PostgreSQL per test process, with the databases and roles the launcher would make. */
public final class TestDatabase {

    /** Of every role; the databases live as long as the tests. */
    static final String PASSWORD = "dev";
    private static final String PORT = "sa.test.postgres.port";
    private static final int ATTEMPTS = 3;
    /** Far beyond what a busy machine needs. */
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Map<String, Connection> BEHIND = new ConcurrentHashMap<>();

    private TestDatabase() {
    }

    /** The port of the running PostgreSQL, which has the service's database. */
    public static synchronized int port(String service) {
        // A system property, because Quarkus loads test resources in more than one class loader.
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, Integer.toString(startServer()));
        }
        int port = Integer.getInteger(PORT);
        createDatabase(port, service);
        return port;
    }

    /** A connection of the superuser, for tests that look behind the service's back. */
    public static Connection superuser(String service) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port(service) + "/" + service, "postgres",
                "postgres");
    }

    /** How many rows a query about an id finds, whoever may see them. */
    public static int count(String service, String sql, Object id) {
        try (PreparedStatement statement = BEHIND.computeIfAbsent(service, TestDatabase::behind).prepareStatement(sql)) {
            statement.setObject(1, id);
            int rows = 0;
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database cannot be asked", failed);
        }
    }

    /** Columns that could hold a business fact, of tables that row-level security does not keep apart (L-19). */
    public static List<String> factsOutsideOfScope(String service) {
        return texts(service,
                """
                        select c.oid::regclass || '.' || a.attname
                        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p') and not c.relrowsecurity
                          and c.relname <> 'flyway_schema_history' and a.attname <> 'division'
                          and a.atttypid not in ('uuid'::regtype, 'int'::regtype, 'bigint'::regtype, 'boolean'::regtype,
                            'timestamptz'::regtype)""");
    }

    /** Columns of bytes that are no hashes: sealed values, and what else a service keeps as bytes. */
    public static List<String> bytes(String service) {
        return texts(service,
                """
                        select c.oid::regclass || '.' || a.attname
                        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p') and a.atttypid = 'bytea'::regtype
                          and a.attname not like '%hash'""");
    }

    /** Columns from which {@code sealed_under} of their row is told. */
    public static List<String> bytesUnderKeys(String service) {
        return texts(service, """
                select c.oid::regclass || '.' || a.attname
                from pg_class c join pg_attribute g on g.attrelid = c.oid and g.attname = 'sealed_under'
                  join pg_attrdef d on d.adrelid = c.oid and d.adnum = g.attnum
                  join pg_depend p on p.classid = 'pg_attrdef'::regclass and p.objid = d.oid
                    and p.refclassid = 'pg_class'::regclass and p.refobjid = c.oid and p.refobjsubid <> g.attnum
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = p.refobjsubid""");
    }

    /** The first column of what a query finds, whoever may see it. */
    public static List<String> texts(String service, String sql) {
        try (Statement statement = BEHIND.computeIfAbsent(service, TestDatabase::behind).createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database cannot be asked", failed);
        }
    }

    private static Connection behind(String service) {
        try {
            return superuser(service);
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database cannot be reached", failed);
        }
    }

    private static int startServer() {
        EmbeddedPostgres server = start(ATTEMPTS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server.getPort();
    }

    /** Between asking for a free port and taking it somebody else may have taken it: then another is tried. */
    private static EmbeddedPostgres start(int attempts) {
        try {
            return EmbeddedPostgres.builder().setPGStartupWait(LONGEST).setServerConfig("fsync", "off")
                    .setServerConfig("shared_buffers", "64MB").setServerConfig("max_connections", "100").start();
        } catch (IOException failed) {
            if (attempts > 1) {
                return start(attempts - 1);
            }
            throw new UncheckedIOException(failed);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void createDatabase(int port, String service) {
        String root = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(root, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet known = statement.executeQuery("select 1 from pg_database where datname = '" + service + "'")) {
                if (known.next()) {
                    return;
                }
            }
            for (String role : new String[] { "owner", "app", "relay" }) {
                statement.execute("create role " + service + "_" + role + " login password '" + PASSWORD + "'");
            }
            statement.execute("create database " + service + " owner " + service + "_owner");
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database could not be made", failed);
        }
    }
}
