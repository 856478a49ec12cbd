package org.silveralliance.kit.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalPoolInterceptor;

/**
 * Tells PostgreSQL the division prefix of whoever takes a connection from the pool. Set on every acquisition, before
 * any statement runs, so a connection never carries the scope of the one who had it before; without a prefix the policies show
 * no rows.
 */
@Singleton
public class ScopedConnections implements AgroalPoolInterceptor {

    private static final String SCOPE = "select set_config('app.division', ?, false), set_config('app.division_end', ?, false)";

    @Override
    public void onConnectionAcquire(Connection connection) {
        set(connection, DivisionScope.current());
    }

    private static void set(Connection connection, String division) {
        try (PreparedStatement statement = connection.prepareStatement(SCOPE)) {
            statement.setString(1, division);
            statement.setString(2, DivisionScope.end(division));
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("The division scope could not be set", failed);
        }
    }
}
