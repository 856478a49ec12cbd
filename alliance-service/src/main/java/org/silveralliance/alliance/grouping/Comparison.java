package org.silveralliance.alliance.grouping;

import java.util.List;

import org.silveralliance.alliance.grouping.GroupingAnswer.Score;

/**
 * Two proposals for the same problem. Groups are matched by their common units before moves are counted, because numbers alone
 * say nothing.
 *
 * @param change total of the second less total of the first
 */
public record Comparison(Score first, Score second, double change, List<Moved> moved, String text) {

    /** A unit whose companions change: its group in the first and in the second proposal. */
    public record Moved(String unitId, String unitName, int from, int to) {
    }
}
