package org.silveralliance.activities.rotation.holiday;

import org.silveralliance.kit.problem.ProblemType;

/** What can be wrong with a holiday arrangement. */
enum HolidayProblem implements ProblemType {

    HOLIDAY_TABLE_INVALID(422, "节假日表不正确");

    private final int status;
    private final String title;

    HolidayProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
