package org.silveralliance.kit.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import io.smallrye.common.annotation.Identifier;

/** Puts events that were set aside onto topics of this service's own, to be heard again; outside any transaction. */
@ApplicationScoped
class Republisher {

    private final Map<String, Object> kafka;

    Republisher(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Returns once the broker has all of them; if it refuses one, they all stay where they are. */
    void send(List<ProducerRecord<String, String>> events) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(),
                new StringSerializer())) {
            List<Future<?>> answers = new ArrayList<>();
            events.forEach(event -> answers.add(producer.send(event)));
            for (Future<?> answer : answers) {
                answer.get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException("The events stay where they are", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
