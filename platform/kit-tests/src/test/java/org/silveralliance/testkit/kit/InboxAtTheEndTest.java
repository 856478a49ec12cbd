package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.contracts.Topics;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** A service that is told to stop while an event waits for its database. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class InboxAtTheEndTest {

    private static final int TRIES_OF_A_POISON = 3;

    @Inject
    Rows rows;
    @Inject
    ObjectMapper json;

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    @DisplayName("L-14 what fails because the service ends is no dead letter: it is tried on, and heard again after the next start")
    void shouldNotGiveUpAtTheEnd() {
        Inbox inbox = new Inbox(rows, json);
        inbox.stop(new ShutdownEvent());
        UUID event = UUID.randomUUID();

        inbox.once("test.end", record(event), failing(TRIES_OF_A_POISON + 1));
        assertThat(tries).hasValue(TRIES_OF_A_POISON + 2);
        assertThat(TestDatabase.count("kit", "select 1 from inbox where consumer = 'test.end' and event_id = ?", event))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("L-14 in the middle of its life the same is one after three tries")
    void shouldGiveUpAPoison() {
        Inbox inbox = new Inbox(rows, json);
        assertThatThrownBy(() -> inbox.once("test.end", record(UUID.randomUUID()), failing(TRIES_OF_A_POISON + 1)))
                .hasMessage("interrupted");
        assertThat(tries).hasValue(TRIES_OF_A_POISON);
    }

    private BiConsumer<EventMeta, DomainEvent> failing(int times) {
        return (meta, event) -> {
            if (tries.incrementAndGet() <= times) {
                throw new IllegalStateException("interrupted");
            }
        };
    }

    private static ConsumerRecord<String, String> record(UUID event) {
        String member = UUID.randomUUID().toString();
        ConsumerRecord<String, String> record = new ConsumerRecord<>(Topics.MEMBER, 0, 0, member, """
                {"memberId": "%s", "unitId": "%s", "category": "RETIRED", "state": "ACTIVE", "on": "2026-01-05"}"""
                .formatted(member, UUID.randomUUID()));
        Map.of("ce_id", event.toString(), "ce_type", "org.silveralliance.members.member-registered.v1", "ce_subject", member,
                "ce_time", "2026-03-02T01:00:00Z", "ce_source", "/members-service", "division", "370522", "actor", "test",
                "aggregatetype", "member", "aggregateversion", "1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
