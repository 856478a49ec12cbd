package org.silveralliance.activities.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An activity as it is shown. {@code dateChanges} are the dates it had before. */
public record ActivityView(UUID id, UUID allianceId, @Nullable UUID slotId, String kind, @Nullable String type, String title,
        UUID hostUnitId, @Nullable String hostUnitName, Instant startsAt, Instant endsAt, String venueName, int capacity,
        int confirmed, String month, String state, @Nullable String reason, @Nullable Instant heldAt,
        @Nullable List<OldDate> dateChanges, long version) {

    /** A date the activity was first to take place on, and why it moved. */
    public record OldDate(Instant startsAt, Instant endsAt, String reason, Instant changedAt) {
    }

    static ActivityView of(Activity it, @Nullable String hostName, @Nullable List<DateChange> changes) {
        return new ActivityView(it.id(), it.allianceId(), it.slotId(), it.kind().name(), it.type(), it.title(),
                it.hostUnitId(), hostName, it.startsAt(), it.endsAt(), it.venueName(), it.capacity(), it.confirmed(),
                it.month(), it.state().name(), it.reason(), it.heldAt(),
                changes == null ? null
                        : changes.stream().map(change -> new OldDate(change.startsAt(), change.endsAt(), change.reason(),
                                change.changedAt())).toList(),
                it.version());
    }
}
