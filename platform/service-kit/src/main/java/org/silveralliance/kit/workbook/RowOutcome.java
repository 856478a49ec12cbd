package org.silveralliance.kit.workbook;

import java.util.List;
import java.util.stream.Stream;

/** What became of a row. Rejected or not, its findings are kept. */
public sealed interface RowOutcome<R> {

    RowPlace place();

    List<Issue> issues();

    /** The number no other row of the workbook has. */
    default int key() {
        return place().key();
    }

    /** The row is fit to be taken over. */
    record Accepted<R>(RowPlace place, R content, List<Issue> issues) implements RowOutcome<R> {

        /** Whether somebody should look at it all the same. */
        public boolean isWarned() {
            return !issues.isEmpty();
        }

        /** The row with more findings, which may reject it. */
        public RowOutcome<R> with(List<Issue> more) {
            List<Issue> all = Stream.concat(issues.stream(), more.stream()).toList();
            return more.stream().anyMatch(Issue::rejects) ? new Rejected<>(place, all) : new Accepted<>(place, content, all);
        }
    }

    /** The row is left out. */
    record Rejected<R>(RowPlace place, List<Issue> issues) implements RowOutcome<R> {
    }
}
