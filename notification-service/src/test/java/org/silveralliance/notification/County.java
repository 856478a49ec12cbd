package org.silveralliance.notification;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.contracts.MemberEvent.MemberRegistered;
import org.silveralliance.contracts.UnitEvent.UnitRegistered;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.TestBroker;
import org.silveralliance.testkit.TestDatabase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.restassured.RestAssured;

/**
 * An alliance of a test, told to the service as the other services would tell it: by events through the broker. Every test has
 * its own alliance with its own units, so tests do not meet.
 */
public final class County {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final List<String> A1 = List.of("县农业农村局", "县水利局", "县自然资源局", "县海洋发展和渔业局", "县林业发展服务中心", "县供销社");
    private static final AtomicLong CODES = new AtomicLong(System.nanoTime() % 1_000_000_000L);
    private static final Map<UUID, Long> VERSIONS = new HashMap<>();
    private static final AtomicLong PHONES = new AtomicLong(System.nanoTime() % 100_000_000L);

    private final String division;
    private final UUID alliance = Ids.next();
    private final List<UUID> units = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    private County(String division) {
        this.division = division;
    }

    /** An alliance of the six units of A1, effective on the first of January 2026, known to the service. */
    public static County a1() {
        return of("370522", 6);
    }

    public static County of(String division, int unitCount) {
        County county = new County(division);
        for (int i = 0; i < unitCount; i++) {
            county.addUnit(A1.get(i % A1.size()));
        }
        List<AllianceEvent.Seat> seats = new ArrayList<>();
        for (int i = 0; i < unitCount; i++) {
            seats.add(new AllianceEvent.Seat(county.unit(i + 1), i + 1, LocalDate.of(2026, 1, 1)));
        }
        county.tell(new AllianceActivated(county.alliance, 1, "第一党建联盟", LocalDate.of(2026, 1, 1), seats, county.unit(1),
                county.uscc(1)));
        county.awaitRow("select 1 from alliance where id = ?", county.alliance);
        return county;
    }

    public UUID addUnit(String name) {
        UUID unit = Ids.next();
        String code = "113705229" + String.format("%09d", CODES.incrementAndGet() % 1_000_000_000L);
        units.add(unit);
        codes.add(code);
        tell(new UnitRegistered(unit, code, name, null, null, null, null, true, "ACTIVE"));
        awaitRow("select 1 from unit where id = ?", unit);
        return unit;
    }

    /** Active members of a unit, known to the service. */
    public List<UUID> members(int unitNo, int count) {
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
    public void tell(DomainEvent event) {
        long version = VERSIONS.merge(event.aggregateId(), 1L, Long::sum);
        tell(event, version, Ids.next());
    }

    public void tell(DomainEvent event, long version, UUID eventId) {
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

    /** A published activity in ten days, hosted by the second unit; its events can be told again. */
    public ActivityPublished activity(Instant startsAt) {
        return new ActivityPublished(Ids.next(), alliance, null, "COLLECTIVE", null, "黄河文化馆参观", unit(2), startsAt,
                startsAt.plusSeconds(7200), "黄河文化馆", 40);
    }

    /** A member of a unit and how he can be reached, as members-service would say; empty phones are unknown. */
    public UUID member(int unitNo, String name, String phone, String familyPhone) {
        return member(unitNo, name, phone, familyPhone, "ACTIVE");
    }

    public UUID member(int unitNo, String name, String phone, String familyPhone, String state) {
        UUID member = members(unitNo, 1).getFirst();
        contact(member, name, phone, familyPhone, state);
        return member;
    }

    /** What members-service answers about a member from now on. */
    public static void contact(UUID member, String name, String phone, String familyPhone, String state) {
        String own = phone.isEmpty() ? "null" : "\"" + phone + "\"";
        String family = familyPhone.isEmpty() ? "null"
                : "{\"name\":\"家人\",\"phone\":\"" + familyPhone + "\",\"mobile\":true}";
        RestAssured.given().body("{\"memberId\":\"" + member + "\",\"name\":\"" + name + "\",\"state\":\"" + state
                + "\",\"phone\":" + own + ",\"familyContact\":" + family + ",\"channels\":[]}")
                .contentType("application/json").put(System.getProperty(Outside.MEMBERS) + "/" + member).then().statusCode(200);
    }

    public UUID alliance() {
        return alliance;
    }

    /** The unit on a seat, counted from 1. */
    public UUID unit(int no) {
        return units.get(no - 1);
    }

    /** A mobile number nobody else in these tests has. */
    public static String phone() {
        return "139" + String.format("%08d", PHONES.incrementAndGet() % 100_000_000L);
    }

    public String uscc(int no) {
        return codes.get(no - 1);
    }

    /** Waits until a query about an id finds a row, looking behind the service's back. */
    public void awaitRow(String sql, UUID id) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(() -> count(sql, id) > 0);
    }

    /** How many rows a query about an id finds. */
    public static int count(String sql, UUID id) {
        try (Connection connection = TestDatabase.superuser("notification");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            int rows = 0;
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
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
