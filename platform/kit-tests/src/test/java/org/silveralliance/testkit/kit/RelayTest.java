package org.silveralliance.testkit.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.Topics;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.outbox.ParkedAggregates;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestBroker;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** What the relay does with facts that the broker does not take. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class RelayTest {

    private static final String COUNTY = "370522";
    private static final int TOO_LARGE = 2_000_000;

    @Inject
    Notes notes;

    @Inject
    ParkedAggregates parked;

    @Test
    @DisplayName("S-21 a later fact is held back while an earlier one of its aggregate is refused")
    void shouldHoldALaterFactBackWhileAnEarlierOneIsRefused() {
        UUID heavy = UUID.randomUUID();
        DivisionScope.run(COUNTY, () -> notes.burden(heavy, TOO_LARGE, 1));
        awaitParked(heavy);
        assertThat(toldOf(heavy)).isEmpty();

        DivisionScope.run(COUNTY, () -> parked.skip(heavy, "too large"));
        await().atMost(Timeouts.EVENTUALLY).until(() -> waiting(heavy) == 0);
        assertThat(toldOf(heavy)).containsExactly("2");
    }

    @Test
    @DisplayName("S-21 what is for a missing topic is parked, the others go on")
    void shouldParkWhatIsForAMissingTopicAndGoOnWithTheOthers() throws SQLException {
        UUID lost = UUID.randomUUID();
        tellTo("nowhere.nothing.v1", lost);
        UUID light = UUID.randomUUID();
        DivisionScope.run(COUNTY, () -> notes.tell(light, 1));
        // A producer alone would wait a quarter of a minute for the topic, each time.
        await().atMost(Duration.ofSeconds(10)).until(() -> waiting(light) == 0);
        awaitParked(lost);
        assertThat(parkedOnes()).anySatisfy(fact -> {
            assertThat(fact.aggregateId()).isEqualTo(lost);
            assertThat(fact.error()).isEqualTo("The broker has no topic nowhere.nothing.v1");
        });
    }

    @Test
    @DisplayName("L-15 a fact stays parked when its release is not put on the trail")
    void shouldKeepAFactParkedWhenItsReleaseIsNotPutOnTheTrail() {
        UUID heavy = UUID.randomUUID();
        DivisionScope.run(COUNTY, () -> notes.burden(heavy, TOO_LARGE));
        awaitParked(heavy);
        assertThatThrownBy(() -> DivisionScope.run(COUNTY, () -> QuarkusTransaction.requiringNew().run(() -> {
            parked.skip(heavy, "rolled back");
            throw new IllegalStateException("rolled back");
        }))).hasMessage("rolled back");
        assertThat(parkedOnes()).anyMatch(fact -> fact.aggregateId().equals(heavy));
        assertThat(TestDatabase.texts("kit", "select action from audit_row where subject = 'aggregate/" + heavy + "'"))
                .isEmpty();
    }

    @Test
    void shouldParkOneAggregateAndGoOnWithTheOthers() {
        UUID heavy = UUID.randomUUID();
        String operator = Tokens.of("sys-admin", "370522");
        DivisionScope.run("370522", () -> notes.burden(heavy, 2_000_000));
        DivisionScope.run("370522", () -> notes.burden(heavy, 1));
        UUID light = UUID.randomUUID();
        DivisionScope.run("370522", () -> notes.tell(light, 1));
        await().atMost(Timeouts.EVENTUALLY).until(() -> waiting(light) == 0);
        await().atMost(Timeouts.EVENTUALLY)
                .untilAsserted(() -> given().auth().oauth2(operator).get("/operations/v1/outbox/parked").then()
                        .body("items.aggregateId", hasItem(heavy.toString())));
        String later = "select id::text from outbox where published_at is null and aggregateid = '" + heavy + "'";
        assertThat(TestDatabase.texts("kit", later)).hasSize(2);
        String nextDoor = Tokens.of("sys-admin", "370523");
        given().auth().oauth2(nextDoor).get("/operations/v1/outbox/parked").then().statusCode(200).body("items.size()",
                equalTo(0));
        for (String verb : List.of("release", "skip")) {
            given().auth().oauth2(nextDoor).contentType("application/json").body("{\"reason\":\"not theirs\"}")
                    .post("/operations/v1/outbox/parked/" + heavy + "/" + verb).then().statusCode(404);
        }
        assertThat(TestDatabase.texts("kit", later)).hasSize(2);
        given().auth().oauth2(operator).contentType("application/json").body("{\"reason\":\"too large\"}")
                .post("/operations/v1/outbox/parked/" + heavy + "/skip").then().statusCode(200);
        await().atMost(Timeouts.EVENTUALLY).until(() -> TestDatabase.texts("kit", later).isEmpty());
        assertThat(TestDatabase.texts("kit", "select action from audit_row where subject = 'aggregate/" + heavy + "'"))
                .containsExactly("outbox.skipped");
    }

    private List<ParkedAggregates.Parked> parkedOnes() {
        return DivisionScope.call(COUNTY, parked::all);
    }

    private void awaitParked(UUID aggregate) {
        await().atMost(Timeouts.EVENTUALLY)
                .until(() -> parkedOnes().stream().anyMatch(fact -> fact.aggregateId().equals(aggregate)));
    }

    private static int waiting(UUID aggregate) {
        return TestDatabase.count("kit", "select 1 from outbox where published_at is null and aggregateid = ?", aggregate);
    }

    /** The versions of an activity's facts that everybody heard. */
    private static List<String> toldOf(UUID activity) {
        List<String> versions = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", TestBroker.address()),
                new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ACTIVITY).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> told : consumer.poll(Duration.ofMillis(100))) {
                    if (activity.toString().equals(told.key())) {
                        versions.add(new String(told.headers().lastHeader("aggregateversion").value(),
                                java.nio.charset.StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return versions;
    }

    private static void tellTo(String topic, UUID aggregate) throws SQLException {
        try (Connection behind = TestDatabase.superuser("kit");
                PreparedStatement insert = behind.prepareStatement("""
                        insert into outbox (id, aggregatetype, aggregateid, aggregate_version, topic, type, payload, headers,
                          division) values (?, 'nothing', ?, 1, ?, 'nothing', '{}', '{}', '370522')""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, aggregate);
            insert.setString(3, topic);
            insert.executeUpdate();
        }
    }
}
