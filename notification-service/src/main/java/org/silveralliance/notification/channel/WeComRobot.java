package org.silveralliance.notification.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.silveralliance.notification.NotificationConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.Startup;

/** A group's robot. It gives no message id and no receipt: taken is all one can know. */
@ApplicationScoped
// So that an open way is told at the start.
@Startup
public class WeComRobot implements ChannelProvider {

    private final VendorHttp http;
    private final NotificationConfig.Robot config;
    private final String url;
    private final ObjectMapper json;

    @Inject
    public WeComRobot(VendorHttp http, NotificationConfig config, ObjectMapper json) {
        this(http, config.robot(), json);
    }

    WeComRobot(VendorHttp http, NotificationConfig.Robot config, ObjectMapper json) {
        this.http = http;
        this.config = config;
        this.url = VendorHttp.secured("SA_WECOM_URL", config.url());
        this.json = json;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, config.textBytes());
    }

    @Override
    public Outcome send(Attempt attempt) {
        String of = url + "/cgi-bin/webhook/send?key=" + URLEncoder.encode(attempt.to(), StandardCharsets.UTF_8);
        return http.post(of, "application/json", body(attempt.text()), WeComRobot::read);
    }

    @Override
    public Outcome query(Attempt attempt) {
        return new Outcome.Unknown("NO_RECEIPTS");
    }

    private String body(String text) {
        try {
            return json.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Outcome read(JsonNode answer) {
        JsonNode said = answer.path("errcode");
        if (!said.canConvertToInt() || !said.isIntegralNumber()) {
            return new Outcome.Unknown(VendorHttp.NO_CODE);
        }
        int code = said.intValue();
        return switch (code) {
            case 0 -> new Outcome.Delivered();
            case -1, 45009, 45033 -> new Outcome.Later("WECOM_" + code);
            default -> new Outcome.Misconfigured("WECOM_" + code);
        };
    }
}
