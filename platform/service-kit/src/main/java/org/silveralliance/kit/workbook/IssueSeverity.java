package org.silveralliance.kit.workbook;

/** What a finding does to its row. The names are part of the API. */
public enum IssueSeverity {

    /** The row is left out. */
    REJECTED,

    /** The row is taken, and somebody should look at it. */
    WARNED
}
