package org.silveralliance.kit.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.HashSet;
import java.util.Set;

/** Tells faults of the moment (the database is away, two transactions collided) from faults of the matter. */
public final class TransientFailure {

    private TransientFailure() {
    }

    /** Whether the same work may well succeed a little later. */
    public static boolean matches(Throwable failed) {
        return matches(failed, new HashSet<>());
    }

    /** A transaction manager tells of a commit that broke off in what it suppressed: nothing caused its own exception. */
    private static boolean matches(Throwable failed, Set<Throwable> seen) {
        for (Throwable cause = failed; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof IllegalStateException
                    && String.valueOf(cause.getMessage()).contains("EntityManagerFactory is closed")) {
                // This process is going down; its successor hears the event again.
                return true;
            }
            if (cause instanceof SQLException sql) {
                return ofTheMoment(sql);
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                if (matches(suppressed, seen)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean ofTheMoment(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        // 08 connection, 53 resources, 57P shutdown, 40001 serialisation, 40P01 deadlock (PostgreSQL, appendix A).
        return sql instanceof SQLTransientException || state.startsWith("08") || state.startsWith("57P")
                || state.startsWith("53") || "40001".equals(state) || "40P01".equals(state)
                || String.valueOf(sql.getMessage()).contains("Acquisition timeout")
                // With one database that is a connection that died after it was taken and before it was used.
                || String.valueOf(sql.getMessage()).contains("Exception in association of connection");
    }
}
