package org.silveralliance.activities.cost;

/** The life of a cost sheet. */
public enum CostState {

    DRAFT("还是草稿"),
    /** Its units are asked. */
    PROPOSED("正在征求各单位意见"),
    /** At least one unit objects. */
    DISPUTED("有单位提出异议"),
    /** Each unit agrees: it binds. */
    AGREED("各单位都已同意"),
    /** A later one took its place. */
    SUPERSEDED("已被新的费用单取代");

    private final String title;

    CostState(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean takesAnswers() {
        return this == PROPOSED || this == DISPUTED;
    }
}
