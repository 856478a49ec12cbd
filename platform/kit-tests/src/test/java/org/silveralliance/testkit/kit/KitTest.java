package org.silveralliance.testkit.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.contracts.Topics;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.testkit.OpenApiReferee;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestBroker;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import javax.sql.DataSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "kit"))
class KitTest {

    private static final OpenApiReferee REFEREE = new OpenApiReferee();

    @Inject
    Notes notes;
    @Inject
    AuditTrail audit;
    @Inject
    DataSource database;

    private static RequestSpecification as(String token) {
        return REFEREE.given().auth().oauth2(token).contentType("application/json");
    }

    private static UUID write(String text) {
        return UUID.fromString(as(Tokens.committee()).body("{\"text\":\"" + text + "\"}").post("/notes").then().statusCode(201)
                .extract().path("id"));
    }

    @Test
    void shouldRefuseWithoutTokenAndWithForeignTokens() {
        given().get("/notes").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        for (String token : List.of(Tokens.expired(), Tokens.otherRealm(), Tokens.otherAudience())) {
            given().auth().oauth2(token).get("/notes").then().statusCode(401);
        }
    }

    @Test
    void shouldForgetARememberedTokenWhenItExpires() {
        String token = Tokens.lasting(Duration.ofSeconds(3));
        as(token).get("/notes").then().statusCode(200);
        as(token).get("/notes").then().statusCode(200);
        await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> given().auth().oauth2(token).get("/notes").then()
                .statusCode(401));
    }

    @Test
    void shouldRefuseAWrongRoleAndPutItOnTheTrail() {
        as(Tokens.of("auditor", "370522")).get("/notes").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> assertThat(
                texts("select count(*)::text from audit_row where action = 'access.refused'").getFirst()).isNotEqualTo("0"));
    }

    @Test
    void shouldPutARefusalByRuleOnTheTrailWithThePlaceItCameFrom() {
        as(Tokens.committee()).header("X-SA-Origin", "203.0.113.7").get("/notes/closed").then().statusCode(403);
        await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> assertThat(texts(
                "select origin from audit_row where action = 'access.refused' and subject like '%/notes/closed'"))
                .containsExactly("203.0.113.7"));
    }

    @Test
    void shouldNotTakeAnythingForAnOrigin() {
        as(Tokens.committee()).header("X-SA-Origin", "<b>me</b>").body("{\"text\":\"from where\"}").post("/notes").then()
                .statusCode(201);
        assertThat(texts("select distinct origin from audit_row where action = 'note.written'")).contains("127.0.0.1")
                .noneMatch(origin -> origin.contains("<"));
    }

    @Test
    void shouldNameTheAllowedValuesOfAClosedSet() {
        as(Tokens.committee()).body("{\"text\":\"odd\",\"mood\":\"ANGRY\"}").post("/notes").then().statusCode(422)
                .body("code", equalTo("INVALID")).body("errors.pointer", hasItem("/mood"))
                .body("allowed", equalTo(List.of("GLAD", "GRAVE")));
    }

    @Test
    @DisplayName("S-03 a long body is refused before it becomes objects")
    void shouldRefuseALongBodyBeforeItBecomesObjects() {
        String long256 = "{\"text\":\"" + "x".repeat(256 * 1024) + "\"}";
        as(Tokens.committee()).body(long256).post("/notes").then().statusCode(413).body("code", equalTo("TOO_LARGE"));
    }

    @Test
    void shouldNameTheAllowedValuesOfAParameterToo() {
        as(Tokens.committee()).get("/notes?mood=ANGRY").then().statusCode(422).body("code", equalTo("INVALID"))
                .body("errors.pointer", hasItem("/mood")).body("allowed", equalTo(List.of("GLAD", "GRAVE")));
        as(Tokens.committee()).get("/notes?mood=GLAD&limit=abc").then().statusCode(400).body("errors", nullValue());
        as(Tokens.committee()).get("/notes?mood=GLAD").then().statusCode(200);
    }

    @Test
    void shouldNameTheAllowedValuesInAFormToo() {
        REFEREE.given().auth().oauth2(Tokens.committee()).multiPart("mood", "ANGRY").post("/notes/scan").then()
                .statusCode(422).body("code", equalTo("INVALID")).body("errors.pointer", hasItem("/mood"))
                .body("allowed", equalTo(List.of("GLAD", "GRAVE")));
        REFEREE.given().auth().oauth2(Tokens.committee()).multiPart("pages", "many").post("/notes/scan").then()
                .statusCode(400).body("code", equalTo("MALFORMED"));
    }

    @Test
    void shouldAnswerAnAddressThatIsNotThereByAProblem() {
        as(Tokens.committee()).get("/notes-of-old").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as(Tokens.committee()).body("{}").post("/notes-of-old").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void shouldNameAProblemByAUriThatPromisesNoPage() {
        as(Tokens.of("auditor", "370522")).get("/notes").then().statusCode(403).body("type",
                equalTo("urn:silver-alliance:problem:forbidden"));
        as(Tokens.committee()).body("{\"text\":\"x\"}").put("/notes/" + write("unmatched")).then().statusCode(428)
                .body("type", equalTo("urn:silver-alliance:problem:precondition-required"));
    }

    @Test
    @DisplayName("I-11 nothing of another division is shown")
    void shouldShowNothingOfAnotherDivision() {
        UUID id = write("ours");
        as(Tokens.committee()).get("/notes?limit=200").then().statusCode(200).body("items.id", hasItem(id.toString()));
        as(Tokens.neighbour()).get("/notes?limit=200").then().statusCode(200).body("items.id", not(hasItem(id.toString())));
        as(Tokens.neighbour()).get("/notes/changes?limit=200").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void shouldRefuseToWriteIntoAnotherDivision() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                () -> DivisionScope.run("370523", () -> notes.write("smuggled", "370522")))).isNotNull();
    }

    @Test
    @DisplayName("I-02 what was announced is applied once")
    void shouldApplyAnAnnouncedFactExactlyOnce() {
        UUID id = write("announced");
        await().atMost(Timeouts.EVENTUALLY).until(() -> heard(id).size() == 1);
        assertThat(heard(id)).containsExactly("heard " + id + " 1");
    }

    @Test
    @DisplayName("I-04 the versions of one aggregate come without a gap and in order")
    void shouldGiveOneAggregatesFactsVersionsWithoutGapInOrder() {
        UUID id = write("many");
        DivisionScope.run("370522", () -> notes.tell(id, 50));
        await().atMost(Timeouts.EVENTUALLY).until(() -> heard(id).size() == 51);
        List<String> expected = new ArrayList<>();
        for (int version = 1; version <= 51; version++) {
            expected.add("heard " + id + " " + version);
        }
        assertThat(heard(id)).containsExactlyElementsOf(expected);
    }

    @Test
    void shouldKeepTheOrderOfFactsToldTogether() {
        UUID one = write("one of two");
        UUID other = write("other of two");
        DivisionScope.run("370522", () -> notes.tellTogether(List.of(one, other, one, one, other)));
        await().atMost(Timeouts.EVENTUALLY).until(() -> heard(one).size() == 4 && heard(other).size() == 3);
        assertThat(heard(one)).last().isEqualTo("heard " + one + " 4");
        assertThat(heard(other)).last().isEqualTo("heard " + other + " 3");
        assertThat(texts("select aggregateid || ' ' || aggregate_version from outbox where aggregateid in ('" + one + "', '"
                + other + "') order by seq")).containsExactly(one + " 1", other + " 1", one + " 2", other + " 2", one + " 3",
                        one + " 4", other + " 3");
    }

    @Test
    @DisplayName("I-03 what was rolled back is never announced")
    void shouldNeverAnnounceWhatWasRolledBack() {
        String count = "select count(*)::text from outbox";
        List<String> before = texts(count);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                () -> DivisionScope.run("370522", () -> notes.write("rolled back", "370522")))).isNotNull();
        assertThat(texts("select text from note where text = 'rolled back'")).isEmpty();
        assertThat(texts(count)).isEqualTo(before);
    }

    @Test
    @DisplayName("I-06 one key is one effect and one answer")
    void shouldAnswerOneKeyOnceAndTheSameWayAgain() {
        String key = UUID.randomUUID().toString();
        String first = as(Tokens.committee()).header("Idempotency-Key", key).body("{\"text\":\"keyed\"}").post("/notes").then()
                .statusCode(201).extract().path("id");
        as(Tokens.committee()).header("Idempotency-Key", key).body("{\"text\":\"keyed\"}").post("/notes").then()
                .statusCode(201).body("id", equalTo(first));
        as(Tokens.committee()).header("Idempotency-Key", key).body("{\"text\":\"another\"}").post("/notes").then()
                .statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(texts("select text from note where text in ('keyed', 'another')")).containsExactly("keyed");
    }

    @Test
    @DisplayName("L-16 a key that the same account used in another division is a conflict")
    void shouldRefuseAKeyThatTheSameAccountUsedInAnotherDivision() {
        String key = UUID.randomUUID().toString();
        String before = committeeWhoMoves("370522");
        String after = committeeWhoMoves("370523");
        as(before).header("Idempotency-Key", key).body("{\"text\":\"before\"}").post("/notes").then().statusCode(201);
        given().auth().oauth2(after).contentType("application/json").header("Idempotency-Key", key)
                .body("{\"text\":\"before\"}").post("/notes").then().statusCode(409).body("code", equalTo("CONFLICT"));
    }

    @Test
    void shouldRefuseAKeyOfAnAccountWithoutDivision() {
        String nowhere = Tokens.saying(Tokens.AUDIENCE,
                Map.of("sub", "nowhere", "realm_access", Map.of("roles", List.of("county-committee"))));
        as(nowhere)
                .header("Idempotency-Key", UUID.randomUUID()).body("{\"text\":\"from nowhere\"}").post("/notes").then()
                .statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void shouldTellFilesOfOneKeyApart() {
        String key = UUID.randomUUID().toString();
        scan(key, "one").then().statusCode(200);
        scan(key, "one").then().statusCode(200);
        scan(key, "other").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    private static io.restassured.response.Response scan(String key, String content) {
        return given().auth().oauth2(Tokens.committee()).header("Idempotency-Key", key)
                .multiPart("file", "scan.bin", content.getBytes(StandardCharsets.UTF_8)).post("/notes/scan");
    }

    @Test
    void shouldAnswerTheSameWayAgainWhereAMethodReturnsNoResponse() {
        UUID id = write("told once");
        for (String verb : List.of("tell", "hush")) {
            String key = UUID.randomUUID().toString();
            int status = verb.equals("tell") ? 200 : 204;
            String path = "/notes/" + id + "/" + verb;
            String first = as(Tokens.committee()).header("Idempotency-Key", key).post(path).then().statusCode(status).extract()
                    .asString();
            String again = as(Tokens.committee()).header("Idempotency-Key", key).post(path).then().statusCode(status).extract()
                    .asString();
            assertThat(again).as(verb).isEqualTo(first);
        }
        assertThat(texts("select count(*)::text from outbox where aggregateid = '" + id + "'")).containsExactly("3");
    }

    @Test
    void shouldDemandIfMatchOnAnUpdate() {
        UUID id = write("versioned");
        as(Tokens.committee()).body("{\"text\":\"x\"}").put("/notes/" + id).then().statusCode(428);
        as(Tokens.committee()).header("If-Match", "\"6\"").body("{\"text\":\"x\"}").put("/notes/" + id).then().statusCode(412);
        as(Tokens.committee()).header("If-Match", "\"7\"").body("{\"text\":\"x\"}").put("/notes/" + id).then().statusCode(200);
    }

    @Test
    void shouldTellMalformedJsonApart() {
        as(Tokens.committee()).body("{\"text\":").post("/notes").then().statusCode(400).body("code", equalTo("MALFORMED"));
        as(Tokens.committee()).body("{\"unknown\":1}").post("/notes").then().statusCode(400).body("errors[0].pointer",
                equalTo("/unknown"));
    }

    @Test
    void shouldCallMalformedWhatCannotBeReadOrKept() {
        as(Tokens.committee()).get("/notes?limit=abc").then().statusCode(400).body("code", equalTo("MALFORMED"));
        as(Tokens.committee()).get("/notes/changes?cursor=YWJj").then().statusCode(400).body("code", equalTo("MALFORMED"));
        as(Tokens.committee()).body("{\"text\":\"a\\u0000b\"}").post("/notes").then().statusCode(400).body("code",
                equalTo("MALFORMED"));
        as(Tokens.committee()).header("Idempotency-Key", "k".repeat(300)).body("{\"text\":\"long key\"}").post("/notes")
                .then().statusCode(400);
        as(Tokens.committee()).header("If-Match", "\"7\"").body("{\"text\":\"x\"}").put("/notes/no-id").then()
                .statusCode(404);
    }

    @Test
    void shouldSayInChineseWhatIsMissing() {
        as(Tokens.committee()).header("Accept-Language", "en").body("{\"text\":\" \"}").post("/notes").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/text")).body("errors[0].detail", equalTo("不能为空"));
    }

    @Test
    @DisplayName("I-07 the pages of the feed together are all changes, once each")
    void shouldFeedAllChangesOnceInOrderOfPosition() {
        UUID id = write("fed");
        DivisionScope.run("370522", () -> notes.tell(id, 5));
        await().atMost(Timeouts.EVENTUALLY)
                .until(() -> texts("select id::text from outbox where published_at is null").isEmpty());
        List<Number> positions = new ArrayList<>();
        String cursor = "";
        boolean more = true;
        while (more) {
            var page = as(Tokens.committee()).get("/notes/changes?limit=3&cursor=" + cursor).then().statusCode(200).extract();
            positions.addAll(page.<List<Number>> path("items.position"));
            cursor = page.path("next");
            more = page.path("hasMore");
        }
        assertThat(positions).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(a.longValue(), b.longValue()));
        assertThat(positions.size()).isEqualTo(texts("select id::text from outbox where position is not null").size());
    }

    @Test
    @DisplayName("I-10 what was changed has its row on the trail of its division")
    void shouldShowAnAuditorTheTrailOfTheOwnDivision() throws SQLException {
        UUID note = write("audited");
        String auditor = Tokens.of("auditor", "370522");
        String trail = "/api/v1/audit/kit";
        as(auditor).get(trail + "?action=note.&subject=note/" + note).then().statusCode(200)
                .body("items.action", equalTo(List.of("note.written"))).body("items[0].origin", equalTo("127.0.0.1"));
        as(auditor).get(trail + "?subject=note/" + note + "&to=2026-01-01T00:00:00Z").then().body("items.size()", equalTo(0));
        as(auditor).get(trail + "/verify").then().statusCode(200).body("firstBroken", equalTo(0));
        as(auditor).get("/api/v1/audit/members").then().statusCode(404);
        as(Tokens.of("auditor", "370523")).get(trail + "?subject=note/" + note).then().body("items.size()", equalTo(0));
        as(Tokens.of("auditor", "3705")).get(trail).then().statusCode(200);
        as(Tokens.of("auditor", "370522")).get(trail + "?division=3705").then().statusCode(422);
        as(Tokens.of("auditor", "3705")).get(trail + "?division=370522").then().statusCode(200);
        as(Tokens.committee()).get(trail).then().statusCode(403);
    }

    @Test
    void shouldChainTheTrailAndNoticeATamperedRow() throws SQLException {
        write("trail");
        assertThat(DivisionScope.<Long> call("370522", () -> audit.verify("370522").firstBroken())).isZero();
        try (Connection behind = TestDatabase.superuser("kit"); Statement statement = behind.createStatement()) {
            statement.execute("update audit_row set reason = reason || '!' where seq = 1 and division = '370522'");
            assertThat(DivisionScope.<Long> call("370522", () -> audit.verify("370522").firstBroken())).isEqualTo(1);
            statement.execute("update audit_row set reason = left(reason, -1) where seq = 1 and division = '370522'");
        }
    }

    @Test
    void shouldKeepAnEventThatCannotBeAppliedWithItsReasonAndReplayItOnceMended() {
        UUID id = UUID.randomUUID();
        String operator = Tokens.of("sys-admin", "370522");
        DivisionScope.run("370522", () -> notes.poison(id));
        await().atMost(Timeouts.EVENTUALLY)
                .untilAsserted(() -> given().auth().oauth2(operator).get("/operations/v1/dead-letters").then()
                        .statusCode(200).body("items.key", hasItem(id.toString())).body("items.reason", hasItem("poison")));
        assertThat(heard(id)).isEmpty();
        Notes.indigestible = false;
        String nextDoor = Tokens.of("sys-admin", "370523");
        given().auth().oauth2(nextDoor).get("/operations/v1/dead-letters").then().statusCode(200).body("items.key",
                not(hasItem(id.toString())));
        given().auth().oauth2(nextDoor).contentType("application/json").body("{\"reason\":\"not theirs\"}")
                .post("/operations/v1/dead-letters/replay").then().statusCode(200).body("letters", equalTo(0));
        assertThat(heard(id)).isEmpty();
        given().auth().oauth2(Tokens.of("sys-admin", "3705")).get("/operations/v1/dead-letters").then().body("items.key",
                hasItem(id.toString()));
        given().auth().oauth2(operator).contentType("application/json").body("{\"reason\":\"mended\"}")
                .post("/operations/v1/dead-letters/replay").then().statusCode(200).body("letters", greaterThanOrEqualTo(1));
        await().atMost(Timeouts.EVENTUALLY).until(() -> heard(id).size() == 1);
        given().auth().oauth2(operator).get("/operations/v1/dead-letters").then().body("items.key",
                not(hasItem(id.toString())));
    }

    @Test
    void shouldSetAsideAnEventOfAnUnknownTypeForItsOwnDivision() throws SQLException {
        write("for its shape");
        String id = UUID.randomUUID().toString();
        ProducerRecord<String, String> foreign = new ProducerRecord<>(Topics.MEMBER, id, "{\"of\":\"tomorrow\"}");
        Map.of("ce_id", id, "ce_type", "org.silveralliance.members.member-of-tomorrow.v9", "ce_subject", id, "ce_time",
                "2026-03-02T01:00:00Z", "division", "370522", "actor", "test", "aggregatetype", "member", "aggregateversion",
                "1", "ce_source", "/members-service")
                .forEach((name, value) -> foreign.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", TestBroker.address()),
                new StringSerializer(), new StringSerializer())) {
            producer.send(foreign);
        }
        String parked = "select payload || division from inbox_parked where event_id = '" + id + "'";
        await().atMost(Timeouts.EVENTUALLY).until(() -> texts(parked).equals(List.of("{\"of\":\"tomorrow\"}370522")));
        assertThat(seenBy("370522", parked)).hasSize(1);
        assertThat(seenBy("370523", parked)).isEmpty();
        String operator = Tokens.of("sys-admin", "370522");
        given().auth().oauth2(operator).get("/operations/v1/dead-letters").then().body("items.key", not(hasItem(id)));
        given().auth().oauth2(operator).get("/operations/v1/inbox/parked").then().body("items.eventId", hasItem(id));
        String nextDoor = Tokens.of("sys-admin", "370523");
        given().auth().oauth2(nextDoor).get("/operations/v1/inbox/parked").then().body("items.size()", equalTo(0));
        given().auth().oauth2(nextDoor).contentType("application/json").body("{\"reason\":\"not theirs\"}")
                .post("/operations/v1/inbox/parked/replay").then().statusCode(200).body("events", equalTo(0));

        String since = texts("select received_at::text from inbox_parked where event_id = '" + id + "'").getFirst();
        replayParked(operator);
        await().atMost(Timeouts.EVENTUALLY).until(() -> texts("select 1 from inbox_parked where event_id = '" + id
                + "' and received_at > timestamptz '" + since + "'").size() == 1);
        assertThat(heard(UUID.fromString(id))).isEmpty();

        // As a build that knows the type would read it.
        try (Connection behind = TestDatabase.superuser("kit"); Statement statement = behind.createStatement()) {
            statement.execute("update inbox_parked p set payload = (select payload::text from outbox where type like"
                    + " '%member-registered.v1' limit 1), headers = jsonb_set(p.headers, '{ce_type}', to_jsonb((select type"
                    + " from outbox where type like '%member-registered.v1' limit 1))) where event_id = '" + id + "'");
        }
        replayParked(operator);
        await().atMost(Timeouts.EVENTUALLY).until(() -> heard(UUID.fromString(id)).size() == 1);
        given().auth().oauth2(operator).get("/operations/v1/inbox/parked").then().body("items.eventId", not(hasItem(id)));
    }

    private static String committeeWhoMoves(String division) {
        return Tokens.saying(Tokens.AUDIENCE, Map.of("sub", "who-moves", "division", division, "realm_access",
                Map.of("roles", List.of("county-committee"))));
    }

    private static void replayParked(String operator) {
        given().auth().oauth2(operator).contentType("application/json").body("{\"reason\":\"a newer build\"}")
                .post("/operations/v1/inbox/parked/replay").then().statusCode(200).body("events", greaterThanOrEqualTo(1));
    }

    @Test
    void shouldLetNobodyElseOperate() {
        given().auth().oauth2(Tokens.committee()).get("/operations/v1/dead-letters").then().statusCode(403);
        given().get("/operations/v1/outbox/parked").then().statusCode(401);
    }

    private static List<String> heard(UUID id) {
        return texts("select n.text from note n join inbox i on i.event_id = n.id where i.aggregateid = '" + id
                + "' order by i.received_at");
    }

    /** What the service itself reads for somebody of a division. */
    private List<String> seenBy(String division, String sql) throws SQLException {
        try (Connection connection = DivisionScope.call(division, this::connection)) {
            return texts(connection, sql);
        }
    }

    private Connection connection() {
        try {
            return database.getConnection();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> texts(String sql) {
        try (Connection connection = TestDatabase.superuser("kit")) {
            return texts(connection, sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }
}
