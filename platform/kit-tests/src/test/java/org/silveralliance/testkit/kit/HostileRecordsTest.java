package org.silveralliance.testkit.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.contracts.Topics;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestBroker;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** No bytes in key, headers or value stop a consumer: what cannot be applied is set aside, the next event is. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class HostileRecordsTest {

    private static final String TYPE = "org.silveralliance.members.member-registered.v1";
    /** So many of about a megabyte. */
    private static final int LARGE = 16;
    private static final String PAYLOAD = """
            {"memberId":"%1$s","unitId":"%1$s","category":"RETIRED","state":"ACTIVE","on":"2026-01-05"}""";

    @TestHTTPResource(value = "/health/live", management = true)
    String management;

    private static Map<String, byte @Nullable []> headers(UUID event, UUID member) {
        Map<String, byte @Nullable []> headers = new LinkedHashMap<>();
        Map.of("ce_specversion", "1.0", "ce_id", event.toString(), "ce_source", "/members-service", "ce_type", TYPE,
                "ce_subject", member.toString(), "ce_time", "2026-03-02T01:00:00Z", "division", "370522", "actor", "test",
                "aggregatetype", "member", "aggregateversion", "1")
                .forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    /** A good event with one to three things spoilt. */
    private static ProducerRecord<byte[], byte[]> spoilt(Random random) {
        UUID member = UUID.randomUUID();
        Map<String, byte @Nullable []> headers = headers(UUID.randomUUID(), member);
        byte[] key = member.toString().getBytes(StandardCharsets.UTF_8);
        byte[] value = PAYLOAD.formatted(member).getBytes(StandardCharsets.UTF_8);
        List<String> names = new ArrayList<>(headers.keySet());
        names.addAll(List.of("traceparent", "tracestate", "baggage", "content-type", "dead-letter-topic", "ce_datacontenttype",
                "ce_dataschema", "", "ü"));
        for (int spoils = 1 + random.nextInt(3); spoils > 0; spoils--) {
            switch (random.nextInt(8)) {
                case 0 -> key = rubbish(random);
                case 1 -> value = rubbish(random);
                case 2 -> headers.remove(names.get(random.nextInt(names.size())));
                case 3 -> value = "[".repeat(random.nextInt(1, 100_000)).getBytes(StandardCharsets.UTF_8);
                default -> headers.put(names.get(random.nextInt(names.size())), rubbish(random));
            }
        }
        return record(key, value, headers);
    }

    private static byte @Nullable [] rubbish(Random random) {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        List<String> words = List.of("", "null", "{}", "[]", "-1", "9223372036854775807", "9223372036854775808", "37",
                "3705220",
                "2026-11-28T16:00+08:00", "org.silveralliance.members.member-of-tomorrow.v9", "\0", "{\"memberId\":null}",
                "org.silveralliance.alliance.lead-unit-changed.v1", "/alliance-service", "application/cloudevents+json");
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> bytes;
            default -> words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static ProducerRecord<byte[], byte[]> record(byte @Nullable [] key, byte @Nullable [] value,
            Map<String, byte @Nullable []> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topics.MEMBER, key, value);
        headers.forEach((name, bytes) -> record.headers().add(name, bytes));
        return record;
    }

    private static void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", TestBroker.address()),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private void goesOn() throws Exception {
        UUID member = UUID.randomUUID();
        List<UUID> events = List.of(UUID.randomUUID(), UUID.randomUUID());
        // One for each partition.
        for (int partition = 0; partition < events.size(); partition++) {
            ProducerRecord<byte[], byte[]> good = new ProducerRecord<>(Topics.MEMBER, partition,
                    member.toString().getBytes(StandardCharsets.UTF_8),
                    PAYLOAD.formatted(member).getBytes(StandardCharsets.UTF_8));
            headers(events.get(partition), member).forEach((name, bytes) -> good.headers().add(name, bytes));
            send(List.of(good));
        }
        for (UUID event : events) {
            await().atMost(Timeouts.EVENTUALLY).pollInterval(Duration.ofMillis(50))
                    .until(() -> TestDatabase.count("kit", "select 1 from inbox where event_id = ?", event) == 1);
        }
        given().get(management).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    @DisplayName("I-12 whatever comes is set aside, and the next record is applied")
    void shouldSetAsideWhateverComesAndGoOn(long seed) throws Exception {
        Random random = new Random(seed);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            records.add(spoilt(random));
        }
        send(records);
        goesOn();
        given().auth().oauth2(Tokens.of("sys-admin", "370522")).get("/operations/v1/dead-letters").then().statusCode(200)
                .body("items.size()", greaterThan(0));
    }

    @Test
    void shouldNameTheHeaderAtFault() throws Exception {
        Map<String, String> faults = Map.of("ce_time", "2026-11-28T16:00+08:00", "ce_source", "/alliance-service", "division",
                "37", "aggregateversion", "0", "ce_subject", "nobody");
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            UUID event = UUID.randomUUID();
            Map<String, byte @Nullable []> headers = headers(event, UUID.randomUUID());
            headers.put(fault.getKey(), fault.getValue().getBytes(StandardCharsets.UTF_8));
            send(List.of(record(event.toString().getBytes(StandardCharsets.UTF_8), PAYLOAD.formatted(event)
                    .getBytes(StandardCharsets.UTF_8), headers)));
            await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> assertThat(letter(event)).contains(fault.getKey()));
        }
    }

    @Test
    void shouldKeepALetterAsLargeAsTheBrokerTakes() throws Exception {
        UUID event = UUID.randomUUID();
        send(List.of(record(event.toString().getBytes(StandardCharsets.UTF_8), new byte[1_048_000],
                headers(event, UUID.randomUUID()))));
        await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> assertThat(letter(event)).isNotEmpty());
        goesOn();
    }

    @Test
    void shouldReadOnlySoManyLettersAsFitTheMemory() throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < LARGE; i++) {
            UUID event = UUID.randomUUID();
            Map<String, byte @Nullable []> headers = headers(event, event);
            headers.put("division", "371681".getBytes(StandardCharsets.UTF_8));
            records.add(record(event.toString().getBytes(StandardCharsets.UTF_8), new byte[1_000_000], headers));
        }
        send(records);
        goesOn();
        List<String> listed = given().auth().oauth2(Tokens.of("sys-admin", "371681")).get("/operations/v1/dead-letters").then()
                .statusCode(200).extract().path("items.findAll { it.reason != null }.eventId");
        assertThat(records.stream().map(HostileRecordsTest::event).filter(listed::contains)).hasSizeBetween(1, LARGE - 4);
    }

    @Test
    void shouldReplayOnlySoManyParkedEventsAsFitTheMemory() throws Exception {
        try (Connection behind = TestDatabase.superuser("kit"); Statement statement = behind.createStatement()) {
            statement.execute("""
                    insert into inbox_parked (consumer, event_id, topic, key, type, headers, payload, division)
                    select 'kit.notes', id, '%s', id, kind, jsonb_build_object('ce_id', id, 'ce_type', kind, 'ce_subject', id,
                      'ce_time', '2026-03-02T01:00:00Z', 'division', '371682', 'actor', 'test', 'aggregatetype', 'member',
                      'aggregateversion', '1', 'ce_source', '/members-service'), repeat('x', 900000), '371682'
                    from (select gen_random_uuid() as id, 'org.silveralliance.members.member-of-tomorrow.v9' as kind
                      from generate_series(1, %d)) as event""".formatted(Topics.MEMBER, LARGE));
        }
        String operator = Tokens.of("sys-admin", "371682");
        given().auth().oauth2(operator).get("/operations/v1/inbox/parked").then().statusCode(200)
                .body("items.size()", equalTo(LARGE));

        given().auth().oauth2(operator).contentType("application/json").body("{\"reason\":\"a newer build\"}")
                .post("/operations/v1/inbox/parked/replay").then().statusCode(200).body("events", lessThan(LARGE - 4))
                .body("events", greaterThan(0));
    }

    private static String event(ProducerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    @Test
    void shouldListAndReplayAroundLettersThatSayNothing() throws Exception {
        UUID event = UUID.randomUUID();
        Map<String, byte @Nullable []> headers = headers(event, UUID.randomUUID());
        headers.keySet().forEach(name -> headers.put(name, null));
        send(List.of(record(event.toString().getBytes(StandardCharsets.UTF_8), null, headers)));
        String operator = Tokens.of("sys-admin", "370522");
        await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> given().auth().oauth2(operator)
                .get("/operations/v1/dead-letters").then().statusCode(200).body("items.key", hasItem(event.toString())));
        given().auth().oauth2(operator).contentType("application/json").body("{\"reason\":\"looked into\"}")
                .post("/operations/v1/dead-letters/replay").then().statusCode(200);
        goesOn();
    }

    private static String letter(UUID key) {
        List<String> reasons = given().auth().oauth2(Tokens.of("sys-admin", "370522")).get("/operations/v1/dead-letters")
                .then().statusCode(200).extract().path("items.findAll { it.key == '" + key + "' }.reason");
        return String.join("", reasons);
    }
}
