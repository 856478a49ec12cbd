package org.silveralliance.testkit.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.silveralliance.kit.time.Ids;

/** Messages that were never sent: as many as the counties have members, fifty to an activity. */
final class InventedMessages {

    private static final int AN_ACTIVITY = 50;

    private final Connection database;
    private final Map<String, List<UUID>> activities = new HashMap<>();
    private final Map<String, Integer> loaded = new HashMap<>();

    InventedMessages(Connection database) {
        this.database = database;
    }

    void grow(List<County> counties) throws SQLException {
        try (Copy copy = new Copy(database, "message (id, dedupe_key, kind, activity_id, alliance_id, unit_id, recipient_kind,"
                + " recipient_id, title, starts_at, channel, state, not_before, created_at, changed_at, division)")) {
            for (County county : counties) {
                List<UUID> own = activities.computeIfAbsent(county.division(), any -> new ArrayList<>());
                for (int i = loaded.getOrDefault(county.division(), 0); i < county.members(); i++) {
                    if (i / AN_ACTIVITY >= own.size()) {
                        own.add(Ids.next());
                    }
                    UUID id = Ids.next();
                    UUID activity = own.get(i / AN_ACTIVITY);
                    copy.row(id, id, "REMINDER_1D", activity, activity, id, "MEMBER", Ids.next(), "试验活动",
                            "2026-03-10T01:00:00Z", "SMS", "DELIVERED", "2026-03-09T01:00:00Z", "2026-03-01T01:00:00Z",
                            "2026-03-09T01:00:05Z", county.division());
                }
                loaded.put(county.division(), county.members());
            }
        }
    }

    /** Some activities of a county that have messages. */
    List<UUID> activitiesOf(County county) {
        List<UUID> own = activities.getOrDefault(county.division(), List.of());
        return own.subList(0, Math.min(10, own.size()));
    }
}
