package org.silveralliance.kit.workbook;

import static org.silveralliance.kit.workbook.Heading.optional;
import static org.silveralliance.kit.workbook.Heading.required;

/** The columns of the workbooks in these tests. */
enum PersonColumn implements Column {

    UNIT(required("单位名称", "单位")),
    CODE(optional("信用代码")),
    NAME(required("姓名", "党员姓名")),
    BORN(optional("出生年月")),
    COUNT(optional("人数")),
    AWAY(optional("是否流动党员")),
    REMARK(optional("备注"));

    static final WorkbookLimits LIMITS = new WorkbookLimits(20_000, 64L << 20, 8L << 20);

    private final Heading heading;

    PersonColumn(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public boolean hidesNumbers() {
        return this == CODE;
    }
}
