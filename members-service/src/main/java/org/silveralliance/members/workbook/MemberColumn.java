package org.silveralliance.members.workbook;

import static org.silveralliance.kit.workbook.Heading.optional;
import static org.silveralliance.kit.workbook.Heading.required;

import java.util.List;

import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.Heading;

/** The columns of a members' ledger 党员台账. */
public enum MemberColumn implements Column {

    UNIT_NAME(required("单位名称", "单位", "所在单位", "单位全称", "工作单位", "原工作单位", "原单位", "退休单位", "离退休单位", "原所在单位").orTheSheet()),
    USCC(optional("统一社会信用代码", "信用代码", "社会信用代码", "单位代码", "统一代码", "单位统一社会信用代码")),
    BRANCH(optional("所在党支部", "党支部", "所在支部", "支部名称", "党支部名称", "所属党支部", "所在党组织", "党组织名称")),
    NAME(required("姓名", "党员姓名", "老干部姓名", "名字")),
    SEX(optional("性别")),
    ETHNICITY(optional("民族")),
    ID_NO(required("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "居民身份证号码", "居民身份证号", "身份证件号码", "证件号码",
            "证件号")),
    BIRTH(optional("出生年月", "出生日期", "出生年月日", "出生时间", "生日")),
    JOINED_PARTY(optional("入党时间", "入党日期", "入党年月", "入党年月日", "加入中共时间", "加入党组织日期")),
    CATEGORY(optional("离退休类别", "类别", "人员类别", "离退休类型")),
    RETIRED(optional("离退休时间", "退休时间", "离退休年月", "离退休日期", "退休日期", "退休年月", "离休时间")),
    EDUCATION(optional("文化程度", "学历", "学历学位", "受教育程度")),
    PHONE(optional("联系电话", "手机号", "手机号码", "本人电话", "电话", "手机", "联系方式", "电话号码", "移动电话", "本人联系电话", "联系手机")),
    ADDRESS(optional("家庭住址", "住址", "现住址", "居住地址", "家庭地址", "现居住地", "居住地", "地址", "详细住址", "现家庭住址")),
    LIVING(optional("居住状况", "居住情况")),
    HEALTH(optional("身体状况", "健康状况")),
    FAMILY_NAME(optional("家属联系人", "家属姓名", "紧急联系人", "家属", "亲属姓名", "联系人", "紧急联系人姓名").under(Family.WORDS, "姓名", "名字", "联系人")),
    FAMILY_PHONE(optional("家属联系电话", "家属电话", "紧急联系人电话", "亲属电话", "联系人电话", "紧急联系电话", "家属手机号", "家属手机", "家属联系方式").under(
            Family.WORDS, "电话", "联系电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")),
    HOBBIES(optional("特长爱好", "特长", "爱好", "兴趣爱好")),
    FLOATING(optional("是否流动党员", "流动党员", "是否流动", "是否为流动党员")),
    REMARK(optional("备注", "说明", "备注说明"));

    /** What a heading over several columns holds when they are about the family. */
    private static final class Family {

        static final List<String> WORDS = List.of("家属", "亲属", "紧急联系人", "子女", "配偶", "家庭成员", "联系人");
    }

    private final Heading heading;

    MemberColumn(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public boolean hidesNumbers() {
        return this == ID_NO || this == PHONE || this == FAMILY_PHONE;
    }
}
