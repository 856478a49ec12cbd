package org.silveralliance.kit.inbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.contracts.EventTypes;
import org.silveralliance.contracts.Topics;
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
import io.quarkus.runtime.ShutdownEvent;

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
    private volatile boolean stopping;

    public Inbox(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
        // Contracts only ever gain fields; a reader built earlier ignores what it does not know.
        this.events = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** From here on a failure says more about the service's end than about the event. */
    public void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Applies the record's event under {@code consumer}'s name, unless that was done before. */
    public void once(String consumer, ConsumerRecord<String, String> record, BiConsumer<EventMeta, DomainEvent> effect) {
        EventMeta meta = EventMeta.of(record);
        Optional<Class<? extends DomainEvent>> type = EventTypes.of(meta.type());
        Runnable work = type.isEmpty() ? () -> park(consumer, record, meta)
                : () -> apply(consumer, meta, read(record, type.get()), effect);
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
                Topics.origin(record.topic()), String.valueOf(record.key()), meta.type(), headers(record), record.value()));
    }

    private void persistently(EventMeta meta, Runnable work) {
        Duration pause = Duration.ofMillis(100);
        int failures = 0;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException failed) {
                if (!stopping && !TransientFailure.matches(failed) && ++failures >= TRIES) {
                    LOG.errorf(failed, "Event %s of %s goes to the dead letters", meta.eventId(), meta.type());
                    throw failed;
                }
                LOG.warnf("Event %s is tried again in %d ms: %s", meta.eventId(), pause.toMillis(), failed.toString());
                sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private DomainEvent read(ConsumerRecord<String, String> record, Class<? extends DomainEvent> type) {
        if (record.value() == null) {
            throw new IllegalArgumentException("The event has no payload");
        }
        DomainEvent event;
        try {
            event = events.forType(type).readValue(record.value());
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("The payload is not a " + type.getSimpleName(), damaged);
        }
        if (event == null || !event.topic().equals(Topics.origin(record.topic()))) {
            throw new IllegalArgumentException("This topic does not carry such an event");
        }
        return event;
    }

    private String headers(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), HeaderText.of(record, header.key()).orElse("")));
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Also when the service is told to stop: what is not finished is delivered again at the next start, while giving up would
     * make a dead letter of it.
     */
    private static void sleep(Duration pause) {
        boolean interrupted = false;
        long until = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0; left = until - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException told) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
