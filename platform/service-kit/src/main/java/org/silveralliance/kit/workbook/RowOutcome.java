package org.silveralliance.kit.workbook;

import java.util.List;

/** What became of a row. Rejected or not, its findings are kept. */
public sealed interface RowOutcome<R> {

    int row();

    List<Issue> issues();

    /** The row is fit to be taken over. */
    record Accepted<R>(int row, R content, List<Issue> issues) implements RowOutcome<R> {

        /** Whether somebody should look at it all the same. */
        public boolean isWarned() {
            return !issues.isEmpty();
        }
    }

    /** The row is left out. */
    record Rejected<R>(int row, List<Issue> issues) implements RowOutcome<R> {
    }
}
