package org.silveralliance.testkit.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.Topics;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.failpoint.Failpoints;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestBroker;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** The relay and the inbox fail at the worst places, and every fact has its effect once and in order all the same. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class FailpointTest {

    @Inject
    Notes notes;

    @BeforeEach
    void nothingIsUnderWay() {
        await().atMost(Timeouts.EVENTUALLY).until(() -> TestDatabase.texts("kit", """
                select id::text from outbox o where published_at is null
                  and not exists (select 1 from outbox p where p.aggregateid = o.aggregateid and p.parked_at is not null)""")
                .isEmpty());
    }

    @AfterEach
    void disarm() {
        Failpoints.disarm();
    }

    @Test
    void shouldSendWhatWasCommittedBeforeTheRelayFailed() {
        UUID id = toldPast(Failpoints.RELAY_AFTER_COMMIT_BEFORE_PUBLISH);
        assertThat(versionsOnTheBroker(id)).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    @DisplayName("I-02 what the relay sent twice is applied once")
    void shouldApplyOnceWhatTheRelaySentTwice() {
        UUID id = toldPast(Failpoints.RELAY_AFTER_PUBLISH_BEFORE_MARK);
        assertThat(versionsOnTheBroker(id)).containsExactly("1", "2", "3", "4", "1", "2", "3", "4", "5");
    }

    @Test
    void shouldApplyOnceWhatFailedAfterItsIdWasInTheInbox() {
        toldPast(Failpoints.INBOX_AFTER_INSERT);
    }

    @Test
    void shouldDoNothingUnlessArmed() {
        for (String name : Failpoints.NAMES) {
            assertThatCode(() -> Failpoints.pass(name)).doesNotThrowAnyException();
            Failpoints.arm(name, "halt");
        }
        Failpoints.disarm();
        Failpoints.NAMES.forEach(Failpoints::pass);
        assertThat(Failpoints.NAMES).noneMatch(Failpoints::isArmed);
    }

    @Test
    void shouldFailOneStepOnceAndKnowItsNames() {
        Failpoints.arm(Failpoints.DELIVERY_IN_SENDING, "throw");
        assertThatCode(() -> Failpoints.pass("no.such-point")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Failpoints.pass(Failpoints.DELIVERY_IN_SENDING)).isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> Failpoints.pass(Failpoints.DELIVERY_IN_SENDING)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Failpoints.arm("no.such-point", "throw")).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Five facts of one aggregate: four told while a point is armed, one after it went off. Facts are heard in order, so
     * whoever heard the fifth has met everything that was sent twice; what was applied twice would be a dead letter.
     */
    private UUID toldPast(String point) {
        UUID id = UUID.randomUUID();
        Failpoints.arm(point, "throw");
        DivisionScope.run("370522", () -> notes.tell(id, 4));
        await().atMost(Timeouts.EVENTUALLY).until(() -> !Failpoints.isArmed(point));
        nothingIsUnderWay();
        DivisionScope.run("370522", () -> notes.tell(id, 1));
        await().atMost(Timeouts.EVENTUALLY).until(() -> heard(id).contains("heard " + id + " 5"));
        assertThat(heard(id)).containsExactly("heard " + id + " 1", "heard " + id + " 2", "heard " + id + " 3",
                "heard " + id + " 4", "heard " + id + " 5");
        given().auth().oauth2(Tokens.of("sys-admin", "370522")).get("/operations/v1/dead-letters").then().statusCode(200)
                .body("items.key", not(hasItem(id.toString())));
        return id;
    }

    private static List<String> heard(UUID id) {
        return TestDatabase.texts("kit",
                "select n.text from note n join inbox i on i.event_id = n.id where i.aggregateid = '" + id
                        + "' order by i.received_at");
    }

    private static List<String> versionsOnTheBroker(UUID id) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", TestBroker.address()),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(Topics.MEMBER).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList());
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            List<String> versions = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (id.toString().equals(record.key())) {
                        versions.add(new String(record.headers().lastHeader("aggregateversion").value(),
                                java.nio.charset.StandardCharsets.UTF_8));
                    }
                }
            }
            return versions;
        }
    }
}
