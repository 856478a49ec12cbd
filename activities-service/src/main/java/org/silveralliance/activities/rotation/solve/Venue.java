package org.silveralliance.activities.rotation.solve;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A place a unit can host at.
 *
 * @param capacity seats
 * @param cost whole yuan for one activity
 * @param closed days it cannot be used
 */
public record Venue(UUID id, String name, int capacity, int cost, Set<LocalDate> closed) {

    public Venue {
        closed = Set.copyOf(closed);
    }
}
