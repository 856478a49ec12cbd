package org.silveralliance.gateway.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import javax.sql.DataSource;

/** The sessions' table. */
@ApplicationScoped
class Sessions {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final DataSource database;
    private final Clock clock = Clock.systemUTC();

    Sessions(DataSource database) {
        this.database = database;
    }

    /** Keeps tokens and returns what the cookie carries. */
    String keep(String tokens) {
        String id = SealedTokens.newId();
        run("delete from session where expires_at < ?", statement -> statement.setTimestamp(1, now()));
        run("insert into session (id_hash, sealed, expires_at) values (?, ?, ?)", statement -> {
            statement.setBytes(1, SealedTokens.hash(id));
            statement.setBytes(2, SealedTokens.seal(id, tokens));
            statement.setTimestamp(3, Timestamp.from(clock.instant().plus(LONGEST)));
        });
        return id;
    }

    Optional<String> find(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("select sealed from session where id_hash = ? and expires_at > ?")) {
            statement.setBytes(1, SealedTokens.hash(id));
            statement.setTimestamp(2, now());
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(SealedTokens.open(id, found.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Sessions cannot be read", failed);
        }
    }

    void end(String id) {
        run("delete from session where id_hash = ?", statement -> statement.setBytes(1, SealedTokens.hash(id)));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private void run(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Sessions cannot be written", failed);
        }
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }
}
