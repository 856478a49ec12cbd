package org.silveralliance.activities.rotation.solve;

/** What an answer may break at a price; the label is what the screen says, Chinese. */
public enum SoftRule {
    DAY("离固定日的天数"),
    KEY_DAY("离重要节点的天数"),
    THEME("主题与单位特长不符"),
    COST("场地费用"),
    SPREAD("单位间费用差距"),
    FAIRNESS("两年轮值次数不均"),
    CHANGE("与轮次或已定安排不同");

    private final String label;

    SoftRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
