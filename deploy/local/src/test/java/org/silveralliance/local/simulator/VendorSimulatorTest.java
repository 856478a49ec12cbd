package org.silveralliance.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VendorSimulatorTest {

    private static final String PHONE = "13900000001";

    private final VendorSimulator simulator = VendorSimulator.start(0, Duration.ZERO);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        simulator.close();
    }

    @Test
    @DisplayName("a robot takes twenty messages a minute and says 45009 to the next")
    void shouldLimitARobot() {
        for (int i = 0; i < 20; i++) {
            assertThat(robot("group-1", "通知")).contains("\"errcode\":0");
        }
        assertThat(robot("group-1", "通知")).contains("\"errcode\":45009");
        assertThat(robot("group-2", "通知")).contains("\"errcode\":0");
    }

    @Test
    @DisplayName("a robot knows its key and counts bytes, not characters")
    void shouldRefuseBadKeysAndLongTexts() {
        assertThat(robot("invalid-key", "通知")).contains("93000");
        assertThat(robot("group-1", "字".repeat(682))).contains("\"errcode\":0");
        assertThat(robot("group-1", "字".repeat(683))).contains("40008");
    }

    @Test
    @DisplayName("an SMS needs our signature, a filed template and all its variables")
    void shouldRefuseWhatWasNotFiled() {
        assertThat(aliyun("SendSms", Map.of("SignName", "别的签名"))).contains("isv.SMS_SIGNATURE_ILLEGAL");
        assertThat(aliyun("SendSms", Map.of("TemplateCode", "SMS_1"))).contains("isv.SMS_TEMPLATE_ILLEGAL");
        assertThat(aliyun("SendSms", Map.of("TemplateParam", "{}"))).contains("isv.TEMPLATE_MISSING_PARAMETERS");
        assertThat(aliyun("SendSms", Map.of("PhoneNumbers", "05465621000"))).contains("isv.MOBILE_NUMBER_ILLEGAL");
        assertThat(post("/aliyun/", "Action=SendSms&AccessKeyId=" + Aliyun.ACCESS_KEY)).contains("SignatureDoesNotMatch");
    }

    @Test
    @DisplayName("a variable is short and holds neither 【】 nor emoji, addresses of pages or telephone numbers")
    void shouldRefuseWhatIsNoVariable() {
        assertThat(titled("字".repeat(35))).contains("\"Code\":\"OK\"");
        assertThat(titled("字".repeat(36))).contains("isv.PARAM_LENGTH_LIMIT");
        assertThat(titled("𬀩".repeat(18))).contains("isv.PARAM_LENGTH_LIMIT");
        assertThat(titled("见https://example.org")).contains("isv.PARAM_NOT_SUPPORT_URL");
        assertThat(titled("电话0546-5621000")).contains("isv.TEMPLATE_PARAMS_ILLEGAL");
        assertThat(titled("【通知】")).contains("isv.TEMPLATE_PARAMS_ILLEGAL");
        assertThat(titled("看花🌸")).contains("isv.TEMPLATE_PARAMS_ILLEGAL");
    }

    private String titled(String title) {
        return aliyun("SendSms", Map.of("TemplateParam", "{\"title\":\"" + title + "\",\"time\":\"8月25日\"}"));
    }

    @Test
    @DisplayName("the receipt of an SMS is found by number and day and carries our own id")
    void shouldGiveReceipts() {
        assertThat(aliyun("SendSms", Map.of())).contains("\"Code\":\"OK\"").contains("BizId");
        String today = ZonedDateTime.now(ZoneId.of("Asia/Shanghai")).format(DateTimeFormatter.BASIC_ISO_DATE).substring(0, 8);
        assertThat(aliyun("QuerySendDetails", Map.of("PhoneNumber", PHONE, "SendDate", today))).contains("\"SendStatus\":3")
                .contains("\"OutId\":\"out-1\"");
    }

    @Test
    @DisplayName("one number takes fifty texts of one template a day")
    void shouldLimitANumber() {
        for (int i = 0; i < 50; i++) {
            assertThat(aliyun("SendSms", Map.of())).contains("\"Code\":\"OK\"");
        }
        assertThat(aliyun("SendSms", Map.of())).contains("isv.BUSINESS_LIMIT_CONTROL");
    }

    @Test
    @DisplayName("programmed faults happen as often as was asked for")
    void shouldFailAsProgrammed() {
        post("/_sim/faults", "{\"vendor\":\"aliyun-sms\",\"kind\":\"ERROR\",\"code\":\"isp.SYSTEM_ERROR\",\"times\":1}");
        assertThat(aliyun("SendSms", Map.of())).contains("isp.SYSTEM_ERROR");
        assertThat(aliyun("SendSms", Map.of())).contains("\"Code\":\"OK\"");
        assertThat(post("/_sim/faults", "{\"vendor\":\"aliyun-sms\",\"kind\":\"NONSENSE\"}")).contains("not a fault");
    }

    @Test
    @DisplayName("what arrived is shown without a number in clear")
    void shouldMaskReceivers() {
        aliyun("SendSms", Map.of());
        assertThat(post("/_sim/messages", "")).contains("139****0001").doesNotContain(PHONE);
    }

    @Test
    @DisplayName("a number can be called once a minute")
    void shouldLimitCalls() {
        Map<String, String> call = Map.of("CalledNumber", PHONE, "TtsCode", "TTS_1");
        assertThat(aliyun("SingleCallByTts", call)).contains("CallId");
        assertThat(aliyun("SingleCallByTts", call)).contains("isv.BUSINESS_LIMIT_CONTROL");
    }

    @Test
    @DisplayName("WeCom and Tencent answer per receiver")
    void shouldAnswerPerReceiver() {
        String token = post("/cgi-bin/gettoken?corpid=c&corpsecret=s", "").replaceAll(".*\"access_token\":\"([^\"]+)\".*",
                "$1");
        String body = "{\"touser\":\"u1|invalid9\",\"msgtype\":\"text\",\"text\":{\"content\":\"通知\"}}";
        assertThat(post("/cgi-bin/message/send?access_token=" + token, body)).contains("\"errcode\":0").contains("invalid9");
        assertThat(post("/cgi-bin/message/send?access_token=old", body)).contains("40014");
    }

    private String robot(String key, String text) {
        return post("/cgi-bin/webhook/send?key=" + key,
                "{\"msgtype\":\"text\",\"text\":{\"content\":\"" + text + "\"}}");
    }

    private String aliyun(String action, Map<String, String> own) {
        Map<String, String> form = new TreeMap<>(Map.of("PhoneNumbers", PHONE, "SignName", SmsTexts.SIGNATURE, "TemplateCode",
                "SMS_26110005", "TemplateParam", "{\"title\":\"座谈会\",\"time\":\"8月25日(星期二)上午9点\"}", "OutId", "out-1"));
        form.putAll(own);
        form.put("Action", action);
        form.put("AccessKeyId", Aliyun.ACCESS_KEY);
        form.put("Signature", Aliyun.signature("POST", form, Aliyun.ACCESS_SECRET));
        return post("/aliyun/", form.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.url() + path)).timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
