package org.silveralliance.kit.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
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
 * it. A row is marked only after the broker acknowledged it, so a crash sends it again and never loses it.
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
                new StringSerializer())) {
            Instant purgeAt = clock.instant();
            Instant noteAt = purgeAt;
            while (!stopping) {
                List<Row> rows = store.unpublished(config.batch());
                if (!rows.isEmpty()) {
                    publish(store, producer, rows);
                }
                if (rows.size() < config.batch()) {
                    Instant now = clock.instant();
                    if (now.isAfter(purgeAt)) {
                        store.purge(config.keep());
                        store.forgetKeptAnswers();
                        purgeAt = now.plus(Duration.ofHours(1));
                    }
                    if (now.isAfter(noteAt)) {
                        reportBacklog(store.backlog(), now);
                        noteAt = now.plus(NOTE_EVERY);
                    }
                    store.await(config.poll());
                }
            }
        }
    }

    private void publish(RelayStore store, KafkaProducer<String, String> producer, List<Row> rows) throws SQLException {
        Failpoints.pass(Failpoints.RELAY_AFTER_COMMIT_BEFORE_PUBLISH);
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        for (Row row : rows) {
            answers.add(producer.send(record(row)));
        }
        producer.flush();
        List<Row> acknowledged = new ArrayList<>(rows.size());
        Set<UUID> failed = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String error = errorOf(answers.get(i));
            // A later fact of an aggregate whose earlier fact failed must wait for it.
            if (error == null && !failed.contains(row.aggregateId())) {
                acknowledged.add(row);
            } else if (failed.add(row.aggregateId())) {
                LOG.warnf("Event %s of %s was not accepted, attempt %d", row.id(), row.type(), row.attempts() + 1);
                store.markFailed(row, String.valueOf(error), config.attempts());
            }
        }
        Failpoints.pass(Failpoints.RELAY_AFTER_PUBLISH_BEFORE_MARK);
        if (!acknowledged.isEmpty()) {
            store.markPublished(acknowledged);
            sent.increment(acknowledged.size());
        }
    }

    private static @Nullable String errorOf(Future<RecordMetadata> answer) {
        try {
            answer.get();
            return null;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof org.apache.kafka.common.errors.RetriableException away) {
                throw new IllegalStateException("The broker is away", away);
            }
            return String.valueOf(refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
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
