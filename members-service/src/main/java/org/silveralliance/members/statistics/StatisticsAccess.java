package org.silveralliance.members.statistics;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.problem.KitProblem;

/** Who sees which numbers of a table (E-35). */
@ApplicationScoped
public class StatisticsAccess {

    private static final int COUNTY_DIGITS = 6;

    private final Caller caller;

    public StatisticsAccess(Caller caller) {
        this.caller = caller;
    }

    /** Within a county everybody counts people whose list is open to him; a city or a province looks on several counties. */
    public boolean seesSmallCells() {
        return caller.division().length() == COUNTY_DIGITS;
    }

    /** The day that a table is of: across counties a month's end, so that two days beside each other single nobody out. */
    public Grouped told(Grouped asked) {
        return seesSmallCells() ? asked : asked.atMonthsEnd();
    }

    /** One unit of a county beside the whole would tell the rest, and a list what its number shall not. */
    public void requireOwnScope(String refused) {
        if (!seesSmallCells()) {
            throw KitProblem.FORBIDDEN.because(refused);
        }
    }
}
