package org.silveralliance.members.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M-01 code lists and names as ledgers write them")
class WordsOfALedgerTest {

    @ParameterizedTest
    @CsvSource({ "汉族, 01", "汉, 01", "蒙古族, 02", "满, 11", "基诺族, 56", "其他, 97" })
    void shouldReadEthnicity(String text, String code) {
        assertEquals(Optional.of(code), Ethnicity.codeOf(text));
    }

    @Test
    void shouldReadSexCategoryAndEducation() {
        assertEquals(Optional.of(Sex.FEMALE), Sex.read(" 女性 "));
        assertEquals(Optional.of(Category.VETERAN), Category.read("离休干部"));
        assertEquals(Optional.empty(), Category.read("在职"));
        assertEquals(Optional.of("28"), Education.codeOf("大学普通班"));
        assertEquals(Optional.of("28"), Education.codeOf("28"));
        assertEquals(Optional.empty(), Education.codeOf("29"));
    }

    @ParameterizedTest
    @CsvSource({ "邓爱民, DAM", "曾庆红, ZQH", "单田芳, STF", "㛃娜, N", "阿依·古丽, AYGL" })
    void shouldGiveInitials(String name, String initials) {
        assertEquals(initials, PinyinInitials.of(name));
    }

    @Test
    @DisplayName("E-29 rare characters count once and long minority names keep one kind of dot")
    void shouldKeepRareCharacters() {
        assertEquals("王𬀩", PersonName.normalised(" 王 𬀩 "));
        assertEquals("买买提·艾力", PersonName.normalised("买买提•艾力"));
        assertFalse(PersonName.isTooLong("𬀩".repeat(PersonName.MAX_LENGTH)));
        assertTrue(PersonName.isTooLong("𬀩".repeat(PersonName.MAX_LENGTH + 1)));
    }

    @ParameterizedTest
    @CsvSource({ "+86 199-0000-1001, 19900001001", "１９９００００１００１, 19900001001", "(0546)5621234, 05465621234" })
    void shouldNormalisePhones(String text, String phone) {
        assertEquals(phone, Phone.normalised(text));
        assertTrue(Phone.isUsual(phone));
    }

    @Test
    void shouldMaskPhones() {
        assertEquals("199****1001", Phone.mask("19900001001"));
    }
}
