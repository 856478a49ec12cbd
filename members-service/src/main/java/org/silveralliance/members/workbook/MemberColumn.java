package org.silveralliance.members.workbook;

import java.util.List;

/** The columns of a members' ledger 党员台账. */
public enum MemberColumn implements Column {

    UNIT_NAME("单位名称", true, "单位", "所在单位", "工作单位", "原工作单位"),
    USCC("统一社会信用代码", false, "信用代码", "社会信用代码", "单位代码"),
    BRANCH("所在党支部", false, "党支部", "所在支部", "支部名称"),
    NAME("姓名", true, "党员姓名"),
    SEX("性别", false),
    ETHNICITY("民族", false),
    ID_NO("身份证号", true, "身份证号码", "公民身份号码", "身份证", "居民身份证号码"),
    BIRTH("出生年月", false, "出生日期", "出生年月日"),
    JOINED_PARTY("入党时间", false, "入党日期", "入党年月"),
    CATEGORY("离退休类别", false, "类别", "人员类别", "离退休类型"),
    RETIRED("离退休时间", false, "退休时间", "离退休年月", "离退休日期"),
    EDUCATION("文化程度", false, "学历"),
    PHONE("联系电话", false, "手机号", "手机号码", "本人电话", "电话", "手机"),
    ADDRESS("家庭住址", false, "住址", "现住址", "居住地址", "家庭地址"),
    LIVING("居住状况", false, "居住情况"),
    HEALTH("身体状况", false, "健康状况"),
    FAMILY_NAME("家属联系人", false, "家属姓名", "紧急联系人"),
    FAMILY_PHONE("家属联系电话", false, "家属电话", "紧急联系人电话"),
    HOBBIES("特长爱好", false, "特长", "爱好", "兴趣爱好"),
    FLOATING("是否流动党员", false, "流动党员"),
    REMARK("备注", false);

    private final String title;
    private final boolean required;
    private final List<String> aliases;

    MemberColumn(String title, boolean required, String... aliases) {
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
