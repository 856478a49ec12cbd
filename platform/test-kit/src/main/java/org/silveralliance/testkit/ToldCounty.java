package org.silveralliance.testkit;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.contracts.MemberEvent.MemberRegistered;
import org.silveralliance.contracts.UnitEvent.UnitRegistered;
import org.silveralliance.kit.time.Ids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * An alliance of a test, told to the service as the other services would tell it: by events through the broker. Every test has
 * its own alliance with its own units, so tests do not meet.
 */
public abstract class ToldCounty {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final List<String> A1 = List.of("县农业农村局", "县水利局", "县自然资源局", "县海洋发展和渔业局", "县林业发展服务中心", "县供销社");
    private static final AtomicLong CODES = new AtomicLong(System.nanoTime() % 1_000_000_000L);
    private static final Map<UUID, Long> VERSIONS = new HashMap<>();

    private final String database;
    private final String division;
    private final UUID alliance = Ids.next();
    private final List<UUID> units = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    /**
     * Tells the service of an alliance of some units, effective on the first of January 2026, and waits until it knows.
     *
     * @param database the service's
     */
    protected ToldCounty(String database, String division, int unitCount) {
        this.database = database;
        this.division = division;
        List<AllianceEvent.Seat> seats = new ArrayList<>();
        for (int no = 1; no <= unitCount; no++) {
            UUID unit = addUnit(A1.get((no - 1) % A1.size()));
            seats.add(new AllianceEvent.Seat(unit, no, LocalDate.of(2026, 1, 1)));
        }
        tell(new AllianceActivated(alliance, 1, "第一党建联盟", LocalDate.of(2026, 1, 1), seats, unit(1), uscc(1)));
        awaitRow("select 1 from alliance where id = ?", alliance);
    }

    public final UUID addUnit(String name) {
        UUID unit = Ids.next();
        String code = "113705229" + String.format("%09d", CODES.incrementAndGet() % 1_000_000_000L);
        units.add(unit);
        codes.add(code);
        tell(new UnitRegistered(unit, code, name, null, null, null, null, true, "ACTIVE"));
        awaitRow("select 1 from unit where id = ?", unit);
        return unit;
    }

    /** Active members of a unit, known to the service. */
    public final List<UUID> members(int unitNo, int count) {
        List<UUID> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID member = Ids.next();
            members.add(member);
            tell(new MemberRegistered(member, unit(unitNo), "RETIRED", "ACTIVE", LocalDate.of(2026, 1, 1)));
        }
        members.forEach(member -> awaitRow("select 1 from member where id = ?", member));
        return members;
    }

    /** Sends an event as its owner's relay would. */
    public final void tell(DomainEvent event) {
        long version = VERSIONS.merge(event.aggregateId(), 1L, Long::sum);
        tell(event, version, Ids.next());
    }

    public final void tell(DomainEvent event, long version, UUID eventId) {
        ProducerRecord<String, String> message = new ProducerRecord<>(event.topic(), event.aggregateId().toString(),
                write(event));
        header(message, "ce_id", eventId.toString());
        header(message, "ce_type", event.type());
        header(message, "ce_subject", event.aggregateId().toString());
        header(message, "ce_time", Instant.now().toString());
        header(message, "division", division);
        header(message, "actor", "test");
        header(message, "aggregatetype", event.aggregateType());
        header(message, "aggregateversion", Long.toString(version));
        Sender.INSTANCE.send(message);
        Sender.INSTANCE.flush();
    }

    public final UUID alliance() {
        return alliance;
    }

    /** The unit on a seat, counted from 1. */
    public final UUID unit(int no) {
        return units.get(no - 1);
    }

    /** The seat of a unit, counted from 1; 0 for a stranger. */
    public final int seatOf(String unitId) {
        return units.indexOf(UUID.fromString(unitId)) + 1;
    }

    public final String uscc(int no) {
        return codes.get(no - 1);
    }

    /** Waits until a query about an id finds a row, looking behind the service's back. */
    public final void awaitRow(String sql, UUID id) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
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
