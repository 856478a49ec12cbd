package org.silveralliance.alliance.surveyimport;

import static org.silveralliance.kit.workbook.Heading.optional;
import static org.silveralliance.kit.workbook.Heading.required;

import java.util.List;

import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.Heading;

/** The columns a survey sheet is read by, under the titles counties give them. */
enum SurveyColumn implements Column {

    NAME(required("单位名称", "单位", "单位全称", "所在单位", "填报单位", "所属单位")),
    USCC(optional("统一社会信用代码", "信用代码", "社会信用代码", "单位代码", "单位信用代码")),
    BRANCH(required("是否成立离退休干部党支部", "是否成立党支部", "是否成立支部", "是否建立党支部", "有无党支部", "是否成立离退休党支部", "是否单独成立党支部", "是否成立离退休干部支部")),
    MEMBERS(required("离退休党员数", "党员数", "党员人数", "离退休干部党员数", "离退休党员人数", "离退休干部党员人数", "离退休党员总数", "党员总数")),
    REGULAR(required("正常参加活动人数", "正常参加人数", "经常参加活动人数", "能正常参加活动人数", "能参加活动人数", "参加活动人数", "经常参加人数", "正常参加活动党员数"));

    static final List<Column> ALL = List.of(values());

    private final Heading heading;

    SurveyColumn(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
