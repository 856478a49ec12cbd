package org.silveralliance.testkit;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.contracts.Topics;
import org.silveralliance.kit.time.Ids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Tells a service what the other services would tell it: by events through the broker, with versions 1…n per aggregate.
 *
 * @param database the listening service's, to see behind its back whether it has heard
 */
public record OtherServices(String database, String division) {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Map<UUID, Long> VERSIONS = new ConcurrentHashMap<>();

    /** Sends an event as its owner's relay would, and sees it off. */
    public void tell(DomainEvent event) {
        send(event);
        flush();
    }

    /** As {@link #tell}, one of many; {@link #flush} sees them off. */
    public void send(DomainEvent event) {
        send(event, VERSIONS.merge(event.aggregateId(), 1L, Long::sum), Ids.next());
    }

    public void send(DomainEvent event, long version, UUID eventId) {
        Sender.INSTANCE.send(record(event, version, eventId));
    }

    /** An event as its owner's relay would send it. */
    public ProducerRecord<String, String> record(DomainEvent event, long version, UUID eventId) {
        ProducerRecord<String, String> message = new ProducerRecord<>(event.topic(), event.aggregateId().toString(),
                write(event));
        header(message, "ce_source", Topics.source(event.topic()));
        header(message, "ce_id", eventId.toString());
        header(message, "ce_type", event.type());
        header(message, "ce_subject", event.aggregateId().toString());
        header(message, "ce_time", Instant.now().toString());
        header(message, "division", division);
        header(message, "actor", "test");
        header(message, "aggregatetype", event.aggregateType());
        header(message, "aggregateversion", Long.toString(version));
        return message;
    }

    public void flush() {
        Sender.INSTANCE.flush();
    }

    /** Waits until a query about an id finds a row. */
    public void awaitRow(String sql, UUID id) {
        await().atMost(Timeouts.EVENTUALLY).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20))
                .until(() -> TestDatabase.count(database, sql, id) > 0);
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String write(DomainEvent event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class Sender {

        static final KafkaProducer<String, String> INSTANCE = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.address(), "acks", "all"), new StringSerializer(),
                new StringSerializer());
    }
}
