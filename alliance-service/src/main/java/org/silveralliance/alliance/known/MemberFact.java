package org.silveralliance.alliance.known;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One fact heard of a member; {@code version} orders the facts of one member. */
public record MemberFact(long version, Kind kind, UUID unitId, @Nullable String category, @Nullable String state,
        LocalDate on) {

    public enum Kind {
        REGISTERED,
        CORRECTED,
        DECEASED,
        RESTORED,
        TRANSFERRED,
        REMOVED
    }
}
