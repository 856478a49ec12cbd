package org.silveralliance.members.fromalliances;

import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.unitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.contracts.AllianceEvent.AllianceActivated;
import org.silveralliance.contracts.AllianceEvent.LeadUnitChanged;
import org.silveralliance.contracts.AllianceEvent.Seat;
import org.silveralliance.contracts.AllianceEvent.UnitLeft;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestBroker;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class LeadUnitScopeTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final String JUSTICE = "113705229900000765";
    private static final String COURT = "113705229900000840";
    private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 1);

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("G-12 a lead unit sees its alliance's members, until another unit leads; repeated events change nothing")
    void shouldFollowTheLead() throws Exception {
        UUID alliance = UUID.randomUUID();
        UUID justice = UUID.fromString(unitId("县司法局"));
        UUID court = UUID.fromString(unitId("县法院"));
        UUID outsider = UUID.fromString(unitId("县财政局"));
        int ofJustice = members(justice);
        int ofCourt = members(court);
        AllianceActivated founded = new AllianceActivated(alliance, 2, "第二联盟", FOUNDED,
                List.of(new Seat(justice, 1, FOUNDED), new Seat(court, 2, FOUNDED)), justice, JUSTICE);
        UUID first = UUID.randomUUID();
        tell(first, 1, founded);
        tell(first, 1, founded);
        awaitMembers(JUSTICE, ofJustice + ofCourt);
        awaitMembers(COURT, ofCourt);
        as(Tokens.leadUnit(JUSTICE)).get("/api/v1/units/" + outsider).then().statusCode(404);
        as(Tokens.leadUnit(JUSTICE)).get("/api/v1/units/" + court).then().statusCode(200);
        as(Tokens.leadUnit(JUSTICE)).get("/api/v1/members/ledger").then().body("members",
                equalTo(ofJustice + ofCourt));
        shouldWriteAsLiaisonForItsOwnUnitOnly(court);

        tell(UUID.randomUUID(), 2, new LeadUnitChanged(alliance, court, COURT, LocalDate.of(2026, 7, 1), "利组〔2026〕9号"));
        awaitMembers(COURT, ofJustice + ofCourt);
        awaitMembers(JUSTICE, ofJustice);
    }

    @Test
    @DisplayName("G-12 a lead and a leave told before the activation they follow are kept")
    void shouldNotDependOnTheOrderOfArrival() throws Exception {
        UUID alliance = UUID.randomUUID();
        UUID statistics = UUID.fromString(unitId("县统计局"));
        UUID archive = UUID.fromString(unitId("县档案馆"));
        UUID water = UUID.fromString(unitId("县水利局"));
        String before = uscc(statistics);
        String after = uscc(archive);
        tell(UUID.randomUUID(), 3, new UnitLeft(alliance, water, LocalDate.of(2026, 8, 1)));
        tell(UUID.randomUUID(), 2, new LeadUnitChanged(alliance, archive, after, LocalDate.of(2026, 7, 1), "利组〔2026〕9号"));
        tell(UUID.randomUUID(), 1, new AllianceActivated(alliance, 3, "第三联盟", FOUNDED,
                List.of(new Seat(statistics, 1, FOUNDED), new Seat(archive, 2, FOUNDED), new Seat(water, 3, FOUNDED)),
                statistics, before));
        Awaitility.await().atMost(Timeouts.EVENTUALLY).until(() -> TestDatabase.count("members",
                "select 1 from alliance_seat where alliance_id = ?", alliance) == 3);
        as(Tokens.leadUnit(after)).get("/api/v1/units/" + statistics).then().statusCode(200);
        as(Tokens.leadUnit(before)).get("/api/v1/units/" + archive).then().statusCode(404);
        as(Tokens.leadUnit(after)).get("/api/v1/units/" + water).then().statusCode(404);
    }

    @Test
    @DisplayName("L-20 E-08 a lead unit that got another code leads on under it")
    void shouldLeadOnUnderAnotherCode() throws Exception {
        UUID alliance = UUID.randomUUID();
        UUID lead = unit("县换码局");
        UUID other = unit("县同盟局");
        String before = uscc(lead);
        String after = TestIds.nextUscc();
        tell(UUID.randomUUID(), 1, new AllianceActivated(alliance, 4, "第四联盟", FOUNDED,
                List.of(new Seat(lead, 1, FOUNDED), new Seat(other, 2, FOUNDED)), lead, before));
        Awaitility.await().atMost(Timeouts.EVENTUALLY).until(
                () -> as(Tokens.leadUnit(before)).get("/api/v1/units/" + other).statusCode() == 200);
        as(Tokens.committee()).contentType("application/json")
                .body(Map.of("name", "县换码局", "uscc", after, "on", "2026-07-01", "documentNo", "利编〔2026〕7号"))
                .post("/api/v1/units/" + lead + "/rename").then().statusCode(200);
        as(Tokens.leadUnit(after)).get("/api/v1/units/" + other).then().statusCode(200);
        as(Tokens.leadUnit(before)).get("/api/v1/units/" + other).then().statusCode(404);
    }

    private static UUID unit(String name) {
        return UUID.fromString(as(Tokens.committee()).contentType("application/json")
                .body(Map.of("uscc", TestIds.nextUscc(), "name", name, "hasBranch", true)).post("/api/v1/units").then()
                .statusCode(201).extract().path("id"));
    }

    /** S-08: one office, one person: lead unit and liaison. The sight of the one is no licence for the other. */
    private static void shouldWriteAsLiaisonForItsOwnUnitOnly(UUID court) {
        String both = Tokens.holding(List.of("lead-unit", "liaison", "health"), "", JUSTICE);
        as(both).contentType("application/json").body(Map.of("unitId", court, "name", "试一", "idNo", "370599194505050012",
                "category", "RETIRED")).post("/api/v1/members").then().statusCode(422);
        String member = as(both).get("/api/v1/members?limit=1&unitId=" + court).then().statusCode(200).extract()
                .path("items[0].id");
        as(both).contentType("application/json").body(Map.of("fields", List.of("health"), "reason", "慰问"))
                .post("/api/v1/members/" + member + "/reveal").then().statusCode(403);
        as(both).contentType("application/json").body(Map.of("fields", List.of("phone"), "reason", "通知"))
                .post("/api/v1/members/" + member + "/reveal").then().statusCode(200);
    }

    private static String uscc(UUID unit) {
        return as(Tokens.committee()).get("/api/v1/units/" + unit).then().statusCode(200).extract().path("uscc");
    }

    private static int members(UUID unit) {
        return as(Tokens.committee()).get("/api/v1/members?total=true&limit=1&unitId=" + unit).then().statusCode(200).extract()
                .path("total");
    }

    private static void awaitMembers(String uscc, int members) {
        Awaitility.await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> as(Tokens.leadUnit(uscc))
                .get("/api/v1/members?total=true").then().statusCode(200).body("total", equalTo(members)));
    }

    private static void tell(UUID eventId, long version, AllianceEvent event)
            throws JsonProcessingException, ExecutionException, InterruptedException {
        ProducerRecord<String, String> record = new ProducerRecord<>(event.topic(), event.aggregateId().toString(),
                JSON.writeValueAsString(event));
        Map.of("ce_id", eventId.toString(), "ce_type", event.type(), "ce_subject", event.aggregateId().toString(), "ce_time",
                "2026-01-05T08:00:00Z", "aggregatetype", event.aggregateType(), "aggregateversion", Long.toString(version),
                "division", "370522", "actor", "test", "ce_source", "/alliance-service")
                .forEach((name, value) -> record.headers().add(name, value.getBytes()));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", TestBroker.address()),
                new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        }
    }
}
