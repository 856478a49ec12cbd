package org.silveralliance.local.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.silveralliance.local.simulator.Faults.Fault;
import org.silveralliance.local.simulator.Faults.Kind;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Aliyun's RPC style: SendSms and QuerySendDetails (2017-05-25), SingleCallByTts; signed with HMAC-SHA1. */
final class Aliyun {

    static final String SMS = "aliyun-sms";
    /** Questions for receipts, where faults are programmed. */
    private static final String RECEIPTS = "aliyun-receipts";
    static final String VOICE = "aliyun-voice";
    /** The account the simulator knows; it opens nothing elsewhere. */
    static final String ACCESS_KEY = "sim-access-key";
    static final String ACCESS_SECRET = "sim-access-secret";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZONE);

    private final Mailbox mailbox;
    private final Faults faults;
    private final Duration receiptAfter;
    private final Clock clock;
    private final Window perNumber;
    private final Window callsAMinute;
    private final Window callsAnHour;
    private final Window callsADay;

    Aliyun(Mailbox mailbox, Faults faults, Duration receiptAfter, Clock clock) {
        this.mailbox = mailbox;
        this.faults = faults;
        this.receiptAfter = receiptAfter;
        this.clock = clock;
        this.perNumber = new Window(50, Duration.ofDays(1), clock);
        this.callsAMinute = new Window(1, Duration.ofMinutes(1), clock);
        this.callsAnHour = new Window(5, Duration.ofHours(1), clock);
        this.callsADay = new Window(20, Duration.ofDays(1), clock);
    }

    void forget() {
        List.of(perNumber, callsAMinute, callsAnHour, callsADay).forEach(Window::clear);
    }

    Answer handle(Request request) {
        Map<String, String> form = request.form();
        if (!ACCESS_KEY.equals(form.get("AccessKeyId"))) {
            return Answer.refused(404, body("InvalidAccessKeyId.NotFound", "Specified access key is not found."));
        }
        if (!signature(request.method(), form, ACCESS_SECRET).equals(form.get("Signature"))) {
            return Answer.refused(400, body("SignatureDoesNotMatch", "Specified signature does not match."));
        }
        return switch (value(form, "Action")) {
            case "SendSms" -> sendSms(form);
            case "QuerySendDetails" -> querySendDetails(form);
            case "SingleCallByTts" -> call(form);
            default -> Answer.refused(404, body("InvalidAction.NotFound", "Specified api is not found."));
        };
    }

    private Answer sendSms(Map<String, String> form) {
        Fault fault = faults.next(SMS).orElse(Fault.NONE);
        if (fault.kind() == Kind.ERROR) {
            return Answer.ok(body(fault.code(), "simulated"));
        }
        if (fault.kind() == Kind.TIMEOUT_BEFORE_ACCEPT) {
            return Answer.ok(body("OK", "OK")).butLost();
        }
        List<String> phones = List.of(value(form, "PhoneNumbers").split(",", -1));
        if (!phones.stream().allMatch(phone -> phone.matches("1[3-9]\\d{9}"))) {
            return Answer.ok(body("isv.MOBILE_NUMBER_ILLEGAL", "非法手机号"));
        }
        if (!SmsTexts.SIGNATURE.equals(form.get("SignName"))) {
            return Answer.ok(body("isv.SMS_SIGNATURE_ILLEGAL", "该账号下找不到对应签名"));
        }
        Optional<String> template = SmsTexts.template(value(form, "TemplateCode"));
        if (template.isEmpty()) {
            return Answer.ok(body("isv.SMS_TEMPLATE_ILLEGAL", "该账号下找不到对应模板"));
        }
        Map<String, Object> values;
        try {
            values = Json.object(value(form, "TemplateParam"));
        } catch (IllegalArgumentException malformed) {
            return Answer.ok(body("isv.INVALID_JSON_PARAM", "参数格式错误，请修改为字符串值"));
        }
        Optional<String> refusal = SmsTexts.refusal(values);
        if (refusal.isPresent()) {
            return Answer.ok(body(refusal.get(), "模板变量不符合规范"));
        }
        Optional<String> text = SmsTexts.render(template.get(), values);
        if (text.isEmpty()) {
            return Answer.ok(body("isv.TEMPLATE_MISSING_PARAMETERS", "模板变量中存在未赋值变量"));
        }
        String limited = value(form, "SignName") + value(form, "TemplateCode");
        if (!phones.stream().allMatch(phone -> perNumber.take(limited + phone))) {
            return Answer.ok(body("isv.BUSINESS_LIMIT_CONTROL", "触发云通信流控限制"));
        }
        String outcome = fault.kind() == Kind.RECEIPT ? fault.code() : "DELIVERED";
        String biz = Long.toString(clock.millis()) + UUID.randomUUID().toString().substring(0, 8);
        for (String phone : phones) {
            mailbox.put(new Sent(SMS, biz, phone, value(form, "OutId"), value(form, "TemplateCode"), text.get(),
                    SmsTexts.parts(text.get()), outcome, clock.instant()));
        }
        Map<String, Object> body = body("OK", "OK");
        body.put("BizId", biz);
        Answer answer = Answer.ok(body);
        return fault.kind() == Kind.TIMEOUT_AFTER_ACCEPT ? answer.butLost() : answer;
    }

    private Answer querySendDetails(Map<String, String> form) {
        Fault fault = faults.next(RECEIPTS).orElse(Fault.NONE);
        if (fault.kind() == Kind.ERROR) {
            return Answer.ok(body(fault.code(), "simulated"));
        }
        String biz = value(form, "BizId");
        List<Map<String, Object>> found = mailbox.to(value(form, "PhoneNumber")).stream()
                .filter(sent -> sent.vendor().equals(SMS) && fault.kind() != Kind.NOT_YET)
                .filter(sent -> biz.isEmpty() || sent.id().equals(biz))
                .filter(sent -> DAY.format(sent.at()).equals(value(form, "SendDate"))).map(this::detail).toList();
        Map<String, Object> body = body("OK", "OK");
        body.put("TotalCount", found.size());
        body.put("SmsSendDetailDTOs", Map.of("SmsSendDetailDTO", found));
        return Answer.ok(body);
    }

    private Map<String, Object> detail(Sent sent) {
        Instant receipt = sent.at().plus(receiptAfter);
        boolean waiting = clock.instant().isBefore(receipt);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("PhoneNum", sent.to());
        detail.put("SendStatus", waiting ? 1 : sent.outcome().equals("DELIVERED") ? 3 : 2);
        detail.put("ErrCode", waiting ? "" : sent.outcome());
        detail.put("TemplateCode", sent.template());
        detail.put("Content", sent.text());
        detail.put("SendDate", STAMP.format(sent.at()));
        detail.put("ReceiveDate", waiting ? "" : STAMP.format(receipt));
        detail.put("OutId", sent.outId());
        return detail;
    }

    private Answer call(Map<String, String> form) {
        Fault fault = faults.next(VOICE).orElse(Fault.NONE);
        if (fault.kind() == Kind.ERROR) {
            return Answer.ok(body(fault.code(), "simulated"));
        }
        String number = value(form, "CalledNumber");
        if (!number.matches("0?\\d{7,12}")) {
            return Answer.ok(body("isv.MOBILE_NUMBER_ILLEGAL", "号码格式非法"));
        }
        if (!callsAMinute.take(number) || !callsAnHour.take(number) || !callsADay.take(number)) {
            return Answer.ok(body("isv.BUSINESS_LIMIT_CONTROL", "触发云通信流控限制"));
        }
        String id = UUID.randomUUID().toString();
        mailbox.put(new Sent(VOICE, id, number, value(form, "OutId"), value(form, "TtsCode"), value(form, "TtsParam"), 1,
                "ACCEPTED", clock.instant()));
        Map<String, Object> body = body("OK", "OK");
        body.put("CallId", id);
        return fault.kind() != Kind.TIMEOUT_AFTER_ACCEPT ? Answer.ok(body) : Answer.ok(body).butLost();
    }

    /** The vendor's signature of version 1.0 over all parameters but itself. */
    static String signature(String method, Map<String, String> form, String secret) {
        StringBuilder canonical = new StringBuilder();
        new TreeMap<>(form).forEach((name, value) -> {
            if (!name.equals("Signature")) {
                canonical.append(canonical.isEmpty() ? "" : "&").append(encode(name)).append('=').append(encode(value));
            }
        });
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec((secret + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String text = method + "&" + encode("/") + "&" + encode(canonical.toString());
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    private static String value(Map<String, String> form, String name) {
        return Objects.requireNonNullElse(form.get(name), "");
    }

    private static Map<String, Object> body(String code, String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("RequestId", UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT));
        body.put("Code", code);
        body.put("Message", text);
        return body;
    }
}
