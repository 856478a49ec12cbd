package org.silveralliance.members.workbook;

import java.util.List;

/** What became of a row. Rejected or not, its findings are kept. */
public sealed interface RowOutcome<R> {

    int row();

    List<Issue> issues();

    /** The row is fit to be taken over. */
    record Accepted<R>(int row, R content, List<Issue> issues) implements RowOutcome<R> {
    }

    /** The row is left out. */
    record Rejected<R>(int row, List<Issue> issues) implements RowOutcome<R> {
    }
}
