package org.silveralliance.activities.report;

import java.util.Set;

/** Where a report stands; overdue is DUE or RETURNED after the due day and is not stored. */
public enum ReportState {

    /** There is no report yet, because nothing took place; never stored. */
    NOT_HELD("未举办"),
    DUE("待上报"),
    SUBMITTED("已上报"),
    RETURNED("已退回"),
    ACCEPTED("已审核");

    static final Set<ReportState> OPEN = Set.of(DUE, RETURNED);

    private final String title;

    ReportState(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
