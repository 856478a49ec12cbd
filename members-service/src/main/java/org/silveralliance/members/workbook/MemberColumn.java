package org.silveralliance.members.workbook;

import static org.silveralliance.kit.workbook.Heading.optional;
import static org.silveralliance.kit.workbook.Heading.required;

import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.Heading;

/** The columns of a members' ledger 党员台账. */
public enum MemberColumn implements Column {

    UNIT_NAME(required("单位名称", "单位", "所在单位", "工作单位", "原工作单位")),
    USCC(optional("统一社会信用代码", "信用代码", "社会信用代码", "单位代码")),
    BRANCH(optional("所在党支部", "党支部", "所在支部", "支部名称")),
    NAME(required("姓名", "党员姓名")),
    SEX(optional("性别")),
    ETHNICITY(optional("民族")),
    ID_NO(required("身份证号", "身份证号码", "公民身份号码", "身份证", "居民身份证号码")),
    BIRTH(optional("出生年月", "出生日期", "出生年月日")),
    JOINED_PARTY(optional("入党时间", "入党日期", "入党年月")),
    CATEGORY(optional("离退休类别", "类别", "人员类别", "离退休类型")),
    RETIRED(optional("离退休时间", "退休时间", "离退休年月", "离退休日期")),
    EDUCATION(optional("文化程度", "学历")),
    PHONE(optional("联系电话", "手机号", "手机号码", "本人电话", "电话", "手机")),
    ADDRESS(optional("家庭住址", "住址", "现住址", "居住地址", "家庭地址")),
    LIVING(optional("居住状况", "居住情况")),
    HEALTH(optional("身体状况", "健康状况")),
    FAMILY_NAME(optional("家属联系人", "家属姓名", "紧急联系人")),
    FAMILY_PHONE(optional("家属联系电话", "家属电话", "紧急联系人电话")),
    HOBBIES(optional("特长爱好", "特长", "爱好", "兴趣爱好")),
    FLOATING(optional("是否流动党员", "流动党员")),
    REMARK(optional("备注"));

    private final Heading heading;

    MemberColumn(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
