package org.silveralliance.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("M-01 words that say of somebody that he has died or left")
class LeftWordsTest {

    @ParameterizedTest
    @ValueSource(strings = { "去世人员", "二、去世人员（3人）", "去世人员3人", "2025年去世离退休干部党员名单", "已故老干部花名册", "三、调出", "（二）已转出",
            "去世情况登记表", "转出党员名单", "近年去世的老同志名册" })
    void shouldKnowATitleOverThem(String title) {
        assertThat(LeftWords.areOfAllBelow(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "在册35人  去世2人", "离退休及已故干部花名册", "县委退出党政领导岗位干部名册", "李某2025年3月病故", "健在和去世人员名单",
            "去世人员请在备注中注明", "2025年离退休党员转入转出名单", "退出党委班子老同志名册", "标红的为去世人员", "离退休干部、去世人员名册" })
    void shouldNotTakeOtherTitlesForOne(String title) {
        assertThat(LeftWords.areOfAllBelow(title)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "独居，老伴于2019年10月去世", "爱人于2019年10月病故", "未去世", "退出党委领导岗位", "老伴走了", "老伴2020年走了", "儿子调出", "能走了",
            "走了三里路", "走访慰问", "已走访", "关系未转", "关系没有转走",
            "老婆去世", "公婆已故", "奶奶去世", "战友病故", "该同志妻子去世", "本人之妻病故", "配偶王某同志去世", "其子已故", "长孙病故",
            "组织关系已转我支部", "关系随转业迁来", "转到我支部", "走了很多路", "走了弯路", "走了长征", "县委派出党工委", "拆迁出租屋", "组织关系转入本支部", "2015年组织关系转到本支部",
            "2015年由县财政局转入", "2020年转到县医院", "不走了" })
    void shouldTellRelativesAndOthersApart(String text) {
        assertThat(LeftWords.areOfThePerson(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "迁居济南", "失联", "失去联系", "联系不上", "长期在外", "常年在外地居住", "长住青岛儿子家", "随子女在外地居住", "长期在济南居住", "老伴去世，随女儿去外地",
            "下落不明", "已不在本地", "出国", "国外", "关系在，人已迁居青岛", "不是我单位的" })
    void shouldTellWhoIsElsewhere(String text) {
        assertThat(AwayWords.areOfThePerson(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "女儿长期在外", "子女长期在外，本人独居", "配偶失联", "未失联", "长期住院", "长期在家休养", "常年居住养老院", "长期在基层工作", "不在外地",
            "利津街道津二路", "移民新村3号", "易地搬迁安置小区", "牧民定居点", "县水库移民局党支部" })
    void shouldTellWhoIsHere(String text) {
        assertThat(AwayWords.areOfThePerson(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "以上均非党员", "以上5人为离休干部", "注：以上人员已去世", "上述党员均已转出", "二、均为退休干部" })
    void shouldNotTakeASentenceForATitle(String text) {
        assertThat(SectionTitle.isOfThoseAbove(text)).isTrue();
        assertThat(LeftWords.areOfAllBelow(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "一、离休干部", "二、80岁以上党员", "（三）教育系统退休干部", "副县级以上退休干部", "以下为退休干部", "四、组织关系在外党员", "为民服务中心退休人员",
            "离退休同志", "老同志名单" })
    void shouldTakeATitleForOne(String text) {
        assertThat(SectionTitle.isOfThoseAbove(text)).isFalse();
        assertThat(SectionTitle.begins(text, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "王试国同志", "李试同志" })
    void shouldTakeNobodyForATitle(String text) {
        assertThat(SectionTitle.begins(text, false)).isFalse();
        assertThat(SectionTitle.begins(text, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "随女儿定居济南", "济南（随子女在外地居住）", "现长期在济南居住", "国外", "省立医院宿舍，已失联", "济南定居" })
    void shouldTellFromAnAddressWhoIsElsewhere(String text) {
        assertThat(AwayWords.beginOrEndAClause(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "县水库移民党支部", "黄河三角洲移居街12号", "东津移民三队" })
    void shouldTakeANameOfAPlaceForNothingElse(String text) {
        assertThat(AwayWords.beginOrEndAClause(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2025年3月去世", "老伴健在，本人2025年3月去世", "已出党", "于2024年退党", "走了", "走了一年了", "组织关系于2021年5月转至济南市", "人走了",
            "已走", "2020年走了", "关系已转", "组织关系转至县财政局", "组织关系2019年已转到济南", "已转", "2021年转往济南",
            "孙建国同志2021年病故", "退休人员2021年3月病故", "该人员已去世", "老工人已故", "烈属去世", "此人同志病故", "该女同志已去世", "伴有高血压，病故",
            "偶发心梗去世", "县直属机关退休干部病故", "办公室主任病故", "走了好几年了", "走了很久", "关系随转业转到济南",
            "去逝", "老伴已故，本人已走", "自行脱党", "取消预备党员资格" })
    void shouldTellThePerson(String text) {
        assertThat(LeftWords.areOfThePerson(text)).isTrue();
    }
}
