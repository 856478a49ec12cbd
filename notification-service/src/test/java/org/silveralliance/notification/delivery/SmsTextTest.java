package org.silveralliance.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.notification.delivery.SmsText.Subject;
import org.silveralliance.notification.delivery.SmsText.Vendor;
import org.silveralliance.notification.message.MessageKind;

class SmsTextTest {

    private static final Instant AT = Instant.parse("2026-08-25T01:00:00Z");
    private static final Vendor VENDOR = new Vendor("银发联盟", 20);
    private static final String LONG_TITLE = "学习贯彻党的二十届四中全会精神暨老干部正能量宣讲主题活动";
    private static final String LONG_PLACE = "县委党校综合楼三楼东侧多功能报告厅";

    @Test
    @DisplayName("N-01 an invitation says what, when and where in one part")
    void shouldSayWhatWhenAndWhere() {
        SmsText sms = SmsText.direct(VENDOR, new Subject(MessageKind.ACTIVITY_PUBLISHED, "黄河文化馆参观", "黄河文化馆", AT));
        assertThat(sms.text()).isEqualTo("【银发联盟】黄河文化馆参观定于8月25日（星期二）上午9点在黄河文化馆举行，请您参加。不便参加请告知联络员。");
        assertThat(sms.template()).isEqualTo("SMS_26110001");
        assertThat(sms.variables()).containsOnlyKeys("title", "time", "place");
    }

    @Test
    @DisplayName("N-01 every text of every kind is one part, and every variable is what a vendor takes")
    void shouldStayWithinAllLimits() {
        for (MessageKind kind : EnumSet.range(MessageKind.ACTIVITY_PUBLISHED, MessageKind.REMINDER_2H)) {
            for (String title : List.of("座谈", LONG_TITLE, "【通知】🌸", "𬀩".repeat(50), "A".repeat(100))) {
                for (String place : List.of("会议室", LONG_PLACE, "https://example.org/1", "𬀩".repeat(50))) {
                    List<SmsText> texts = new ArrayList<>(relayed(kind, title, place, "安守正", "庞淑兰", "阿卜杜热合曼·买买提·吐尔逊江")
                            .values());
                    texts.add(SmsText.direct(VENDOR, new Subject(kind, title, place, Instant.parse("2026-12-22T06:59:00Z"))));
                    for (SmsText sms : texts) {
                        assertThat(sms.text().length()).isLessThanOrEqualTo(SmsText.ONE_PART);
                        assertThat(sms.text()).contains("12月22日（星期二）下午2点59分").doesNotContain("${");
                        assertThat(sms.variables().values()).allSatisfy(value -> assertThat(value).isNotEmpty()
                                .hasSizeLessThanOrEqualTo(20).doesNotContain("【", "】", "🌸", "http"));
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("N-01 what is shortened keeps its beginning and shows the cut, and the shorter of the two is left whole")
    void shouldShortenTheLonger() {
        SmsText sms = SmsText.direct(VENDOR, new Subject(MessageKind.ACTIVITY_PUBLISHED, LONG_TITLE, "东厅", AT));
        assertThat(sms.variables()).containsEntry("place", "东厅");
        assertThat(sms.variables().get("title")).startsWith("学习贯彻党的二十届").endsWith("…");
    }

    @Test
    @DisplayName("E-29 a rare character is billed as two and never cut in half")
    void shouldCountUnits() {
        SmsText sms = SmsText.direct(VENDOR, new Subject(MessageKind.ACTIVITY_CANCELLED, "𬀩".repeat(60), "", AT));
        assertThat(sms.variables().get("title")).isEqualTo("𬀩".repeat(9) + "…");
        assertThat(sms.text().codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)).isTrue();
    }

    @Test
    @DisplayName("a text that looks like a variable stays text")
    void shouldNotFillInTwice() {
        SmsText sms = SmsText.direct(VENDOR, new Subject(MessageKind.ACTIVITY_CANCELLED, "${time}${place}", "", AT));
        assertThat(sms.text()).isEqualTo("【银发联盟】原定8月25日（星期二）上午9点的${time}${place}取消，请您不要前往。");
    }

    @Test
    @DisplayName("N-06 a text for the family names whom it is for")
    void shouldNameTheAddressee() {
        SmsText sms = relayed(MessageKind.ACTIVITY_CANCELLED, "座谈会", "会议室", "庞淑兰").get(List.of("庞淑兰"));
        assertThat(sms.text()).isEqualTo("【银发联盟】请转告庞淑兰同志：原定12月22日（星期二）下午2点59分的座谈会取消，请不要前往。");
        assertThat(sms.variables()).doesNotContainKey("place");
    }

    @Test
    @DisplayName("E-22 six relatives behind one phone are all named, in as few messages as it takes")
    void shouldNameEachOfSix() {
        String[] six = { "试亲一娘", "试亲二娘", "试亲三娘", "试亲四娘", "试亲五娘", "试亲六娘" };
        Map<List<String>, SmsText> texts = relayed(MessageKind.ACTIVITY_PUBLISHED, LONG_TITLE, LONG_PLACE, six);
        assertThat(texts.keySet().stream().flatMap(List::stream)).containsExactly(six);
        texts.forEach((some, sms) -> assertThat(sms.text()).contains(String.join("、", some)));
        assertThat(texts).hasSizeLessThanOrEqualTo(3);
        assertThat(relayed(MessageKind.ACTIVITY_CANCELLED, "座谈", "东厅", "安守正", "庞淑兰", "郝玉成")).hasSize(1);
    }

    @Test
    @DisplayName("N-02 times read as people say them")
    void shouldSayTimesAsPeopleDo() {
        assertThat(Wording.time(Instant.parse("2026-12-25T06:30:00Z"))).isEqualTo("12月25日（星期五）下午2点30分");
        assertThat(Wording.time(Instant.parse("2026-12-25T04:00:00Z"))).isEqualTo("12月25日（星期五）中午12点");
        assertThat(Wording.time(Instant.parse("2026-12-25T11:05:00Z"))).isEqualTo("12月25日（星期五）晚上7点5分");
    }

    private static Map<List<String>, SmsText> relayed(MessageKind kind, String title, String place, String... names) {
        return SmsText.relayed(VENDOR, new Subject(kind, title, place, Instant.parse("2026-12-22T06:59:00Z")), List.of(names),
                Function.identity());
    }
}
