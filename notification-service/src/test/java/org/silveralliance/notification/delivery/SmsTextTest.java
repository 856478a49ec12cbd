package org.silveralliance.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.notification.message.MessageKind;

class SmsTextTest {

    private static final Instant AT = Instant.parse("2026-08-25T01:00:00Z");

    @Test
    @DisplayName("N-01 an invitation says what, when and where in one part")
    void shouldSayWhatWhenAndWhere() {
        SmsText sms = SmsText.direct("银发联盟", MessageKind.ACTIVITY_PUBLISHED, "黄河文化馆参观", "黄河文化馆", AT);
        assertThat(sms.text()).isEqualTo("【银发联盟】黄河文化馆参观定于8月25日（星期二）上午9点在黄河文化馆举行，请您参加。不便参加请告知联络员。");
        assertThat(sms.template()).isEqualTo("SMS_26110001");
        assertThat(sms.variables()).containsOnlyKeys("title", "time", "place");
    }

    @Test
    @DisplayName("N-01 long titles and places are shortened until 70 characters are kept")
    void shouldStayWithinOnePart() {
        for (MessageKind kind : MessageKind.values()) {
            SmsText sms = SmsText.relayed("银发联盟", kind, List.of("安守正", "庞淑兰", "郝玉成"),
                    "学习贯彻党的二十届四中全会精神暨老干部正能量宣讲主题活动", "县委党校综合楼三楼东侧多功能报告厅", AT.plusSeconds(1800));
            assertThat(SmsText.length(sms.text())).isLessThanOrEqualTo(SmsText.ONE_PART);
            assertThat(sms.text()).contains("8月25日（星期二）上午9点30分");
        }
    }

    @Test
    @DisplayName("E-29 a rare character counts once and is never cut in half")
    void shouldCountCodePoints() {
        SmsText sms = SmsText.direct("银发联盟", MessageKind.ACTIVITY_PUBLISHED, "𬀩".repeat(60), "𬀩".repeat(60), AT);
        assertThat(SmsText.length(sms.text())).isEqualTo(SmsText.ONE_PART);
        assertThat(sms.text().codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)).isTrue();
    }

    @Test
    @DisplayName("N-06 a text for the family names whom it is for")
    void shouldNameTheAddressee() {
        SmsText sms = SmsText.relayed("银发联盟", MessageKind.ACTIVITY_CANCELLED, List.of("庞淑兰"), "座谈会", "会议室", AT);
        assertThat(sms.text()).isEqualTo("【银发联盟】请转告庞淑兰同志：原定8月25日（星期二）上午9点的座谈会取消，请不要前往。");
        assertThat(sms.variables()).doesNotContainKey("place");
    }

    @Test
    @DisplayName("N-02 times read as people say them")
    void shouldSayTimesAsPeopleDo() {
        assertThat(Wording.time(Instant.parse("2026-12-25T06:30:00Z"))).isEqualTo("12月25日（星期五）下午2点30分");
        assertThat(Wording.time(Instant.parse("2026-12-25T04:00:00Z"))).isEqualTo("12月25日（星期五）中午12点");
        assertThat(Wording.time(Instant.parse("2026-12-25T11:05:00Z"))).isEqualTo("12月25日（星期五）晚上7点5分");
    }
}
