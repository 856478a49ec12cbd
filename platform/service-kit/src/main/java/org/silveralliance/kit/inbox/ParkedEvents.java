package org.silveralliance.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.silveralliance.contracts.Topics;
import org.silveralliance.kit.KitConfig;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Events of a type this build did not know when they came, within the caller's scope. A later build asks for them again. */
@ApplicationScoped
public class ParkedEvents {

    private static final int AT_ONCE = 1_000;
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final String service;
    private final Rows rows;
    private final ObjectMapper json;
    private final Republisher republisher;
    private final AuditTrail audit;

    public ParkedEvents(KitConfig config, Rows rows, ObjectMapper json, Republisher republisher, AuditTrail audit) {
        this.service = config.service();
        this.rows = rows;
        this.json = json;
        this.republisher = republisher;
        this.audit = audit;
    }

    /** An event that waits to be understood. */
    public record Waiting(UUID eventId, String consumer, String topic, String type) {

        static Waiting read(Row row) {
            return new Waiting(row.uuid("event_id"), row.text("consumer"), row.text("topic"), row.text("type"));
        }
    }

    /** The oldest thousand. */
    public List<Waiting> waiting() {
        return rows.list(Query.of("""
                select event_id, consumer, topic, type from inbox_parked order by received_at, event_id limit ?""", AT_ONCE),
                Waiting::read);
    }

    /**
     * Lets this service hear the oldest again; how many there were. Only then are they forgotten here, so
     * that none is lost: whoever applied one before finds its id in the inbox, and one that is still unknown has come back
     * under a later time.
     */
    public int replay(String reason) {
        List<Parked> parked = oldest();
        if (parked.isEmpty()) {
            return 0;
        }
        republisher.send(parked.stream().map(this::again).toList());
        QuarkusTransaction.requiringNew().run(() -> {
            rows.execute(Query.of("delete from inbox_parked where event_id = any(?) and received_at < ?",
                    parked.stream().map(one -> one.waiting().eventId()).toList(), parked.getFirst().readAt()));
            audit.record("inbox.parked.replayed", "events/" + parked.size(), reason);
        });
        return parked.size();
    }

    private record Parked(Waiting waiting, String key, String headers, String payload, Instant readAt) {

        static Parked read(Row row) {
            return new Parked(Waiting.read(row), row.text("key"), row.text("headers"), row.text("payload"),
                    row.instant("read_at"));
        }
    }

    /** At least one, and of a thousand as many as come to {@value #MOST_BYTES} bytes. */
    private List<Parked> oldest() {
        return rows.list(Query.of("""
                select event_id, consumer, topic, key, type, headers, payload, clock_timestamp() as read_at from (
                  select *, sum(octet_length(payload)) over (order by received_at, event_id) - octet_length(payload) as before
                  from (select * from inbox_parked order by received_at, event_id limit ?) as first) as oldest
                where before < ? order by received_at, event_id""", AT_ONCE, MOST_BYTES), Parked::read);
    }

    private ProducerRecord<String, String> again(Parked parked) {
        ProducerRecord<String, String> event = new ProducerRecord<>(Topics.retry(service, parked.waiting().topic()),
                parked.key(), parked.payload());
        headers(parked.headers())
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private Map<String, String> headers(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {
            });
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The headers of a parked event cannot be read", damaged);
        }
    }
}
