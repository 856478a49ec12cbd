package org.silveralliance.members.identity;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    @DisplayName("M-01 the words offices write for what the standards call otherwise")
    @CsvSource({ "退休（干部）, RETIRED", "机关退休, RETIRED", "处级退休, RETIRED", "病退, RETIRED", "退休干部（副科）, RETIRED", "退休（正县级）, RETIRED",
            "离休干部（抗战）, VETERAN",
            "退休(工人), RETIRED_NON_CADRE",
            "企业退休,", "离退休,", "内退,", "干部," })
    void shouldReadCategories(String text, Category category) {
        assertThat(Category.read(text)).isEqualTo(Optional.ofNullable(category));
    }

    @ParameterizedTest
    @CsvSource({ "☑男 □女, MALE", "□男 ☑女, FEMALE", "男√ 女□, MALE", "男□女√, FEMALE", "男 ☑女,", "□男□女," })
    void shouldReadTheSexThatIsTicked(String text, Sex sex) {
        assertThat(Sex.read(text)).isEqualTo(Optional.ofNullable(sex));
    }

    @ParameterizedTest
    @CsvSource({ "函授大专, 30", "大专（函授）, 30", "中央党校研究生, 10", "本科学士, 20", "初中毕业, 70", "大本, 20", "中师, 41", "高中（中专）,", "电大," })
    void shouldReadEducation(String text, String code) {
        assertThat(Education.codeOf(text)).isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest
    @CsvSource({ "汉 族, 01", "汉\u200B族, 01", "维族, 05", "回民, 03", "HAN,", "族," })
    void shouldReadEthnicityLoosely(String text, String code) {
        assertThat(Ethnicity.codeOf(text)).isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest
    @DisplayName("M-01 what stands beside a name is no part of it")
    @CsvSource({ "王试安（已故）, 王试安, 已故", "（已故）王试安, 王试安, 已故", "王试安 女, 王试安, 女", "1.王试安, 王试安, ''", "★王试安、, 王试安, ''",
            "王试安同志, 王试安, ''", "已故王试安, 王试安, 已故", "王 试 女, 王 试 女, ''", "买买提·试明(维族), 买买提·试明, 维族", "[王试安], [王试安], ''",
            "王试*, 王试*, ''" })
    void shouldReadTheNameBesideANote(String text, String name, String note) {
        assertThat(PersonName.read(text)).isEqualTo(new PersonName.Beside(name, note));
        assertThat(PersonName.read(text).saysDead()).isEqualTo(note.equals("已故"));
    }

    @ParameterizedTest
    @CsvSource({ "邓爱民, DAM", "曾庆红, ZQH", "单田芳, STF", "㛃娜, JN", "阿依·古丽, AYGL", "王𬀩, WW" })
    void shouldGiveInitials(String name, String initials) {
        assertThat(Pinyin.of(name).initials()).isEqualTo(initials);
    }

    @ParameterizedTest
    @DisplayName("M-02 a surname of several readings is found by each, the surname's own first")
    @CsvSource({ "尉试安, WSA, YSA", "尉迟试明, YCSM, WCSM", "单试平, SSP, DSP", "单于试清, CYSQ, SYSQ", "万俟试和, MQSH, WQSH",
            "长孙试诚, ZSSC, CSSC", "宿试康, SSK, XSK", "乐试宁, YSN, LSN", "覃试敏, QSM, TSM", "隗试良, WSL, KSL",
            "仇试明, QSM, CSM", "解试强, XSQ, JSQ", "查试远, ZSY, CSY", "曾试慧, ZSH, CSH", "区试成, OSC, QSC", "张试乐, ZSL, ZSY" })
    void shouldKnowEveryReading(String name, String usual, String also) {
        Pinyin read = Pinyin.of(name);
        assertThat(read.initials()).isEqualTo(usual);
        assertThat(read.also()).contains(also).doesNotContain(usual).doesNotHaveDuplicates();
    }

    @Test
    void shouldSortByPinyin() {
        assertThat(Stream.of("程试", "崔试", "陈试", "曾试", "曹试", "𠮷试", "A试")
                .sorted(comparing(name -> Pinyin.of(name).spelled())).toList())
                .containsExactly("A试", "曹试", "陈试", "程试", "崔试", "曾试", "𠮷试");
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
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { "+86 199-0000-1001|19900001001", "１９９００００１００１|19900001001",
            "(0546)5621234|05465621234", "008619900001001|19900001001", "86-19900001001|19900001001",
            "(+86)199 0000 1001|19900001001", "199–0000–1001|19900001001", "\u202A19900001001\u202C|19900001001",
            "1\uFE0D9900001001|19900001001", "199\u200B00001001\u200E|19900001001", "19900001001.0|19900001001",
            "1.9900001001E+10|19900001001", "手机：19900001001|19900001001", "19900001001、19900001001|19900001001",
            "0546-5621234转8003|05465621234转8003", "5621234|5621234", "+86 0546-5621234|05465621234" })
    void shouldReadOneNumber(String text, String phone) {
        assertThat(Phone.read(text)).isEqualTo(new Phone.Reading.Number(phone, ""));
        assertThat(Phone.normalised(text)).isEqualTo(phone);
        assertThat(Phone.isUsual(phone)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "19900001001(儿子), 儿子", "妻19900001001, 妻", "'19900001001，微信同号', 微信同号", "19900001001（已故）, 已故" })
    void shouldReadTheNumberBesideANote(String text, String note) {
        assertThat(Phone.read(text)).isEqualTo(new Phone.Reading.Number("19900001001", note));
        assertThat(Phone.saysDead(note)).isEqualTo(note.equals("已故"));
    }

    @ParameterizedTest
    @CsvSource({ "19900001001/19900001002, SEVERAL", "19900001001 19900001002, SEVERAL", "'19900001001\n19900001002',SEVERAL",
            "19900001001、5621234, SEVERAL", "同上, AS_ABOVE", "〃, AS_ABOVE", "已故, DECEASED", "1.99E+10, DIGITS_LOST",
            "1990000100, LENGTH", "199000010011, LENGTH", "l9900001001, LENGTH", "不详, NO_NUMBER"

    })

    void shouldAskRatherThanStore(String text, Phone.Fault fault) {
        assertThat(Phone.read(text)).isEqualTo(new Phone.Reading.Unclear(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "无", "—", "/", "\u200B" })
    void shouldReadWordsForNothing(String text) {
        assertThat(Phone.read(text)).isEqualTo(new Phone.Reading.None());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "何\u200B试安|何试安", "\uFEFF吕试平|吕试平", "施\u3000试宁|施试宁", "陈 试 平|陈试平", "欧阳 试平|欧阳试平",
            "\uF9F4试安|林试安", "⼈试安|人试安", "王𠰟|王𠰟" })
    void shouldKeepOneSpellingOfAName(String text, String name) {
        assertThat(PersonName.normalised(text)).isEqualTo(name);
        assertThat(PersonName.isPlausible(name)).isTrue();
        assertThat(PersonName.hasBlankForDot(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "·", "•", "∙", "･", "﹒", ".", "．", "。", "・", "‧", "⋅", " ", " · " })
    void shouldKnowEveryDot(String dot) {
        assertThat(PersonName.normalised("买买提" + dot + "试明")).isEqualTo("买买提·试明");
        assertThat(PersonName.key("买买提" + dot + "试明")).isEqualTo("买买提试明");
        assertThat(PersonName.hasBlankForDot("买买提" + dot + "试明")).isEqualTo(dot.equals(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = { "赵(女)试宁", "李试安/王试和", "钱试明2", "张\uE5F1", "王试、李试" })
    void shouldDoubtWhatIsNoName(String text) {
        assertThat(PersonName.isPlausible(PersonName.normalised(text))).isFalse();
    }

    @Test
    void shouldMaskPhones() {
        assertThat(Phone.mask("19900001001")).isEqualTo("199****1001");
    }
}
