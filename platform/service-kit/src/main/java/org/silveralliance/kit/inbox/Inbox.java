package org.silveralliance.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.contracts.EventTypes;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.failpoint.Failpoints;
import org.silveralliance.kit.problem.TransientFailure;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Applies an event once. Its id goes into the inbox in the same transaction as its effect; a second delivery finds it there
 * and does nothing. While the database is away the event waits; an event that fails for a reason of its own is thrown after a
 * few tries and the channel writes it to the dead-letter topic.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Rows rows;
    private final ObjectMapper json;
    private final ObjectReader events;

    public Inbox(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
        // Contracts only ever gain fields; a reader built earlier ignores what it does not know.
        this.events = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Applies the record's event under {@code consumer}'s name, unless that was done before. */
    public void once(String consumer, ConsumerRecord<String, String> record, BiConsumer<EventMeta, DomainEvent> effect) {
        EventMeta meta = meta(record);
        Optional<Class<? extends DomainEvent>> type = EventTypes.of(meta.type());
        Runnable work = type.isEmpty() ? () -> park(consumer, record, meta)
                : () -> apply(consumer, meta, read(record.value(), type.get()), effect);
        DivisionScope.run(meta.division(), () -> persistently(meta, () -> QuarkusTransaction.requiringNew().run(work)));
    }

    /** The same for a consumer of one family of events; events of other families in its topic are none of its business. */
    public <E extends DomainEvent> void once(String consumer, ConsumerRecord<String, String> record, Class<E> family,
            BiConsumer<EventMeta, E> effect) {
        once(consumer, record, (meta, event) -> {
            if (family.isInstance(event)) {
                effect.accept(meta, family.cast(event));
            }
        });
    }

    private void apply(String consumer, EventMeta meta, DomainEvent event, BiConsumer<EventMeta, DomainEvent> effect) {
        if (remember(consumer, meta)) {
            Failpoints.pass(Failpoints.INBOX_AFTER_INSERT);
            effect.accept(meta, event);
        }
    }

    private boolean remember(String consumer, EventMeta meta) {
        return rows.execute(Query.of("""
                insert into inbox (consumer, event_id, aggregatetype, aggregateid, aggregate_version)
                values (?, ?, ?, ?, ?) on conflict do nothing""", consumer, meta.eventId(), meta.aggregateType(),
                meta.aggregateId(), meta.aggregateVersion())) == 1;
    }

    private void park(String consumer, ConsumerRecord<String, String> record, EventMeta meta) {
        LOG.warnf("Event %s has type %s, which is unknown here; it is parked", meta.eventId(), meta.type());
        rows.execute(Query.of("""
                insert into inbox_parked (consumer, event_id, topic, key, type, headers, payload)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (consumer, event_id) do update set received_at = clock_timestamp()""", consumer, meta.eventId(),
                record.topic(), String.valueOf(record.key()), meta.type(), headers(record), record.value()));
    }

    private void persistently(EventMeta meta, Runnable work) {
        Duration pause = Duration.ofMillis(100);
        int failures = 0;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException failed) {
                if (!TransientFailure.matches(failed) && ++failures >= TRIES) {
                    LOG.errorf(failed, "Event %s of %s goes to the dead letters", meta.eventId(), meta.type());
                    throw failed;
                }
                LOG.warnf("Event %s is tried again in %d ms: %s", meta.eventId(), pause.toMillis(), failed.toString());
                sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private DomainEvent read(String payload, Class<? extends DomainEvent> type) {
        try {
            return events.forType(type).readValue(payload);
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("The payload is not a " + type.getSimpleName(), damaged);
        }
    }

    private static EventMeta meta(ConsumerRecord<String, String> record) {
        return new EventMeta(UUID.fromString(header(record, "ce_id")), header(record, "ce_type"),
                header(record, "aggregatetype"), UUID.fromString(header(record, "ce_subject")),
                Long.parseLong(header(record, "aggregateversion")), header(record, "division"), header(record, "actor"),
                Instant.parse(header(record, "ce_time")));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("The event has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private String headers(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
