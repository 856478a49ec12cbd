package org.silveralliance.activities;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.silveralliance.testkit.TestDatabase;

/** What happens while nobody asks, written behind the service's back. */
final class Meanwhile {

    private Meanwhile() {
    }

    /** The hour of an activity has come: nobody waits for the real one. */
    static void begins(String activityId, String startsAt, String endsAt) {
        change("update activity set starts_at = ?, ends_at = ? where id = ?", OffsetDateTime.parse(startsAt),
                OffsetDateTime.parse(endsAt), UUID.fromString(activityId));
    }

    /** Another day for a turn, as a new list of holidays would bring about. */
    static void turnMoves(String slotId, LocalDate day) {
        change("update rotation_slot set date = ? where id = ?", day, UUID.fromString(slotId));
    }

    private static void change(String sql, Object... values) {
        try (Connection database = TestDatabase.superuser("activities");
                PreparedStatement update = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database cannot be changed", failed);
        }
    }
}
