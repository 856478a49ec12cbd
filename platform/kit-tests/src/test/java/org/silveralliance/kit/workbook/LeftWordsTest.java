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
            "组织关系转入本支部", "2015年组织关系转到本支部", "2015年由县财政局转入", "2020年转到县医院", "不走了" })
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
            "利津街道津二路" })
    void shouldTellWhoIsHere(String text) {
        assertThat(AwayWords.areOfThePerson(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2025年3月去世", "老伴健在，本人2025年3月去世", "已出党", "于2024年退党", "走了", "走了一年了", "组织关系于2021年5月转至济南市", "人走了",
            "已走", "2020年走了", "关系已转", "组织关系转至县财政局", "组织关系2019年已转到济南", "已转", "2021年转往济南",
            "去逝", "老伴已故，本人已走", "自行脱党", "取消预备党员资格" })
    void shouldTellThePerson(String text) {
        assertThat(LeftWords.areOfThePerson(text)).isTrue();
    }
}
