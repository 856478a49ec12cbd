/**
 * Proposes alliances: which units form a group, and why. Plain Java without container or database.
 *
 * <p>
 * Entry is {@link org.silveralliance.alliance.grouping.Grouping}: build a {@code GroupingProblem}, call
 * {@code Grouping.solve(problem, SolveSettings.usual(seed))} and switch over the {@code GroupingAnswer}: {@code Grouped} (the
 * proposal with score, reasons and second-best places), {@code Refused} (Chinese sentences that say why there is no answer)
 * or {@code Cancelled}. A hard rule (sizes, pinned, together, apart) is never relaxed silently. {@code Grouping.price},
 * {@code whyNot} and {@code compare} re-price given groups; they answer in milliseconds and keep no state. Groups are
 * numbered from 1. All costs are in kilometre equivalents: what one unit's way of one kilometre to its lead costs.
 */
@NullMarked
package org.silveralliance.alliance.grouping;

import org.jspecify.annotations.NullMarked;
