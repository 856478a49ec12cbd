package org.silveralliance.local.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.silveralliance.local.simulator.Faults.Fault;
import org.silveralliance.local.simulator.Faults.Kind;

/** WeCom: group robot (推送) and application message. A key or user that starts with {@code invalid} is unknown to it. */
final class WeCom {

    static final String ROBOT = "wecom-robot";
    static final String APP = "wecom-app";
    private static final int TEXT_BYTES = 2048;
    private static final int MARKDOWN_BYTES = 4096;

    private final Mailbox mailbox;
    private final Faults faults;
    private final Clock clock;
    private final Window perRobot;
    private final Window perUser;
    private final AtomicReference<String> token = new AtomicReference<>("");

    WeCom(Mailbox mailbox, Faults faults, Clock clock) {
        this.mailbox = mailbox;
        this.faults = faults;
        this.clock = clock;
        this.perRobot = new Window(20, Duration.ofMinutes(1), clock);
        this.perUser = new Window(30, Duration.ofMinutes(1), clock);
    }

    void forget() {
        perRobot.clear();
        perUser.clear();
    }

    Answer robot(Request request) {
        Fault fault = faults.next(ROBOT).orElse(Fault.NONE);
        if (fault.kind() == Kind.ERROR) {
            return error(Integer.parseInt(fault.code()), "simulated");
        }
        if (fault.kind() == Kind.TIMEOUT_BEFORE_ACCEPT) {
            return error(0, "ok").butLost();
        }
        String key = request.query("key");
        if (key.isBlank() || key.startsWith("invalid")) {
            return error(93000, "invalid webhook url");
        }
        String content;
        try {
            content = content(Json.object(request.body()));
        } catch (IllegalArgumentException malformed) {
            return error(40008, "invalid message type");
        }
        if (!perRobot.take(key)) {
            return error(45009, "api freq out of limit");
        }
        mailbox.put(new Sent(ROBOT, UUID.randomUUID().toString(), key, "", "", content, 1, "ACCEPTED", clock.instant()));
        Answer answer = error(0, "ok");
        return fault.kind() != Kind.TIMEOUT_AFTER_ACCEPT ? answer : answer.butLost();
    }

    private static String content(Map<String, Object> body) {
        String type = String.valueOf(body.get("msgtype"));
        int limit = switch (type) {
            case "text" -> TEXT_BYTES;
            case "markdown" -> MARKDOWN_BYTES;
            default -> throw new IllegalArgumentException(type);
        };
        if (!(body.get(type) instanceof Map<?, ?> inner) || !(inner.get("content") instanceof String content)
                || content.isEmpty() || content.getBytes(StandardCharsets.UTF_8).length > limit) {
            throw new IllegalArgumentException("content");
        }
        return content;
    }

    Answer getToken(Request request) {
        if (request.query("corpid").isBlank() || request.query("corpsecret").isBlank()) {
            return error(40013, "invalid corpid");
        }
        token.set(UUID.randomUUID().toString());
        return Answer.ok(Map.of("errcode", 0, "errmsg", "ok", "access_token", token.get(), "expires_in", 7200));
    }

    Answer appMessage(Request request) {
        Fault fault = faults.next(APP).orElse(Fault.NONE);
        if (fault.kind() == Kind.ERROR) {
            return error(Integer.parseInt(fault.code()), "simulated");
        }
        String valid = token.get();
        if (valid == null || valid.isEmpty() || !valid.equals(request.query("access_token"))) {
            return error(40014, "invalid access_token");
        }
        Map<String, Object> body;
        String content;
        try {
            body = Json.object(request.body());
            content = content(body);
        } catch (IllegalArgumentException malformed) {
            return error(40008, "invalid message type");
        }
        List<String> invalid = new ArrayList<>();
        List<String> users = List.of(String.valueOf(body.getOrDefault("touser", "")).split("\\|", -1));
        String id = UUID.randomUUID().toString();
        for (String user : users) {
            if (user.isBlank() || user.startsWith("invalid")) {
                invalid.add(user);
            } else if (perUser.take(user)) {
                mailbox.put(new Sent(APP, id, user, "", "", content, 1, "ACCEPTED", clock.instant()));
            }
        }
        if (invalid.size() == users.size()) {
            return error(81013, "user & party & tag all invalid");
        }
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("errcode", 0, "errmsg", "ok"));
        answer.put("invaliduser", String.join("|", invalid));
        answer.put("msgid", id);
        return fault.kind() != Kind.TIMEOUT_AFTER_ACCEPT ? Answer.ok(answer) : Answer.ok(answer).butLost();
    }

    private static Answer error(int code, String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errcode", code);
        body.put("errmsg", text);
        return Answer.ok(body);
    }
}
