package org.silveralliance.members.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.silveralliance.members.ApiClient.as;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.Topics;
import org.silveralliance.members.ApiClient;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestBroker;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class ChangeFeedTest {

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("S-16 a cursor the feed cannot answer for is 410, and a beginning that is not the whole says so")
    void shouldNotHideAGap() throws SQLException {
        feed("").body("complete", equalTo(true));
        feed("?cursor=9223372036854775807").statusCode(410).body("code", equalTo("GONE"));
        feed("?cursor=-5").statusCode(400);
        String last = feed("").extract().path("next");
        try (Connection behind = TestDatabase.superuser("members"); Statement statement = behind.createStatement()) {
            statement.execute("update relay_mark set purged = " + last);
            feed("?cursor=" + (Long.parseLong(last) - 1)).statusCode(410);
            feed("?cursor=" + last).statusCode(200).body("complete", equalTo(true));
            feed("").statusCode(200).body("complete", equalTo(false));
            statement.execute("update relay_mark set purged = 0");
        }
    }

    @Test
    @DisplayName("S-16 a county where nothing happens keeps its place, however much of others is published and purged")
    void shouldKeepAQuietReadersPlace() throws SQLException {
        Awaitility.await().atMost(Timeouts.EVENTUALLY).until(() -> read().size() >= 727);
        String reader = Tokens.of("county-committee", "370598");
        String quiet = as(reader).get("/exchange/v1/members/changes").then().statusCode(200)
                .body("items.size()", equalTo(0)).body("next", not("0")).extract().path("next");
        try (Connection behind = TestDatabase.superuser("members"); Statement statement = behind.createStatement()) {
            statement.execute("update relay_mark set purged = " + quiet);
            as(reader).get("/exchange/v1/members/changes?cursor=" + quiet).then().statusCode(200);
            statement.execute("update relay_mark set purged = 0");
        }
    }

    private static ValidatableResponse feed(String query) {
        return as(Tokens.province()).get("/exchange/v1/members/changes" + query).then();
    }

    @Test
    @DisplayName("I-07 X-05 the pages of the feed together are all changes, once each, without personal data")
    void shouldTellEveryChangeOnce() {
        Awaitility.await().atMost(Timeouts.EVENTUALLY).until(() -> read().size() >= 727);
        Map<Long, String> changes = read();
        assertThat(changes.values().stream().filter(type -> type.contains("member-registered")).count())
                .isGreaterThanOrEqualTo(727);
        assertThat(as(Tokens.province()).get("/exchange/v1/members/changes?limit=200").asString())
                .doesNotContainPattern("[0-9]{17}[0-9Xx]").doesNotContain("邓爱民");
    }

    @Test
    @DisplayName("M-01 one event for each registered member and unit arrives on Kafka")
    void shouldAnnounceEverybodyOnce() {
        Properties settings = new Properties();
        settings.putAll(Map.of("bootstrap.servers", TestBroker.address(), "group.id", "feed-test", "auto.offset.reset",
                "earliest"));
        Set<String> members = new HashSet<>();
        Set<String> units = new HashSet<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.MEMBER, Topics.ORG));
            Awaitility.await().atMost(Timeouts.EVENTUALLY).until(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(500))) {
                    (record.topic().equals(Topics.MEMBER) ? members : units).add(record.key());
                }
                return members.size() >= 727 && units.size() >= 31;
            });
        }
        assertThat(units).hasSizeGreaterThanOrEqualTo(31);
    }

    private static Map<Long, String> read() {
        Map<Long, String> changes = new HashMap<>();
        String cursor = "";
        boolean more = true;
        while (more) {
            JsonPath page = as(Tokens.province()).queryParam("cursor", cursor).queryParam("limit", 200)
                    .get("/exchange/v1/members/changes").then().statusCode(200).extract().jsonPath();
            page.<Map<String, Object>> getList("items").forEach(change -> assertThat(
                    changes.put(((Number) change.get("position")).longValue(), (String) change.get("type"))).isNull());
            cursor = page.getString("next");
            more = page.getBoolean("hasMore");
        }
        return changes;
    }
}
