package org.silveralliance.alliance.known;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One fact heard of a member; {@code version} orders the facts of one member. */
public record MemberFact(long version, Kind kind, UUID unitId, @Nullable String category, @Nullable String state,
        LocalDate on) {

    /** The states of whoever is none of the county's members any more. */
    private static final Set<String> LEFT = Set.of("TRANSFERRED_OUT", "EXPELLED", "PARTY_MEMBERSHIP_STOPPED");

    /** Whether somebody in this state can lead nobody. */
    public static boolean hasLeft(String state) {
        return LEFT.contains(state);
    }

    public enum Kind {
        REGISTERED,
        CORRECTED,
        DECEASED,
        RESTORED,
        TRANSFERRED,
        STATE_CHANGED,
        REMOVED
    }
}
