package org.silveralliance.members.fromalliances;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.Seat;
import org.silveralliance.contracts.Topics;
import org.silveralliance.members.ApiClient;
import org.silveralliance.testkit.OtherServices;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestBroker;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/**
 * The broker speaks TLS, knows an account for each service and holds the access lists of deploy/kafka; this service runs under
 * its own. Who leads is told by alliance-service and nobody else.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class SecuredBusTest {

    private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 1);
    private static final OtherServices OTHERS = new OtherServices("members", "370522");

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("S-05 a service publishes under its account, over TLS, what another hears under its own")
    void shouldPublishUnderItsAccountWhatAnotherHearsUnderAnother() {
        assertThat(ConfigProvider.getConfig().getValue("kafka.security.protocol", String.class)).isEqualTo("SASL_SSL");
        String unit = unitId("县司法局");
        try (KafkaConsumer<String, String> alliance = consumer("alliance", Topics.ORG)) {
            List<String> keys = new ArrayList<>();
            await().atMost(Timeouts.EVENTUALLY).until(() -> {
                for (ConsumerRecord<String, String> record : alliance.poll(Duration.ofMillis(100))) {
                    keys.add(record.key());
                }
                return keys.contains(unit);
            });
        }
    }

    @Test
    @DisplayName("S-05 the broker refuses a lead change from whoever is not its owner")
    void shouldLetNoOtherAccountTellWhoLeads() throws Exception {
        Alliance alliance = founded("县妇联", "县残联");
        for (String account : List.of("activities", "members", "notification")) {
            assertThatThrownBy(() -> send(account, alliance.leadForged())).isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
        assertThat(alliance.isLedBy(alliance.lead)).isTrue();
        send("alliance", OTHERS.record(alliance.change(), 2, UUID.randomUUID()));
        await().atMost(Timeouts.EVENTUALLY).until(() -> alliance.isLedBy(alliance.other));
    }

    @Test
    void shouldLetNoAccountReadWhatItDoesNotHear() {
        try (KafkaConsumer<String, String> members = consumer("members", Topics.ACTIVITY)) {
            assertThatThrownBy(() -> members.poll(Timeouts.EVENTUALLY)).isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    @DisplayName("S-05 a lead change of another source is a dead letter and changes nothing")
    void shouldSetAsideWhatAnotherSourceSaysOfWhoLeads() throws Exception {
        Alliance alliance = founded("县审计局", "县商务局");
        try (KafkaProducer<String, String> administrator = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.address()), new StringSerializer(), new StringSerializer())) {
            administrator.send(alliance.leadForged()).get();
        }
        await().atMost(Timeouts.EVENTUALLY)
                .untilAsserted(
                        () -> given().auth().oauth2(Tokens.of("sys-admin", "370522")).get("/operations/v1/dead-letters").then()
                                .body("items.find { it.key == '" + alliance.id + "' }.reason",
                                        equalTo("The header ce_source names another than the one who writes this topic")));
        assertThat(alliance.isLedBy(alliance.lead)).isTrue();
        // What its owner says of it is heard afterwards.
        send("alliance", OTHERS.record(alliance.change(), 2, UUID.randomUUID()));
        await().atMost(Timeouts.EVENTUALLY).until(() -> alliance.isLedBy(alliance.other));
    }

    /** An alliance of two units, led by the first. */
    private record Alliance(UUID id, UUID lead, UUID other) {

        LeadUnitChanged change() {
            return new LeadUnitChanged(id, other, uscc(other), LocalDate.of(2026, 7, 1), "利组〔2026〕9号");
        }

        /** A later version than any, in the name of a service that is not asked. */
        ProducerRecord<String, String> leadForged() {
            ProducerRecord<String, String> record = OTHERS.record(change(), 99, UUID.randomUUID());
            record.headers().remove("ce_source");
            record.headers().add("ce_source", "/activities-service".getBytes(StandardCharsets.UTF_8));
            return record;
        }

        /** Whether that unit's account sees the other one. */
        boolean isLedBy(UUID unit) {
            return as(Tokens.leadUnit(uscc(unit))).get("/api/v1/units/" + (unit.equals(lead) ? other : lead))
                    .statusCode() == 200;
        }
    }

    private static Alliance founded(String lead, String other) {
        UUID id = UUID.randomUUID();
        UUID first = UUID.fromString(unitId(lead));
        UUID second = UUID.fromString(unitId(other));
        OTHERS.tell(new AllianceActivated(id, 7, "第七联盟", FOUNDED,
                List.of(new Seat(first, 1, FOUNDED), new Seat(second, 2, FOUNDED)),
                first, uscc(first)));
        await().atMost(Timeouts.EVENTUALLY)
                .until(() -> TestDatabase.count("members", "select 1 from alliance_seat where alliance_id = ?", id) == 2);
        return new Alliance(id, first, second);
    }

    private static String uscc(UUID unit) {
        return as(Tokens.committee()).get("/api/v1/units/" + unit).then().statusCode(200).extract().path("uscc");
    }

    private static void send(String account, ProducerRecord<String, String> record)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings(account), new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        }
    }

    private static KafkaConsumer<String, String> consumer(String account, String topic) {
        Map<String, Object> settings = settings(account);
        settings.put("group.id", account + ".secured-bus-test");
        settings.put("auto.offset.reset", "earliest");
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    private static Map<String, Object> settings(String account) {
        return new HashMap<>(TestBroker.client(account));
    }
}
