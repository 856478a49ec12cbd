package org.silveralliance.activities.fund;

/** Which money it is; a county keeps one of each. */
public enum FundKind {
    /** 本色家园公益金 */
    WELFARE,
    /** 县管党费 */
    PARTY_DUES
}
