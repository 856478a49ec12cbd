package org.silveralliance.activities.fund;

/** The life of an application for a subsidy. */
public enum SubsidyState {

    APPLIED("等待审核"),
    REVIEWED("已审核，等待批准"),
    GRANTED("已批准，等待拨付"),
    PAID("已拨付"),
    REFUSED("不予批准");

    private final String title;

    SubsidyState(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
