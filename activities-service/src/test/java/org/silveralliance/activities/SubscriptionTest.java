package org.silveralliance.activities;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.activities.Api.as;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class SubscriptionTest {

    private static final String OWN = "/api/v1/calendar-subscription";

    private static String subscribed(String owner) {
        return as(owner).post(OWN).then().statusCode(200).extract().path("path");
    }

    /** As a phone does, which has nothing but the address. */
    private static String polled(String path) {
        String text = given().get(path).then().statusCode(200).contentType("text/calendar;charset=utf-8").extract().asString();
        return text.replace("\r\n ", "");
    }

    /** The event of a thing in a stream. */
    private static String event(String stream, String id) {
        return Arrays.stream(stream.split("BEGIN:VEVENT")).filter(one -> one.contains("UID:" + id + "@")).findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    private static int sequence(String event) {
        return Integer.parseInt(event.replaceAll("(?s).*SEQUENCE:(\\d+).*", "$1"));
    }

    @Test
    @DisplayName("R-02 nobody subscribes without a login, nor a role that sees no calendar; a guessed address is unknown")
    void shouldRefuseWhoMayNotSubscribe() {
        given().post(OWN).then().statusCode(401);
        as(Tokens.of("auditor", "370522")).post(OWN).then().statusCode(403);
        as(Tokens.of("county-committee", "3705")).post(OWN).then().statusCode(403);
        given().get("/api/v1/calendars/370522." + "A".repeat(43) + ".ics").then().statusCode(404);
        given().get("/api/v1/calendars/anything.ics").then().statusCode(404);
    }

    @Test
    @DisplayName("R-02 an address shows what its owner may see, no drafts, and nothing of an alliance that is not his")
    void shouldShowWhatTheOwnerMaySee() {
        County county = County.a1();
        County other = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        List<String> slots = Api.planned(lead, county, 2031);
        Api.planned(Tokens.leadUnit(other.uscc(1)), other, 2031);
        String published = Api.published(lead, county, 5);
        String draft = as(lead).body(Api.activity(county, 1, 5, "2031-04-25T01:00:00Z", "2031-04-25T03:00:00Z"))
                .post("/api/v1/activities").then().statusCode(201).extract().path("id");
        String foreign = Api.published(Tokens.leadUnit(other.uscc(1)), other, 5);

        String stream = polled(subscribed(lead));

        assertThat(stream).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n").contains("REFRESH-INTERVAL");
        assertThat(event(stream, published)).contains("DTSTART:20310325T010000Z", "DTEND:20310325T030000Z",
                "SUMMARY:黄河文化馆参观", "LOCATION:黄河文化馆", "STATUS:CONFIRMED");
        assertThat(event(stream, slots.get(0))).contains("轮值：县农业农村局");
        assertThat(stream).doesNotContain(draft).doesNotContain(foreign);
    }

    @Test
    @DisplayName("R-02 twelve months over the new year are in one stream")
    void shouldGoOverTheNewYear() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        List<String> first = Api.planned(lead, county, 2031);
        List<String> second = Api.planned(lead, county, 2032);

        String stream = polled(subscribed(lead));

        assertThat(stream).contains("UID:" + first.get(11) + "@", "UID:" + second.get(0) + "@");
    }

    @Test
    @DisplayName("R-02 a postponed or corrected activity keeps its UID and its SEQUENCE rises; a cancelled one is cancelled there, too")
    void shouldFollowAnActivity() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        String id = Api.published(lead, county, 5);
        String path = subscribed(lead);
        String before = event(polled(path), id);

        as(lead).body(Map.of("startsAt", "2031-03-26T01:00:00Z", "reason", "张某某住院")).post("/api/v1/activities/{id}/postpone",
                id).then().statusCode(200);
        String after = event(polled(path), id);
        as(lead).header("If-Match", "*")
                .body(Map.of("title", "黄河文化馆参观", "venueName", "文化馆二楼", "capacity", 5, "reason", "写错了"))
                .post("/api/v1/activities/{id}/correct", id).then().statusCode(200);
        String corrected = event(polled(path), id);
        as(lead).body(Map.of("reason", "防汛")).post("/api/v1/activities/{id}/cancel", id).then().statusCode(200);
        String cancelled = event(polled(path), id);

        assertThat(after).contains("DTSTART:20310326T010000Z", "DTEND:20310326T030000Z").doesNotContain("张某某");
        assertThat(sequence(after)).isGreaterThan(sequence(before));
        assertThat(cancelled).contains("STATUS:CANCELLED", "SUMMARY:已取消：黄河文化馆参观");
        assertThat(corrected).contains("LOCATION:文化馆二楼").doesNotContain("写错了");
        assertThat(sequence(corrected)).isGreaterThan(sequence(after));
        assertThat(sequence(cancelled)).isGreaterThan(sequence(corrected));
    }

    @Test
    @DisplayName("R-03 E-16 after a swap both turns keep their UIDs with other hosts, a suspended month is cancelled")
    void shouldFollowTheRotation() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        int year = LocalDate.now().getYear() + 5;
        List<String> slots = Api.planned(lead, county, year);
        String path = subscribed(lead);
        String before = event(polled(path), slots.get(1));

        String request = as(Tokens.liaison(county.uscc(2))).body(Map.of("withSlotId", slots.get(4)))
                .post("/api/v1/rotation-slots/{id}/swap", slots.get(1)).then().statusCode(200).extract().path("swapRequestId");
        as(Tokens.liaison(county.uscc(5))).post("/api/v1/swap-requests/{id}/accept", request).then().statusCode(200);
        String swapped = polled(path);
        as(lead).body(Map.of("reason", "停办：8号文")).post("/api/v1/rotation-slots/{id}/suspend", slots.get(7)).then()
                .statusCode(200);
        String suspended = event(polled(path), slots.get(7));

        assertThat(before).contains("轮值：县水利局");
        assertThat(event(swapped, slots.get(1))).doesNotContain("轮值：县水利局");
        assertThat(event(swapped, slots.get(4))).contains("轮值：县水利局");
        assertThat(sequence(event(swapped, slots.get(1)))).isGreaterThan(sequence(before));
        assertThat(suspended).contains("STATUS:CANCELLED", "轮值：停办").doesNotContain("8号文");
    }

    @Test
    @DisplayName("R-02 an address that was given up or replaced is unknown; the new one is told once")
    void shouldEndAnAddress() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        String first = subscribed(lead);
        String second = subscribed(lead);
        given().get(first).then().statusCode(404);
        polled(second);
        as(lead).get(OWN).then().statusCode(200).body("subscribed", equalTo(true));

        as(lead).delete(OWN).then().statusCode(204);

        given().get(second).then().statusCode(404);
        as(lead).get(OWN).then().statusCode(200).body("subscribed", equalTo(false));
        as(lead).post(OWN + "/renew").then().statusCode(200).body("subscribed", equalTo(false));
        as(lead).delete(OWN).then().statusCode(204);
    }

    @Test
    @DisplayName("R-02 an address whose owner stays away says only that; it goes on when he comes, with what he holds then")
    void shouldEndByItselfAndGoOnWhenTheOwnerComes() throws SQLException {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        String id = Api.published(lead, county, 5);
        String path = subscribed(lead);
        try (Connection database = TestDatabase.superuser("activities"); Statement statement = database.createStatement()) {
            statement.execute("update calendar_subscription set until = now() - interval '1 day'");
        }

        String ended = polled(path);
        as(lead).post(OWN + "/renew").then().statusCode(200).body("subscribed", equalTo(true));

        assertThat(ended).contains("已到期").doesNotContain(id);
        assertThat(polled(path)).contains(id);
    }

    @Test
    @DisplayName("R-02 the secret itself is kept nowhere")
    void shouldKeepTheSecretAsADigestOnly() throws SQLException {
        County county = County.a1();
        String path = subscribed(Tokens.leadUnit(county.uscc(1)));
        String secret = path.substring(path.indexOf('.') + 1, path.length() - ".ics".length());

        assertThat(secret).hasSize(43);
        try (Connection database = TestDatabase.superuser("activities");
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("""
                        select count(*) from (select t::text as row from calendar_subscription t
                        union all select t::text from audit_row t union all select t::text from outbox t
                        union all select t::text from idempotency_key t) kept
                        where position('%s' in kept.row) > 0""".formatted(secret))) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isZero();
        }
    }
}
