package org.silveralliance.members.workbook;

import static org.silveralliance.kit.workbook.Heading.optional;
import static org.silveralliance.kit.workbook.Heading.required;

import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.Heading;

/** The columns of a register of units; the survey form and the members' ledger carry them too. */
public enum UnitColumn implements Column {

    NAME(required("单位名称", "单位", "所在单位")),
    USCC(required("统一社会信用代码", "信用代码", "社会信用代码", "单位代码")),
    KIND(optional("单位性质", "性质")),
    SECTOR(optional("行业系统", "行业", "系统", "所属系统")),
    TOWN(optional("所在镇街", "镇街", "所在乡镇", "乡镇街道")),
    LON(optional("经度")),
    LAT(optional("纬度")),
    HAS_BRANCH(optional("是否成立离退休干部党支部", "是否成立党支部", "有无党支部")),
    BRANCH(optional("所在党支部", "党支部", "党支部名称", "支部名称")),
    PERSON(optional("姓名", "党员姓名"));

    private final Heading heading;

    UnitColumn(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
