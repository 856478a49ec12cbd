package org.silveralliance.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.notification.NotificationConfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Whatever a vendor answers is an outcome. */
class VendorAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Integer> STATUSES = List.of(200, 200, 200, 201, 302, 400, 401, 403, 404, 408, 429, 500, 502, 503);
    private static final List<String> PIECES = List.of("{", "}", "[", "]", "\"Code\":", "\"OK\"", "\"errcode\":", "0", ",",
            "\"BizId\":", "\"\\u0000\"", "null", "1e999", "true", "\"SmsSendDetailDTOs\":", "\"SmsSendDetailDTO\":",
            "\"SendStatus\":",
            "3", "\"isv.BUSINESS_LIMIT_CONTROL\"", "\"\\uD83C\"", "-1", "\"ErrCode\":", "{\"Code\":\"OK\"", "}", "\"OutId\":");

    private HttpServer vendor;
    private volatile int status = 200;
    private volatile byte[] body = {};
    private final AtomicInteger elsewhere = new AtomicInteger();
    private AliyunSms sms;
    private WeComRobot robot;

    @BeforeEach
    void start() throws IOException {
        vendor = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 64);
        vendor.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        vendor.createContext("/", this::answer);
        vendor.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            answer(exchange);
        });
        vendor.start();
        String url = "http://127.0.0.1:" + vendor.getAddress().getPort();
        VendorHttp http = new VendorHttp(Duration.ofSeconds(20), JSON);
        sms = new AliyunSms(http, new Sms(Optional.of(url)), JSON, Clock.systemUTC());
        robot = new WeComRobot(http, new Robot(url), JSON);
    }

    @AfterEach
    void stop() {
        vendor.stop(0);
    }

    @Test
    @DisplayName("L-22 no bytes a vendor may answer with are more than an outcome, and no code of his is more than a short word")
    void shouldMakeAnOutcomeOfAnything() {
        Random random = new Random(202611);
        for (int i = 0; i < 3_000; i++) {
            status = STATUSES.get(random.nextInt(STATUSES.size()));
            body = random.nextBoolean() ? bytes(random) : pieces(random).getBytes(StandardCharsets.UTF_8);
            for (Outcome outcome : List.of(sms.send(attempt()), sms.query(attempt()), robot.send(attempt()))) {
                assertThat(words(outcome)).as("%d %s", status, outcome)
                        .allSatisfy(word -> assertThat(word).matches("[A-Za-z0-9_.:-]{1,64}"));
            }
        }
    }

    @Test
    @DisplayName("an answer without end is not read to its end")
    void shouldNotReadForEver() {
        body = ("{\"Code\":\"" + "x".repeat(3_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(sms.send(attempt())).isInstanceOf(Outcome.Unknown.class);
        body = "[".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        assertThat(sms.send(attempt())).isEqualTo(new Outcome.Unknown("NOT_JSON"));
    }

    @ParameterizedTest
    @DisplayName("L-22 a refusal is ours to look after whatever it is written in, unless it says that it passes")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "404 | {\"error\":\"no such page\"} | Misconfigured[code=HTTP_404]",
            "403 | <html>Forbidden</html> | Misconfigured[code=HTTP_403]",
            "400 | ~~ | Misconfigured[code=HTTP_400]",
            "400 | {\"Code\":\"OK\"} | Misconfigured[code=HTTP_400]",
            "302 | moved | Misconfigured[code=HTTP_302]",
            "429 | slow down | Later[code=HTTP_429]",
            "400 | {\"Code\":\"Throttling.User\"} | Later[code=Throttling.User]",
            "404 | {\"Code\":\"InvalidAccessKeyId.NotFound\"} | Misconfigured[code=InvalidAccessKeyId.NotFound]",
            "408 | {} | Unknown[code=HTTP_408]",
            "503 | {\"Code\":\"ServiceUnavailable\"} | Unknown[code=HTTP_503]",
            "200 | {\"error\":\"no code\"} | Unknown[code=NO_CODE]" })
    void shouldKnowARefusal(int answered, String text, String outcome) {
        status = answered;
        body = text.getBytes(StandardCharsets.UTF_8);
        assertThat(sms.send(attempt()).toString()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @DisplayName("P-08 numbers and texts go to the vendor's own address and to no other that an answer names")
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void shouldFollowNobodyElsewhere(int moved) {
        status = moved;
        assertThat(sms.send(attempt())).isEqualTo(new Outcome.Misconfigured("HTTP_" + moved));
        assertThat(robot.send(attempt())).isEqualTo(new Outcome.Misconfigured("HTTP_" + moved));
        assertThat(elsewhere.get()).isZero();
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String pieces(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static List<String> words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted it -> it.externalId() == null ? List.of() : List.of(it.externalId());
            case Outcome.Later it -> List.of(it.code());
            case Outcome.Unreachable it -> List.of(it.code());
            case Outcome.Misconfigured it -> List.of(it.code());
            case Outcome.Unknown it -> List.of(it.code());
            case Outcome.Delivered _ -> List.of();
            case Outcome.Waiting _ -> List.of();
            case Outcome.NotFound _ -> List.of();
            case Outcome.NotTried _ -> List.of();
        };
    }

    private static Attempt attempt() {
        return new Attempt(Ids.next(), "13900000001", "SMS_26110005", Map.of("title", "座谈"), "座谈", null, Instant.EPOCH);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (status / 100 == 3) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Sms(Optional<String> url) implements NotificationConfig.Sms {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of("key");
        }

        @Override
        public Optional<String> accessSecret() {
            return Optional.of("secret");
        }

        @Override
        public String signature() {
            return "银发联盟";
        }

        @Override
        public int longestVariable() {
            return 20;
        }
    }

    private record Robot(String url) implements NotificationConfig.Robot {
        @Override
        public int perMinute() {
            return 20;
        }

        @Override
        public Duration overLimit() {
            return Duration.ofSeconds(20);
        }

        @Override
        public int textBytes() {
            return 2048;
        }
    }
}
