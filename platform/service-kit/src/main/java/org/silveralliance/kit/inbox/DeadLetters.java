package org.silveralliance.kit.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.Topics;
import org.silveralliance.kit.KitConfig;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;

import io.smallrye.common.annotation.Identifier;

/**
 * Events this service could not apply. Every operator has those of the own scope, and those that name no county: they can
 * never be applied, are shown until the next replay of the scope, which passes over them. Replaying lets this service hear the
 * others again, once the cause is mended; a consumer that applied one before finds its id in the inbox and does nothing. How
 * far the letters are replayed is kept per scope, so one county's replay leaves another's waiting. About {@value #AT_ONCE} at a
 * time or as many as come to {@value #MOST_BYTES} bytes, the oldest first.
 */
@ApplicationScoped
public class DeadLetters {

    private static final String DEAD = "dead-letter-";
    private static final int AT_ONCE = 1_000;
    /** One may be as large as the broker takes, and a thousand of these are more than the memory there is. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int LONGEST = 500;

    private final String topic;
    private final String service;
    private final Map<String, Object> kafka;
    private final Republisher republisher;
    private final AuditTrail audit;

    public DeadLetters(KitConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka, Republisher republisher,
            AuditTrail audit) {
        this.service = config.service();
        this.topic = Topics.deadLetters(service);
        this.kafka = kafka;
        this.republisher = republisher;
        this.audit = audit;
    }

    /** A letter that waits: where it came from, what it is, and why it could not be applied. */
    public record DeadLetter(String topic, @Nullable String key, String eventId, String type, String reason) {
    }

    /** The letters within the scope in force that were not yet replayed. */
    public List<DeadLetter> waiting() {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            return read(consumer).stream().map(DeadLetters::letter).toList();
        }
    }

    /** Sends those waiting letters back; how many there were. */
    public int replay(String reason) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<ConsumerRecord<String, String>> letters = read(consumer).stream().filter(DeadLetters::canBeReplayed).toList();
            republisher.send(letters.stream().map(this::again).toList());
            // Before the offsets: without its line on the trail nothing counts as replayed.
            audit.record("inbox.dead-letters.replayed", topic + "/" + letters.size(), reason);
            consumer.commitSync();
            return letters.size();
        }
    }

    private List<ConsumerRecord<String, String>> read(KafkaConsumer<String, String> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, String>> letters = new ArrayList<>();
        long bytes = 0;
        while (letters.size() < AT_ONCE && bytes < MOST_BYTES && partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            for (ConsumerRecord<String, String> letter : consumer.poll(Duration.ofMillis(200))) {
                String division = header(letter, "division");
                if (DivisionScope.covers(division) || !EventMeta.isCounty(division)) {
                    letters.add(letter);
                    bytes += bytes(letter);
                }
            }
        }
        return letters;
    }

    private static long bytes(ConsumerRecord<String, String> letter) {
        long bytes = Math.max(0, letter.serializedKeySize()) + Math.max(0, letter.serializedValueSize());
        for (Header header : letter.headers()) {
            bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return bytes;
    }

    /** A letter says itself where it came from, so only topics of ours are believed. */
    private static boolean canBeReplayed(ConsumerRecord<String, String> letter) {
        return EventMeta.isCounty(header(letter, "division")) && Topics.ALL.contains(origin(letter));
    }

    private ProducerRecord<String, String> again(ConsumerRecord<String, String> letter) {
        ProducerRecord<String, String> record = new ProducerRecord<>(Topics.retry(service, origin(letter)), letter.key(),
                letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(DEAD)) {
                record.headers().add(header);
            }
        }
        return record;
    }

    private static DeadLetter letter(ConsumerRecord<String, String> letter) {
        return new DeadLetter(origin(letter), letter.key() == null ? null : shortened(letter.key()),
                header(letter, "ce_id"), header(letter, "ce_type"), header(letter, DEAD + "reason"));
    }

    private static String origin(ConsumerRecord<String, String> letter) {
        return Topics.origin(header(letter, DEAD + "topic"));
    }

    private static String header(ConsumerRecord<String, String> letter, String name) {
        return shortened(HeaderText.of(letter, name).orElse(""));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private KafkaConsumer<String, String> consumer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, service + "-replay-" + DivisionScope.current());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
