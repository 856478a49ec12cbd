package org.silveralliance.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.silveralliance.kit.audit.AuditTrail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Events of a type this build did not know when they came, within the caller's scope. A later build asks for them again. */
@ApplicationScoped
public class ParkedEvents {

    private static final int AT_ONCE = 1_000;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Republisher republisher;
    private final AuditTrail audit;

    public ParkedEvents(EntityManager entities, ObjectMapper json, Republisher republisher, AuditTrail audit) {
        this.entities = entities;
        this.json = json;
        this.republisher = republisher;
        this.audit = audit;
    }

    /** An event that waits to be understood. */
    public record Waiting(UUID eventId, String consumer, String topic, String type) {
    }

    /** The oldest thousand. */
    public List<Waiting> waiting() {
        return QuarkusTransaction.joiningExisting().call(() -> rows().stream().map(ParkedEvents::waiting).toList());
    }

    /**
     * Sends the oldest thousand back to where they came from; how many there were. Only then are they forgotten here, so
     * that none is lost: whoever applied one before finds its id in the inbox, and one that is still unknown has come back
     * under a later time.
     */
    public int replay(String reason) {
        List<Tuple> rows = QuarkusTransaction.requiringNew().call(this::rows);
        if (rows.isEmpty()) {
            return 0;
        }
        republisher.send(rows.stream().map(this::back).toList());
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from inbox_parked where event_id in (:ids) and received_at < :read")
                    .setParameter("ids", rows.stream().map(row -> row.get("event_id", UUID.class)).toList())
                    .setParameter("read", rows.getFirst().get("read_at", Instant.class)).executeUpdate();
            audit.record("inbox.parked.replayed", "events/" + rows.size(), reason);
        });
        return rows.size();
    }

    private List<Tuple> rows() {
        return entities.createNativeQuery("""
                select event_id, consumer, topic, key, type, cast(headers as text) as headers, payload,
                  clock_timestamp() as read_at from inbox_parked
                order by received_at, event_id limit :most""", Tuple.class).setParameter("most", AT_ONCE).getResultList();
    }

    private ProducerRecord<String, String> back(Tuple row) {
        ProducerRecord<String, String> event = new ProducerRecord<>(row.get("topic", String.class),
                row.get("key", String.class), row.get("payload", String.class));
        headers(row.get("headers", String.class))
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

    private static Waiting waiting(Tuple row) {
        return new Waiting(row.get("event_id", UUID.class), row.get("consumer", String.class),
                row.get("topic", String.class), row.get("type", String.class));
    }
}
