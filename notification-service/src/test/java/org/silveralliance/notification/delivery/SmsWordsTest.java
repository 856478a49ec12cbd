package org.silveralliance.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsWordsTest {

    @ParameterizedTest
    @DisplayName("what a vendor refuses in a variable is left out or said otherwise, and nothing else is")
    @CsvSource(delimiter = '|', value = {
            "【通知】参观黄河文化馆 | （通知）参观黄河文化馆",
            "[集体]座谈 | （集体）座谈",
            "看花🌸去❤️ | 看花去",
            "第1️⃣场👨‍👩‍👧 | 第1场",
            "线上会议 https://meeting.example.org/dm/a?b=1 请进 | 线上会议 请进",
            "线上会议（www.example.org） | 线上会议",
            "座谈（电话0546-5621000） | 座谈（电话）",
            "座谈联系13800000000请回电 | 座谈联系请回电",
            "座谈138-0000-0000 | 座谈",
            "热线400-810-8888 | 热线",
            "群号123456789 | 群号",
            "学习二十届四中全会精神 | 学习二十届四中全会精神",
            "2026年8月25日第12次（总第345次）活动 | 2026年8月25日第12次（总第345次）活动",
            "20260825座谈 | 20260825座谈",
            "𬀩㛃·古丽同志 | 𬀩㛃·古丽同志",
            "《习近平谈治国理政》第五卷 | 《习近平谈治国理政》第五卷" })
    void shouldLeaveOutWhatIsRefused(String given, String accepted) {
        assertThat(SmsWords.accepted(given)).isEqualTo(accepted);
    }

    @Test
    @DisplayName("lines become spaces, and of nothing but signs nothing is left")
    void shouldBeOneLine() {
        assertThat(SmsWords.accepted(" 一楼\n\t 东厅 ")).isEqualTo("一楼 东厅");
        assertThat(SmsWords.accepted("🌸🌸 https://example.org")).isEmpty();
        assertThat(SmsWords.accepted("\uD83C")).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("a cut falls between characters, not within a number or a foreign word, and shows")
    @CsvSource(delimiter = '|', value = {
            "黄河文化馆 | 5 | 黄河文化馆",
            "黄河文化馆参观 | 5 | 黄河文化…",
            "第2026号楼 | 5 | 第…",
            "参观Museum馆 | 6 | 参观…",
            "多功能厅（东） | 6 | 多功能厅…",
            "𬀩𬀩𬀩𬀩 | 6 | 𬀩𬀩…",
            "ABCDEFGH | 5 | ABCD…" })
    void shouldCutBetweenWords(String text, int most, String cut) {
        assertThat(SmsWords.cut(text, most)).isEqualTo(cut);
        assertThat(SmsWords.cut(text, most).length()).isLessThanOrEqualTo(most);
    }

    @Test
    @DisplayName("whatever the text, what is left is accepted, is as short as asked for and holds no half character")
    void shouldTakeAnything() {
        Random random = new Random(41);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append((char) random.nextInt(0x10000));
                text.appendCodePoint("1389-0【】[]. \n𬀩🌸a/:wht".codePointAt(random.nextInt(10)));
            }
            String accepted = SmsWords.accepted(text.toString());
            assertThat(accepted).doesNotContain("【", "】", "\n");
            assertThat(accepted.codePoints().noneMatch(Character::isISOControl)).isTrue();
            assertThat(SmsWords.accepted(accepted)).isEqualTo(accepted);
            String cut = SmsWords.cut(accepted, 12);
            assertThat(cut.length()).isLessThanOrEqualTo(12);
            assertThat(cut.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)).isTrue();
        }
    }
}
