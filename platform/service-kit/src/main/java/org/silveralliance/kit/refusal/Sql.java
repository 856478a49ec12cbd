package org.silveralliance.kit.refusal;

import java.sql.SQLException;

/** Tells values that the database cannot take at all from failures of ours. */
final class Sql {

    /** A row or an index entry is too large (PostgreSQL, appendix A, class 54). */
    private static final String TOO_LARGE = "54000";
    private static final String UNIQUE = "23505";
    private static final String EXCLUSION = "23P01";

    private Sql() {
    }

    /** Class 22, data exception: a NUL character in a text, a date beyond the calendar, a number out of range. */
    static boolean isMalformed(Throwable failed) {
        String state = state(failed);
        return state.startsWith("22") || state.equals(TOO_LARGE);
    }

    /** Somebody else wrote the same, or for the same days, at the same time. */
    static boolean isUniqueViolation(Throwable failed) {
        String state = state(failed);
        return state.equals(UNIQUE) || state.equals(EXCLUSION);
    }

    private static String state(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
