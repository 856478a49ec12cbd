package org.silveralliance.notification.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.silveralliance.kit.time.CountyClock;
import org.silveralliance.notification.NotificationConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.Startup;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Short messages by Aliyun's SendSms and QuerySendDetails (2017-05-25, RPC style, signature 1.0). SendSms is not idempotent:
 * after a time-out only the receipt, found by number, day and our own id, tells what happened.
 */
@ApplicationScoped
// So that a missing account or an open way is told at the start and not at the first message.
@Startup
public class AliyunSms implements ChannelProvider {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd").withZone(CountyClock.ZONE);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final Set<String> LATER = Set.of("isv.BUSINESS_LIMIT_CONTROL", "isp.SYSTEM_ERROR", "Throttling",
            "Throttling.User", "ServiceUnavailable");
    private static final Set<String> UNREACHABLE = Set.of("isv.MOBILE_NUMBER_ILLEGAL", "isv.BLACK_KEY_CONTROL_LIMIT",
            "isv.DENY_IP_RANGE", "isv.DAY_LIMIT_CONTROL");
    private static final int ONE_PART = 70;

    private final VendorHttp http;
    private final NotificationConfig.Sms config;
    private final String url;
    private final String accessKey;
    private final String accessSecret;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    public AliyunSms(VendorHttp http, NotificationConfig config, ObjectMapper json, Clock clock) {
        this(http, config.sms(), json, clock);
    }

    AliyunSms(VendorHttp http, NotificationConfig.Sms config, ObjectMapper json, Clock clock) {
        this.http = http;
        this.config = config;
        String address = needed("SA_SMS_URL", config.url());
        this.url = config.enabled() ? VendorHttp.secured("SA_SMS_URL", address) : address;
        this.accessKey = needed("SA_SMS_ACCESS_KEY", config.accessKey());
        this.accessSecret = needed("SA_SMS_ACCESS_SECRET", config.accessSecret());
        this.json = json;
        this.clock = clock;
    }

    private String needed(String variable, Optional<String> value) {
        if (config.enabled() && value.isEmpty()) {
            throw new IllegalStateException(variable + " is missing; without short messages the service starts with "
                    + "SA_SMS_ENABLED=false");
        }
        return value.orElse("");
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, ONE_PART);
    }

    @Override
    public Outcome send(Attempt attempt) {
        return call("SendSms", Map.of("PhoneNumbers", attempt.to(), "SignName", config.signature(), "TemplateCode",
                attempt.template(), "TemplateParam", write(attempt.variables()), "OutId", attempt.outId().toString()),
                AliyunSms::readSent);
    }

    @Override
    public Outcome query(Attempt attempt) {
        return call("QuerySendDetails", Map.of("PhoneNumber", attempt.to(), "SendDate", DAY.format(attempt.sentAt()),
                "PageSize", "50", "CurrentPage", "1"), answer -> readReceipt(answer, attempt));
    }

    private Outcome call(String action, Map<String, String> own, java.util.function.Function<JsonNode, Outcome> read) {
        Map<String, String> all = new TreeMap<>(own);
        all.put("Action", action);
        all.put("Version", "2017-05-25");
        all.put("RegionId", "cn-hangzhou");
        all.put("Format", "JSON");
        all.put("AccessKeyId", accessKey);
        all.put("SignatureMethod", "HMAC-SHA1");
        all.put("SignatureVersion", "1.0");
        all.put("SignatureNonce", UUID.randomUUID().toString());
        all.put("Timestamp", STAMP.format(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        all.put("Signature", sign(joined(all)));
        return http.post(url + "/", "application/x-www-form-urlencoded", joined(all), read);
    }

    private static Outcome readSent(JsonNode answer) {
        String code = VendorHttp.code(answer.path("Code"));
        if ("OK".equals(code)) {
            String id = VendorHttp.code(answer.path("BizId"));
            return new Outcome.Accepted(VendorHttp.NO_CODE.equals(id) ? null : id);
        }
        if (VendorHttp.NO_CODE.equals(code)) {
            return new Outcome.Unknown(code);
        }
        return LATER.contains(code) ? new Outcome.Later(code)
                : UNREACHABLE.contains(code) ? new Outcome.Unreachable(code) : new Outcome.Misconfigured(code);
    }

    private static Outcome readReceipt(JsonNode answer, Attempt attempt) {
        String code = VendorHttp.code(answer.path("Code"));
        if (!"OK".equals(code)) {
            return new Outcome.Unknown(code);
        }
        for (JsonNode detail : answer.path("SmsSendDetailDTOs").path("SmsSendDetailDTO")) {
            if (attempt.outId().toString().equals(detail.path("OutId").asText())) {
                return switch (detail.path("SendStatus").asInt()) {
                    case 3 -> new Outcome.Delivered();
                    case 2 -> new Outcome.Unreachable(VendorHttp.code(detail.path("ErrCode")));
                    default -> new Outcome.Waiting();
                };
            }
        }
        return new Outcome.NotFound();
    }

    private String sign(String joined) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec((accessSecret + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String text = "POST&" + encode("/") + "&" + encode(joined);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String joined(Map<String, String> sorted) {
        return sorted.entrySet().stream().map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    private String write(Map<String, String> variables) {
        try {
            return json.writeValueAsString(variables);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
