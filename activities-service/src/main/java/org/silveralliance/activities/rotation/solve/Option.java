package org.silveralliance.activities.rotation.solve;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One way for a unit to host a month.
 *
 * @param points what it costs in all soft rules that see only this month
 * @param cost yuan, seen by the spread of costs between units
 * @param venue null for a frozen month, whose place is not the solver's business
 */
record Option(LocalDate date, @Nullable Venue venue, long points, int cost) {
}
