package org.silveralliance.members.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M-01 code lists and names as ledgers write them")
class WordsOfALedgerTest {

    @ParameterizedTest
    @CsvSource({ "汉族, 01", "汉, 01", "蒙古族, 02", "满, 11", "基诺族, 56", "其他, 97" })
    void shouldReadEthnicity(String text, String code) {
        assertThat(Ethnicity.codeOf(text)).contains(code);
    }

    @Test
    void shouldReadSexCategoryAndEducation() {
        assertThat(Sex.read(" 女性 ")).contains(Sex.FEMALE);
        assertThat(Category.read("离休干部")).contains(Category.VETERAN);
        assertThat(Category.read("在职")).isEmpty();
        assertThat(Education.codeOf("大学普通班")).contains("28");
        assertThat(Education.codeOf("28")).contains("28");
        assertThat(Education.codeOf("29")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "邓爱民, DAM", "曾庆红, ZQH", "单田芳, STF", "㛃娜, N", "阿依·古丽, AYGL" })
    void shouldGiveInitials(String name, String initials) {
        assertThat(PinyinInitials.of(name)).isEqualTo(initials);
    }

    @Test
    @DisplayName("E-29 rare characters count once and long minority names keep one kind of dot")
    void shouldKeepRareCharacters() {
        assertThat(PersonName.normalised(" 王 𬀩 ")).isEqualTo("王𬀩");
        assertThat(PersonName.normalised("买买提•艾力")).isEqualTo("买买提·艾力");
        assertThat(PersonName.isTooLong("𬀩".repeat(PersonName.MAX_LENGTH))).isFalse();
        assertThat(PersonName.isTooLong("𬀩".repeat(PersonName.MAX_LENGTH + 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "+86 199-0000-1001, 19900001001", "１９９００００１００１, 19900001001", "(0546)5621234, 05465621234" })
    void shouldNormalisePhones(String text, String phone) {
        assertThat(Phone.normalised(text)).isEqualTo(phone);
        assertThat(Phone.isUsual(phone)).isTrue();
    }

    @Test
    void shouldMaskPhones() {
        assertThat(Phone.mask("19900001001")).isEqualTo("199****1001");
    }
}
