package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.silveralliance.contracts.DeliveryEvent;
import org.silveralliance.contracts.Topics;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestBroker;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** How fast the relay carries facts, against a bare producer on the same broker in the same run. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
@EnabledIfSystemProperty(named = "sa.bench", matches = "relay", disabledReason = "a benchmark; ./alliance bench relay runs it")
class RelayBench {

    private static final int EVENTS = 60_000;
    private static final int PER_SECOND = 300;
    private static final int SECONDS = 20;

    @Inject
    Outbox outbox;

    @Test
    void shouldCarryFactsFastEnough() {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            // The first rows warm classes and connections; they are not counted.
            append(5_000);
            receive(consumer, 5_000);
            long start = System.nanoTime();
            append(EVENTS);
            receive(consumer, EVENTS);
            double relay = EVENTS / seconds(start);
            double bare = bareRate(consumer);
            double[] latency = latencies(consumer);
            line("relay.throughput", relay, "events/s", 3_000, relay >= 3_000);
            line("relay.throughput-of-bare-producer", relay / bare, "ratio", 0, true);
            double p99 = latency[(int) (latency.length * 0.99)];
            line("relay.commit-to-consumer-p50", latency[latency.length / 2], "ms", 0, true);
            line("relay.commit-to-consumer-p99", p99, "ms", 250, p99 <= 250);
            assertThat(latency).hasSize(PER_SECOND * SECONDS);
        }
    }

    private void append(int count) {
        for (int done = 0; done < count; done += 500) {
            List<DeliveryEvent> facts = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                facts.add(fact(Ids.next()));
            }
            DivisionScope.run("370522", () -> QuarkusTransaction.requiringNew().run(() -> outbox.append(facts)));
        }
    }

    private static DeliveryEvent fact(UUID id) {
        return new DeliveryEvent.MessageDelivered(id, id, id, "SMS");
    }

    private double bareRate(KafkaConsumer<String, String> consumer) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.address(), "acks", "all", "enable.idempotence", true),
                new StringSerializer(), new StringSerializer())) {
            String payload = "{\"messageId\":\"" + Ids.next() + "\",\"channel\":\"SMS\"}";
            long start = System.nanoTime();
            for (int i = 0; i < EVENTS; i++) {
                producer.send(new ProducerRecord<>(Topics.DELIVERY, Ids.next().toString(), payload));
            }
            producer.flush();
            receive(consumer, EVENTS);
            return EVENTS / seconds(start);
        }
    }

    /** Milliseconds from commit to the consumer, sorted. */
    private double[] latencies(KafkaConsumer<String, String> consumer) {
        Map<String, Long> committed = new ConcurrentHashMap<>();
        int total = PER_SECOND * SECONDS;
        Thread writer = Thread.ofPlatform().start(() -> write(committed, total));
        Map<String, Long> seen = new HashMap<>();
        while (seen.size() < total) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(50))) {
                seen.put(record.key(), System.nanoTime());
            }
        }
        assertThat(writer.isAlive() && committed.size() < total).isFalse();
        return committed.entrySet().stream().mapToDouble(entry -> (seen.get(entry.getKey()) - entry.getValue()) / 1e6)
                .sorted().toArray();
    }

    private void write(Map<String, Long> committed, int total) {
        long next = System.nanoTime();
        for (int i = 0; i < total; i++) {
            UUID id = Ids.next();
            DivisionScope.run("370522", () -> QuarkusTransaction.requiringNew().run(() -> outbox.append(fact(id))));
            committed.put(id.toString(), System.nanoTime());
            next += 1_000_000_000L / PER_SECOND;
            LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
        }
    }

    private static void receive(KafkaConsumer<String, String> consumer, int count) {
        int received = 0;
        while (received < count) {
            received += consumer.poll(Duration.ofSeconds(1)).count();
        }
    }

    private static KafkaConsumer<String, String> consumer() {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.address(), ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000),
                new StringDeserializer(), new StringDeserializer());
        consumer.assign(consumer.partitionsFor(Topics.DELIVERY).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        return consumer;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void line(String name, double value, String unit, double target, boolean met) {
        System.out.printf("BENCH {\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"target\":%s,\"met\":%s}%n", name,
                Math.round(value * 1000) / 1000.0, unit, target == 0 ? "null" : Double.toString(target), met);
        assertThat(Arrays.asList("events/s", "ratio", "ms")).contains(unit);
    }
}
