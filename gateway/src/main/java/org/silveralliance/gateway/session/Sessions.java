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

import org.jspecify.annotations.Nullable;
import org.silveralliance.gateway.GatewayConfig;

import javax.sql.DataSource;

/** The sessions' table. */
@ApplicationScoped
public class Sessions {

    /** Where the replicas are told, in the transaction that ends it, which {@link Owner#login login} has ended. */
    public static final String ENDED = "session_ended";

    private static final String TELLING = " returning sid_hash, sub_hash) select pg_notify('" + ENDED
            + "', encode(coalesce(sid_hash, sub_hash), 'hex')) from ended where coalesce(sid_hash, sub_hash) is not null";

    private final DataSource database;
    private final GatewayConfig.Sessions config;
    private final Clock clock;

    Sessions(DataSource database, GatewayConfig config, Clock clock) {
        this.database = database;
        this.config = config.sessions();
        this.clock = clock;
    }

    /** Keeps tokens and returns what the cookie carries. */
    String keep(String tokens, Owner owner) {
        String id = SealedTokens.newId();
        run("delete from session where expires_at < ?", statement -> statement.setTimestamp(1, now()));
        run("insert into session (id_hash, sealed, expires_at, sid_hash, sub_hash) values (?, ?, ?, ?, ?)", statement -> {
            statement.setBytes(1, SealedTokens.hash(id));
            statement.setBytes(2, SealedTokens.seal(id, tokens));
            statement.setTimestamp(3, Timestamp.from(clock.instant().plus(config.longest())));
            statement.setBytes(4, hashed("sid", owner.sid()));
            statement.setBytes(5, hashed("sub", owner.sub()));
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

    /**
     * Lets a session that a refresh has replaced go on with the new tokens for a while: for calls that are on their way, and as
     * long as the browser has not been told of the new one.
     */
    void replace(String id, String tokens, Duration untilTold) {
        run("update session set sealed = ?, expires_at = least(expires_at, ?) where id_hash = ?", statement -> {
            statement.setBytes(1, SealedTokens.seal(id, tokens));
            statement.setTimestamp(2, Timestamp.from(clock.instant().plus(untilTold).plus(config.replaced())));
            statement.setBytes(3, SealedTokens.hash(id));
        });
    }

    /** The browser knows the session that has replaced this one. */
    void told(String id) {
        run("update session set expires_at = least(expires_at, ?) where id_hash = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(clock.instant().plus(config.replaced())));
            statement.setBytes(2, SealedTokens.hash(id));
        });
    }

    /** Ends a session and those that came before it by the same login. */
    void end(String id) {
        ending("id_hash = ? or sid_hash = (select sid_hash from session where id_hash = ?)", statement -> {
            statement.setBytes(1, SealedTokens.hash(id));
            statement.setBytes(2, SealedTokens.hash(id));
        });
    }

    /** Ends the sessions of one login or, where none is named, all of a person's. */
    void endAllOf(Owner owner) {
        if (owner.sid() != null) {
            ending("sid_hash = ?", statement -> statement.setBytes(1, hashed("sid", owner.sid())));
        } else {
            ending("sub_hash = ?", statement -> statement.setBytes(1, hashed("sub", owner.sub())));
        }
    }

    private void ending(String which, Parameters parameters) {
        run("with ended as (delete from session where " + which + TELLING, parameters);
    }

    private static byte @Nullable [] hashed(String claim, @Nullable String value) {
        return value == null ? null : SealedTokens.digest(claim, value);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private void run(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("Sessions cannot be written", failed);
        }
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }
}
