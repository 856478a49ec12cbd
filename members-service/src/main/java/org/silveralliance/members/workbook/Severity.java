package org.silveralliance.members.workbook;

/** What a finding does to its row. */
public enum Severity {

    /** The row is left out. */
    REJECTED,

    /** The row is taken, and somebody should look at it. */
    WARNED
}
