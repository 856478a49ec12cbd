package org.silveralliance.members.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.Education;
import org.silveralliance.members.identity.Ethnicity;

/**
 * What the ledger says of a person, one by one; the names are part of the API and those of the columns of a members' ledger.
 */
@Schema(name = "MemberField")
public enum MemberField {

    NAME("姓名"),
    ID_NO("身份证号"),
    BIRTH("出生年月"),
    CATEGORY("离退休类别"),
    ETHNICITY("民族"),
    EDUCATION("文化程度"),
    JOINED_PARTY("入党时间"),
    RETIRED("离退休时间"),
    BRANCH("所在党支部"),
    LIVING("居住状况"),
    HOBBIES("特长爱好"),
    FLOATING("是否流动党员"),
    REMARK("备注"),
    PHONE("联系电话"),
    ADDRESS("家庭住址"),
    HEALTH("身体状况"),
    FAMILY_NAME("家属联系人"),
    FAMILY_PHONE("家属联系电话");

    private final String title;

    MemberField(String title) {
        this.title = title;
    }

    /** What ledgers call it. */
    public String title() {
        return title;
    }

    /** Whether it rests sealed in the database. */
    public boolean isSealed() {
        return switch (this) {
            case ID_NO, PHONE, ADDRESS, HEALTH, FAMILY_NAME, FAMILY_PHONE, LIVING, REMARK -> true;
            case NAME, BIRTH, CATEGORY, ETHNICITY, EDUCATION, JOINED_PARTY, RETIRED, BRANCH, HOBBIES, FLOATING -> false;
        };
    }

    /** Whether a person is known by it, so that no two have the same. */
    public boolean identifies() {
        return this == ID_NO;
    }

    /** A value of {@link Facts} in words. */
    public String shown(String value) {
        return switch (this) {
            case CATEGORY -> Category.valueOf(value).text();
            case ETHNICITY -> Ethnicity.nameOf(value);
            case EDUCATION -> Education.nameOf(value);
            case FLOATING -> Boolean.parseBoolean(value) ? "是" : "否";
            case BIRTH, JOINED_PARTY, RETIRED -> PartialDate.parse(value).inWords();
            case NAME, ID_NO, BRANCH, LIVING, HOBBIES, REMARK, PHONE, ADDRESS, HEALTH,
                    FAMILY_NAME, FAMILY_PHONE ->
                value;
        };
    }
}
