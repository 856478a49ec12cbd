package org.silveralliance.activities.rotation.solve;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a unit's year.
 *
 * @param busy days on which it cannot host
 * @param venues its own and shared places; none means it cannot host at all
 * @param strengths themes it is good at
 */
public record UnitFacts(Set<LocalDate> busy, List<Venue> venues, Set<String> strengths) {

    /** A unit that registered nothing is taken to be free, with room for everybody at no cost. */
    public static final UnitFacts NOTHING_REGISTERED = new UnitFacts(Set.of(),
            List.of(new Venue(new UUID(0, 0), "未登记场地", Integer.MAX_VALUE, 0, Set.of())), Set.of());

    public UnitFacts {
        busy = Set.copyOf(busy);
        venues = List.copyOf(venues);
        strengths = Set.copyOf(strengths);
    }
}
