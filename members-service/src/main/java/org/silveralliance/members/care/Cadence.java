package org.silveralliance.members.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How often a member is to be called on (M-13): as often as the most pressing of his tags asks for. */
public record Cadence(int days) {

    /** None where nothing is tagged. */
    static Optional<Cadence> of(Collection<CareTag> standing) {
        return standing.stream().map(CareTag::days).min(Comparator.naturalOrder()).map(Cadence::new);
    }

    /**
     * By which day somebody is to call, counted from the last call that reached him or his family; of whom nobody has called on
     * since he was tagged, from the tag's first day.
     */
    LocalDate due(LocalDate taggedFrom, @Nullable LocalDate lastCall) {
        return (lastCall == null || lastCall.isBefore(taggedFrom) ? taggedFrom : lastCall).plusDays(days);
    }
}
