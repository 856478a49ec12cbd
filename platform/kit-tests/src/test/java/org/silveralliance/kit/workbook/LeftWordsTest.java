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
    @ValueSource(strings = { "独居，老伴于2019年10月去世", "爱人于2019年10月病故", "未去世", "退出党委领导岗位" })
    void shouldTellRelativesAndOthersApart(String text) {
        assertThat(LeftWords.areOfThePerson(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2025年3月去世", "老伴健在，本人2025年3月去世", "已出党", "于2024年退党" })
    void shouldTellThePerson(String text) {
        assertThat(LeftWords.areOfThePerson(text)).isTrue();
    }
}
