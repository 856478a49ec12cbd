package org.silveralliance.alliance.grouping;

import java.util.List;

import org.silveralliance.alliance.grouping.GroupingAnswer.Score;

/**
 * What a manual move would do.
 *
 * @param change of the total, in kilometre equivalents; positive is worse
 * @param broken hard rules broken afterwards, as Chinese sentences; empty when none is
 */
public record MovePrice(double change, Score before, Score after, List<String> broken) {
}
