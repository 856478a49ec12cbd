package org.silveralliance.gateway.changes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.silveralliance.gateway.GatewayConfig;
import org.silveralliance.gateway.session.Sessions;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import javax.sql.DataSource;

/**
 * What the replicas tell each other through the database they share: changes, and logins that have ended. Hearing needs a
 * connection of its own for good, outside of the pool. While there is none no stream is open, for nobody would end it.
 */
@ApplicationScoped
class Replicas {

    private static final Logger LOG = Logger.getLogger(Replicas.class);
    private static final String CHANNEL = "change";
    /** After so long without a word the connection is looked at: one that is cut says nothing either. */
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final int ANSWERS_WITHIN_SECONDS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final DataSource database;
    private final GatewayConfig config;
    private final Streams streams;
    private volatile boolean stopped;
    private volatile @Nullable Thread listening;

    Replicas(DataSource database, GatewayConfig config, Streams streams) {
        this.database = database;
        this.config = config;
        this.streams = streams;
    }

    void start(@Observes StartupEvent started) {
        listening = Thread.ofVirtual().name("replicas").start(this::listen);
    }

    void stop(@Observes ShutdownEvent ending) {
        stopped = true;
        streams.shut();
        Thread thread = listening;
        if (thread != null) {
            thread.interrupt();
        }
    }

    void tell(Collection<Change> changes) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("select pg_notify('" + CHANNEL + "', said) from unnest(?) said")) {
            statement.setArray(1, connection.createArrayOf("text", changes.stream().map(Change::text).toArray()));
            statement.execute();
        }
    }

    private void listen() {
        Duration pause = FIRST_PAUSE;
        while (!stopped) {
            try (Connection connection = connect(); Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL + "; listen " + Sessions.ENDED);
                pause = FIRST_PAUSE;
                streams.open();
                hear(connection);
            } catch (SQLException | RuntimeException gone) {
                if (!stopped) {
                    LOG.warnf("Pages poll until the database tells of changes again: %s", gone.getMessage());
                }
            } finally {
                streams.shut();
            }
            pause = waited(pause);
        }
    }

    private Connection connect() throws SQLException {
        Properties how = new Properties();
        how.setProperty("user", config.database().user());
        how.setProperty("password", config.secrets().databasePassword());
        how.setProperty("tcpKeepAlive", "true");
        how.setProperty("ApplicationName", "gateway replica");
        return DriverManager.getConnection(config.database().url(), how);
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection words = connection.unwrap(PGConnection.class);
        while (!stopped) {
            PGNotification[] heard = words.getNotifications((int) QUIET.toMillis());
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(ANSWERS_WITHIN_SECONDS)) {
                    throw new SQLException("The database does not answer");
                }
                continue;
            }
            Arrays.stream(heard).filter(word -> word.getName().equals(Sessions.ENDED)).map(PGNotification::getParameter)
                    .forEach(streams::endOf);
            Set<Change> changes = Arrays.stream(heard).filter(word -> word.getName().equals(CHANNEL))
                    .map(PGNotification::getParameter).map(Change::parse).flatMap(Optional::stream)
                    .collect(Collectors.toSet());
            streams.tell(changes);
        }
    }

    /** How long to wait the next time. */
    private Duration waited(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
}
