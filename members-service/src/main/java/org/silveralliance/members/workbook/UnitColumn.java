package org.silveralliance.members.workbook;

import java.util.List;

/** The columns of a register of units; the survey form and the members' ledger carry them too. */
public enum UnitColumn implements Column {

    NAME("单位名称", true, "单位", "所在单位"),
    USCC("统一社会信用代码", true, "信用代码", "社会信用代码", "单位代码"),
    KIND("单位性质", false, "性质"),
    SECTOR("行业系统", false, "行业", "系统", "所属系统"),
    TOWN("所在镇街", false, "镇街", "所在乡镇", "乡镇街道"),
    LON("经度", false),
    LAT("纬度", false),
    HAS_BRANCH("是否成立离退休干部党支部", false, "是否成立党支部", "有无党支部"),
    BRANCH("所在党支部", false, "党支部", "党支部名称", "支部名称"),
    PERSON("姓名", false, "党员姓名");

    private final String title;
    private final boolean required;
    private final List<String> aliases;

    UnitColumn(String title, boolean required, String... aliases) {
        this.title = title;
        this.required = required;
        this.aliases = List.of(aliases);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    @Override
    public boolean required() {
        return required;
    }
}
