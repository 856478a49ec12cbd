package org.silveralliance.activities;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.silveralliance.activities.Api.as;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.EveryEndpoint;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.SealedColumns;
import org.silveralliance.testkit.Sheets;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.Filter;
import io.restassured.specification.RequestSpecification;

/** Who sees nothing: the county next door, other alliances, roles without business data, tokens that are none. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class NeighbourTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a00");

    /** One call: method, path and body. */
    private record Call(String method, String path, Object body) {

        static Call get(String path) {
            return new Call("GET", path, "");
        }

        static Call post(String path, Object body) {
            return new Call("POST", path, body);
        }

        RequestSpecification by(String token) {
            RequestSpecification call = given().auth().oauth2(token);
            return body instanceof byte[] file ? call.multiPart("file", "1.png", file, "image/png")
                    : call.contentType("application/json").body(body);
        }
    }

    private static List<Call> calls(County county, List<String> slots, String activity, UUID member, String job, String swap) {
        Map<String, String> why = Map.of("reason", "试");
        String a = "/api/v1/activities/" + activity;
        String r = "/api/v1/rotations/" + county.alliance() + "/2031";
        String s = "/api/v1/rotation-slots/" + slots.get(1);
        return new ArrayList<>(List.of(Call.get(r), Call.get(r + "/calendar.ics"), Call.get(r + "/swap-requests"),
                Call.post(r + "/replan", why), Call.get("/api/v1/rotation-replans/" + job),
                Call.post("/api/v1/rotation-replans/" + job + "/apply", Map.of()),
                Call.post("/api/v1/rotation-replans/" + job + "/cancel", Map.of()), Call.get(s + "/explanation"),
                Call.post(s + "/defer", why), Call.post(s + "/defer?preview=true", why),
                Call.post(s + "/swap", Map.of("withSlotId", slots.get(4))),
                Call.post(s + "/substitute", Map.of("unitId", county.unit(5), "reason", "试")), Call.post(s + "/restore", why),
                Call.post(s + "/suspend", why), Call.post("/api/v1/swap-requests/" + swap + "/accept", Map.of()),
                Call.post("/api/v1/swap-requests/" + swap + "/refuse", Map.of()), Call.get(a),
                new Call("PUT", a, Api.activity(county, 1, 5, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z")),
                Call.post(a + "/publish", Map.of()), Call.post(a + "/close", Map.of()), Call.post(a + "/held", Map.of()),
                Call.post(a + "/cancel", why), Call.post(a + "/reopen", why), Call.post(a + "/restore", why),
                Call.post(a + "/held/withdraw", why),
                Call.post(a + "/postpone",
                        Map.of("startsAt", "2026-03-25T01:00:00Z", "endsAt", "2026-03-25T03:00:00Z", "reason", "试")),
                Call.post(a + "/correct", Map.of("title", "试", "venueName", "试", "capacity", 5, "reason", "试")),
                Call.get(a + "/registrations"), Call.post(a + "/registrations", Api.signUp(List.of(member), "PHONE")),
                new Call("DELETE", a + "/registrations/" + member, ""),
                Call.post(a + "/leaves", Map.of("memberId", member, "reason", "试")), Call.get(a + "/attendance"),
                Call.get(a + "/people"),
                new Call("PUT", a + "/attendance",
                        Map.of("items", List.of(Map.of("memberId", member, "status", "PRESENT")))),
                Call.get(a + "/report"), new Call("PUT", a + "/report", Map.of("summary", "试")),
                Call.post(a + "/report/submit", Map.of()), Call.get(a + "/photos/" + "0".repeat(64)),
                Call.post(a + "/photos", PNG), Call.post("/api/v1/rotations", Api.rotation(county, 2027, 25, "NEXT")),
                Call.post("/api/v1/activities",
                        Api.activity(county, 1, 5, "2026-03-25T01:00:00Z", "2026-03-25T03:00:00Z")),
                Call.get("/api/v1/activities/month-sheet?month=2026-03&allianceId=" + county.alliance()),
                Call.get("/api/v1/activities/year-sheet?year=2026&allianceId=" + county.alliance())));
    }

    @Inject
    @All
    List<SealedTable> sealed;

    @TempDir
    Path folder;

    @Test
    @DisplayName("S-23 a change of keys reaches every sealed column")
    void shouldSealAllAnew() {
        SealedColumns.assertReached("activities", sealed, "activity_photo.bytes");
    }

    @Test
    @DisplayName("L-19 a table without row-level security holds ids, numbers and division codes only")
    void shouldKeepEveryFactInScope() {
        assertThat(TestDatabase.factsOutsideOfScope("activities")).isEmpty();
    }

    @Test
    @DisplayName("X-02 G-12 every id endpoint: 404 next door and for another alliance, 403 without a role, 401 without a token")
    void shouldKeepOutsidersOutOfEveryIdEndpoint() {
        County county = County.a1();
        County other = County.a1();
        List<String> slots = Api.planned(Tokens.committee(), county, 2031);
        String activity = Api.published(Tokens.committee(), county, 5);
        UUID member = county.members(1, 1).getFirst();
        String job = as(Tokens.committee()).body(Map.of("reason", "试"))
                .post("/api/v1/rotations/{a}/2031/replan", county.alliance()).then().statusCode(202).extract().path("id");
        String swap = as(Tokens.liaison(county.uscc(2))).body(Map.of("withSlotId", slots.get(4)))
                .post("/api/v1/rotation-slots/{id}/swap", slots.get(1)).then().statusCode(200).extract().path("swapRequestId");
        List<Call> calls = calls(county, slots, activity, member, job, swap);
        List<Call> onlyCommittee = List.of(Call.post("/api/v1/activities/" + activity + "/report/accept", Map.of()),
                Call.post("/api/v1/activities/" + activity + "/report/return", Map.of("reason", "试")),
                Call.post("/api/v1/activities/" + activity + "/leaves/approve", Map.of("memberId", member, "reason", "试")),
                Call.post("/api/v1/rotations/" + county.alliance() + "/2031/mergers", Map.of("unitId", county.unit(1),
                        "successorUnitId", county.unit(2), "lastDay", "2031-06-30")));
        List<Call> byUnits = costs(county, activity);
        EveryEndpoint every = EveryEndpoint.of("activities");

        List<Call> reads = calls.stream().filter(call -> call.method().equals("GET") && !call.path().contains("/photos/"))
                .toList();
        assertThat(wrong(reads, Tokens.committee(), 200)).isEmpty();
        assertThat(wrong(calls, Tokens.neighbour(), 404, every)).isEmpty();
        assertThat(wrong(onlyCommittee, Tokens.neighbour(), 404, every)).isEmpty();
        assertThat(wrong(byUnits, Tokens.of("lead-unit", "370523", county.uscc(1)), 404, every)).isEmpty();
        assertThat(wrong(money(activity), Tokens.neighbour(), 404, every)).isEmpty();
        shouldShowNothingInLists(every);
        shouldKeepTypesAndHolidaysApart(every);
        shouldKeepSubscriptionsApart(every);
        for (String path : List.of("", "/verify")) {
            as(Tokens.of("auditor", "370523")).filter(every).get("/api/v1/audit/activities" + path).then().statusCode(200);
            as(Tokens.of("auditor", "370523")).filter(every).get("/api/v1/audit/activities" + path + "?division=370522").then()
                    .statusCode(422);
        }
        every.assertAsked();
        assertThat(wrong(calls, Tokens.leadUnit(other.uscc(1)), 404)).isEmpty();
        assertThat(wrong(byUnits, Tokens.leadUnit(other.uscc(1)), 404)).isEmpty();
        List<Call> all = Stream.of(calls, onlyCommittee, byUnits).flatMap(List::stream).toList();
        for (String role : List.of("auditor", "sys-admin", "health", "province")) {
            assertThat(wrong(all, Tokens.of(role, "370522"), 403)).isEmpty();
        }
        for (String token : List.of(Tokens.expired(), Tokens.otherRealm(), Tokens.otherAudience())) {
            assertThat(wrong(all, token, 401)).isEmpty();
        }
        as(Tokens.committee()).get("/api/v1/activities/{id}", activity).then().body("state", equalTo("PUBLISHED"));
    }

    /** Neither of the fund, which is opened where no other test's is, nor of an application. */
    private static List<Call> money(String activity) {
        String committee = Tokens.of("county-committee", "370576");
        String fund = as(committee).body(Map.of("kind", "WELFARE", "name", "公益金")).post("/api/v1/funds").then()
                .statusCode(201).extract().path("id");
        Map<String, Object> move = Map.of("kind", "INCOME", "amount", 5, "on", "2026-03-01", "source", "试", "document", "试");
        String wrong = as(committee).body(move).post("/api/v1/funds/{id}/moves", fund).then().statusCode(201).extract()
                .path("id");
        String f = "/api/v1/funds/" + fund;
        String s = "/api/v1/subsidies/" + fund;
        return List.of(Call.get(f + "/moves?year=2026"), Call.post(f + "/moves", move),
                Call.post(f + "/moves/" + wrong + "/reverse", Map.of("on", "2026-03-01", "reason", "试")),
                Call.get(f + "/years/2026"), Call.post(f + "/years/2026/budget", Map.of("budget", 5, "document", "试")),
                Call.post(f + "/years/2025/close", Map.of()),
                Call.post("/api/v1/subsidies", Map.of("activityId", activity, "asked", 5, "purpose", "试")),
                Call.post(s + "/review", Map.of()), Call.post(s + "/refuse", Map.of("reason", "试")),
                Call.post(s + "/grant", Map.of("fundId", fund, "amount", 5, "on", "2026-03-01", "document", "试")),
                Call.post(s + "/pay", Map.of("on", "2026-03-01", "document", "试")));
    }

    private static List<Call> costs(County county, String activity) {
        Map<String, Object> sheet = Map.of("activityId", activity, "method", "EQUAL", "lines",
                List.of(Map.of("what", "租车", "amount", 5)), "shares", List.of(Map.of("unitId", county.unit(1))));
        String id = as(Tokens.leadUnit(county.uscc(1))).body(sheet).post("/api/v1/costs").then().statusCode(201).extract()
                .path("id");
        Map<String, Object> draft = Map.of("method", "EQUAL", "lines", List.of(Map.of("what", "租车", "amount", 5)), "shares",
                List.of(Map.of("unitId", county.unit(1))));
        String c = "/api/v1/costs/" + id;
        return List.of(Call.get("/api/v1/costs?activityId=" + activity), Call.get(c), Call.post("/api/v1/costs", sheet),
                new Call("PUT", c, draft), Call.post(c + "/propose", Map.of()),
                Call.post(c + "/agree", Map.of("unitId", county.unit(1))),
                Call.post(c + "/object", Map.of("unitId", county.unit(1), "reason", "试")));
    }

    private static void shouldShowNothingInLists(EveryEndpoint every) {
        Supplier<RequestSpecification> neighbour = () -> as(Tokens.neighbour()).filter(every);
        neighbour.get().get("/api/v1/activities?q={q}", "黄河").then().statusCode(200).body("items", empty());
        neighbour.get().get("/api/v1/activities?total=true").then().statusCode(200).body("items", empty()).body("total",
                equalTo(0));
        neighbour.get().get("/api/v1/subsidies").then().statusCode(200).body("items", empty());
        neighbour.get().get("/api/v1/funds").then().statusCode(200);
        neighbour.get().body(Map.of("kind", "PARTY_DUES", "name", "县管党费")).post("/api/v1/funds").then().statusCode(201);
        neighbour.get().get("/api/v1/swap-requests?total=true").then().statusCode(200).body("items", empty()).body("total",
                equalTo(0));
        neighbour.get().get("/api/v1/rotations").then().statusCode(200).body("items", empty());
        neighbour.get().get("/api/v1/activities/month-sheet?month=2026-03").then().statusCode(200).body("owed", equalTo(0));
        neighbour.get().get("/api/v1/activities/year-sheet?year=2026").then().statusCode(200).body("owed", equalTo(0));
        neighbour.get().get("/api/v1/activities/attendance-sums?month=2026-03").then().statusCode(200).body("kinds", empty());
        neighbour.get().get("/api/v1/activity-types/usage?year=2026").then().statusCode(200).body("items.held",
                everyItem(equalTo(0)));
        as(Tokens.of("province", "370523")).filter(every).get("/exchange/v1/activities/changes").then().statusCode(200)
                .body("items", empty());
    }

    /** What a county adds of its own to what is shipped: the same code and the same year next door are other things. */
    private void shouldKeepTypesAndHolidaysApart(EveryEndpoint every) {
        Supplier<RequestSpecification> neighbour = () -> as(Tokens.neighbour()).filter(every);
        String code = "OURS_" + System.nanoTime();
        as(Tokens.committee()).body(Map.of("code", code, "parent", "RED_EDUCATION", "name", "我县的"))
                .post("/api/v1/activity-types").then().statusCode(201);
        assertThat(neighbour.get().get("/api/v1/activity-types").then().statusCode(200).extract().asString())
                .doesNotContain(code);
        neighbour.get().post("/api/v1/activity-types/{c}/retire", code).then().statusCode(404);
        neighbour.get().post("/api/v1/activity-types/{c}/restore", code).then().statusCode(404);
        neighbour.get().delete("/api/v1/activity-types/{c}", code).then().statusCode(404);
        neighbour.get().body(Map.of("code", code, "parent", "VISIT", "name", "邻县的")).post("/api/v1/activity-types").then()
                .statusCode(201);
        neighbour.get().post("/api/v1/activity-types/{c}/retire", code).then().statusCode(204);
        assertThat(as(Tokens.committee()).get("/api/v1/activity-types").then().extract().asString())
                .contains("{\"code\":\"" + code + "\",\"name\":\"我县的\",\"retired\":false").doesNotContain("邻县的");

        as(Tokens.committee()).body(holidays("我县的安排")).put("/api/v1/holidays/2039").then().statusCode(200);
        neighbour.get().get("/api/v1/holidays/2039").then().statusCode(200).body("source", not(equalTo("我县的安排")));
        neighbour.get().body(holidays("邻县的安排")).put("/api/v1/holidays/2039").then().statusCode(200);
        as(Tokens.committee()).get("/api/v1/holidays/2039").then().body("source", equalTo("我县的安排"));
        // It keeps nothing and tells nothing but what was sent.
        given().auth().oauth2(Tokens.neighbour()).filter(every).multiPart("file", dayOff()).post("/api/v1/holidays/2039/lines")
                .then().statusCode(200).body("items.name", contains("邻县的节"));
    }

    private File dayOff() {
        try {
            return Sheets.of(folder, Sheets.row("日期", "名称", "安排"), Sheets.row("2039-01-03", "邻县的节", "休")).toFile();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An account has its own, whatever others have; an address shows its owner's county. */
    private static void shouldKeepSubscriptionsApart(EveryEndpoint every) {
        Supplier<RequestSpecification> neighbour = () -> as(Tokens.neighbour()).filter(every);
        String own = "/api/v1/calendar-subscription";
        String path = as(Tokens.committee()).post(own).then().statusCode(200).extract().path("path");
        neighbour.get().get(own).then().statusCode(200).body("subscribed", equalTo(false));
        neighbour.get().post(own + "/renew").then().statusCode(200).body("subscribed", equalTo(false));
        neighbour.get().delete(own).then().statusCode(204);
        as(Tokens.committee()).get(own).then().body("subscribed", equalTo(true));
        String next = neighbour.get().post(own).then().statusCode(200).extract().path("path");
        given().filter(every).get(next).then().statusCode(200);
        given().get(path.replace("370522", "370523")).then().statusCode(404);
    }

    private static Map<String, Object> holidays(String source) {
        return Map.of("provisional", false, "source", source, "days", List.of());
    }

    @Test
    @DisplayName("X-02 the exchange feed tells a province's own divisions only")
    void shouldFeedOwnDivisionsOnly() {
        County county = County.a1();
        String activity = Api.published(Tokens.committee(), county, 5);
        String province = Tokens.of("province", "370522");
        await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> assertThat(feed(province)).contains(activity));
        assertThat(feed(Tokens.of("province", "370523"))).isEmpty();
        as(Tokens.leadUnit(County.a1().uscc(1))).get("/exchange/v1/activities/changes").then().statusCode(403);
        as(Tokens.leadUnit(County.a1().uscc(1))).get("/api/v1/activities").then().body("items.id", not(hasItem(activity)));
    }

    private static List<String> feed(String province) {
        List<String> ids = new ArrayList<>();
        String cursor = "0";
        boolean more = true;
        while (more) {
            var page = as(province).get("/exchange/v1/activities/changes?limit=200&cursor={c}", cursor).then().statusCode(200)
                    .extract();
            assertThat(page.header("Schema-Version")).isEqualTo("1");
            ids.addAll(page.path("items.id"));
            cursor = page.path("next");
            more = page.path("hasMore");
        }
        return ids;
    }

    private static List<String> wrong(List<Call> calls, String token, int expected, Filter... filters) {
        List<String> wrong = new ArrayList<>();
        for (Call call : calls) {
            int status = call.by(token).filters(List.of(filters)).request(call.method(), call.path()).statusCode();
            if (status != expected) {
                wrong.add(call.method() + " " + call.path() + " answered " + status);
            }
        }
        return wrong;
    }
}
