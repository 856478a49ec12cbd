package org.silveralliance.kit.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.Topics;
import org.silveralliance.kit.failpoint.Failpoints;
import org.silveralliance.kit.outbox.RelayStore.Row;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/**
 * Carries committed facts to Kafka as CloudEvents 1.0 in binary mode. One relay per service holds the lock; replicas wait for
 * it. A row is marked only after the broker acknowledged it, so a crash sends it again and never loses it. What the broker
 * refuses holds its aggregate back and nothing else, a topic that is missing its own facts; both are parked after some
 * attempts. A broker that is away parks nothing.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private static final Duration NOTE_EVERY = Duration.ofSeconds(2);

    private final RelayConfig config;
    private final Map<String, Object> kafka;
    private final ObjectMapper json;
    private final Clock clock;
    private final Counter sent;
    private final AtomicLong oldestAgeMillis = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private volatile boolean stopping;
    private @Nullable Thread thread;

    public OutboxRelay(RelayConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ObjectMapper json, Clock clock, MeterRegistry metrics) {
        this.config = config;
        this.kafka = kafka;
        this.json = json;
        this.clock = clock;
        this.sent = metrics.counter("sa.outbox.published");
        metrics.gauge("sa.outbox.oldest.unpublished.seconds", oldestAgeMillis, age -> age.get() / 1000.0);
        metrics.gauge("sa.outbox.parked.aggregates", parked);
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::keepGoing);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    /** Whatever breaks, the relay opens everything anew and goes on; rows wait in the table meanwhile. */
    private void keepGoing() {
        Duration pause = Duration.ofMillis(200);
        while (!stopping) {
            try (RelayStore store = RelayStore.open(config)) {
                while (!stopping && !store.lock()) {
                    pause(Duration.ofSeconds(1));
                }
                pause = Duration.ofMillis(200);
                relay(store);
            } catch (SQLException | RuntimeException broken) {
                LOG.warnf("The relay starts over in %d ms: %s", pause.toMillis(), broken.toString());
                pause(pause);
                pause = pause.multipliedBy(2).compareTo(Duration.ofSeconds(5)) > 0 ? Duration.ofSeconds(5)
                        : pause.multipliedBy(2);
            }
        }
    }

    private void relay(RelayStore store) throws SQLException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(producerSettings(), new StringSerializer(),
                new StringSerializer()); BrokerTopics topics = new BrokerTopics(kafka)) {
            Waves waves = new Waves(producer, this::record);
            HeldTopics held = new HeldTopics(clock, config.retry());
            Instant purgeAt = clock.instant();
            Instant noteAt = purgeAt;
            while (!stopping) {
                Instant now = clock.instant();
                // First of all: while the broker is away nothing below comes to its end, and that is when it is looked at.
                if (!now.isBefore(noteAt)) {
                    reportBacklog(store.backlog(), now);
                    noteAt = now.plus(NOTE_EVERY);
                }
                List<Row> rows = store.unpublished(config.batch(), config.batchBytes().asLongValue(), held.now());
                if (!rows.isEmpty()) {
                    publish(store, waves, topics, held, rows);
                }
                if (rows.size() < config.batch()) {
                    if (now.isAfter(purgeAt)) {
                        store.purge(config.keep());
                        store.forgetKeptAnswers();
                        purgeAt = now.plus(Duration.ofHours(1));
                    }
                    store.await(config.poll());
                }
            }
        }
    }

    private void publish(RelayStore store, Waves waves, BrokerTopics topics, HeldTopics held, List<Row> rows)
            throws SQLException {
        Failpoints.pass(Failpoints.RELAY_AFTER_COMMIT_BEFORE_PUBLISH);
        Set<String> missing = topics.missing(topicsOf(rows));
        Waves.Outcome outcome = waves.send(rows.stream().filter(row -> !missing.contains(row.topic())).toList());
        Failpoints.pass(Failpoints.RELAY_AFTER_PUBLISH_BEFORE_MARK);
        if (!outcome.taken().isEmpty()) {
            store.markPublished(outcome.taken());
            sent.increment(outcome.taken().size());
        }
        for (Map.Entry<Row, String> refused : outcome.refused().entrySet()) {
            fail(store, refused.getKey(), refused.getValue());
        }
        Set<String> slow = topicsOf(outcome.delayed().keySet());
        topics.forget(slow);
        // Throws when it is the broker that is away: then everything starts over, and nothing counts as refused.
        Set<String> gone = new HashSet<>(topics.missing(slow));
        gone.addAll(missing);
        for (Row row : firstOfAggregates(rows, gone)) {
            fail(store, row, "The broker has no topic " + row.topic());
        }
        slow.forEach(topic -> LOG.warnf("Topic %s takes nothing at present", topic));
        held.add(gone);
        held.add(slow);
    }

    private void fail(RelayStore store, Row row, String error) throws SQLException {
        LOG.warnf("Event %s of %s was not accepted, attempt %d", row.id(), row.type(), row.attempts() + 1);
        store.markFailed(row, error, config.attempts());
    }

    private static Set<String> topicsOf(Collection<Row> rows) {
        return rows.stream().map(Row::topic).collect(Collectors.toSet());
    }

    /** The first fact of every aggregate that is on its way to one of the topics. */
    private static Collection<Row> firstOfAggregates(List<Row> rows, Set<String> topics) {
        Map<UUID, Row> first = new LinkedHashMap<>();
        rows.stream().filter(row -> topics.contains(row.topic())).forEach(row -> first.putIfAbsent(row.aggregateId(), row));
        return first.values();
    }

    private ProducerRecord<String, String> record(Row row) {
        ProducerRecord<String, String> record = new ProducerRecord<>(row.topic(), row.aggregateId().toString(), row.payload());
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.id().toString());
        add(headers, "ce_source", Topics.source(row.topic()));
        add(headers, "ce_type", row.type());
        add(headers, "ce_subject", row.aggregateId().toString());
        add(headers, "ce_time", row.createdAt().toString());
        add(headers, "content-type", "application/json");
        add(headers, "division", row.division());
        add(headers, "aggregatetype", row.aggregateType());
        add(headers, "aggregateversion", Long.toString(row.version()));
        try {
            json.readValue(row.headers(), TEXTS).forEach((name, value) -> add(headers, name, value));
        } catch (IOException damaged) {
            throw new IllegalStateException("Headers of outbox row " + row.id() + " are damaged", damaged);
        }
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.putAll(Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.LINGER_MS_CONFIG, 0, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000, ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000,
                ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay"));
        return settings;
    }

    private void reportBacklog(RelayStore.Backlog backlog, Instant now) {
        oldestAgeMillis.set(backlog.oldest() == null ? 0 : Duration.between(backlog.oldest(), now).toMillis());
        parked.set(backlog.parked());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
