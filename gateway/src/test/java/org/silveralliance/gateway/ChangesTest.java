package org.silveralliance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Who hears of a change, and of what; each test in counties of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(EchoService.class)
class ChangesTest {

    private static final int OF_ONE_PERSON = 6;

    @Inject
    ManualClock time;

    private final List<Listening> pages = new ArrayList<>();

    @BeforeEach
    void fillTheBuckets() {
        time.pass(Duration.ofMinutes(10));
    }

    @AfterEach
    void closeThePages() {
        pages.forEach(Listening::close);
    }

    private Listening page(String role, String division) {
        Listening page = Listening.as(Tokens.of(role, division));
        pages.add(page);
        return page;
    }

    private static void write(String division, String path, int status) {
        given().auth().oauth2(Tokens.of("liaison", division)).contentType("application/json").body("{}").post(path).then()
                .statusCode(status);
    }

    private static void untilHeard(Listening page, String kind) {
        await().atMost(Timeouts.EVENTUALLY).until(() -> page.heard().contains(kind));
    }

    @Test
    @DisplayName("a change is heard in its county and above it, by no neighbour, and says neither who nor what")
    void shouldTellOnlyTheCountyAndOnlyTheKind() {
        Listening own = page("org-dept", "370711");
        Listening city = page("org-dept", "3707");
        Listening neighbour = page("org-dept", "370712");

        write("370711", "/api/v1/members", 201);
        untilHeard(own, "members");
        write("370712", "/api/v1/units/7", 201);
        untilHeard(neighbour, "units");
        untilHeard(city, "units");

        assertThat(own.heard()).containsExactly("members");
        assertThat(neighbour.heard()).containsExactly("units");
        assertThat(city.heard()).containsExactly("members", "units");
        assertThat(own.lines()).allMatch(line -> line.matches("retry: [0-9]{4}|event: changed|data: members|:|"));
    }

    @Test
    @DisplayName("what was refused and what only asked has changed nothing")
    void shouldTellNothingOfWhatChangedNothing() {
        Listening page = page("org-dept", "370713");

        write("370713", "/api/v1/members/refused", 422);
        write("370713", "/api/v1/members/search", 201);
        write("370713", "/api/v1/members?preview=true", 201);
        write("370713", "/api/v1/alliances", 503);
        given().auth().oauth2(Tokens.of("liaison", "370713")).get("/api/v1/members").then().statusCode(201);
        write("370713", "/api/v1/units", 201);

        untilHeard(page, "units");
        assertThat(page.heard()).containsExactly("units");
    }

    @Test
    @DisplayName("a change that another replica passed on is heard, and one that this build does not know is passed over")
    void shouldHearOtherReplicas() throws SQLException {
        Listening page = page("org-dept", "370714");

        notifyOf("370714 LATER", "nothing", "370714 ACTIVITIES");

        untilHeard(page, "activities");
        assertThat(page.heard()).containsExactly("activities");
    }

    @Test
    @DisplayName("many changes of a kind are told once a second at most")
    void shouldTellOfManyChangesOnce() throws SQLException {
        Listening page = page("org-dept", "370715");

        for (int i = 0; i < 50; i++) {
            notifyOf("370715 MEMBERS");
        }
        notifyOf("370715 UNITS");

        untilHeard(page, "units");
        assertThat(page.heard().stream().filter("members"::equals)).isNotEmpty().hasSizeLessThan(50);
    }

    @Test
    @DisplayName("of one person so many pages listen at a time and no more; another one's do")
    void shouldGiveOnePersonSoManyStreams() {
        for (int i = 0; i < OF_ONE_PERSON; i++) {
            page("org-dept", "370716");
        }

        HttpResponse<InputStream> refused = Listening.ask(Tokens.of("org-dept", "370716"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        page("liaison", "370716");
        pages.getFirst().close();
        await().atMost(Timeouts.EVENTUALLY).until(() -> {
            try (var again = Listening.ask(Tokens.of("org-dept", "370716")).body()) {
                return again.read() == 'r';
            }
        });
    }

    @Test
    @DisplayName("while nothing is heard of the others nobody listens, and everybody may again once it is")
    void shouldEndAllStreamsWhileItHearsNothing() throws SQLException {
        Listening page = page("org-dept", "370717");

        try (Connection operator = TestDatabase.superuser("gateway"); Statement statement = operator.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gateway replica'");
        }

        page.untilEnded();
        Listening again = page("org-dept", "370717");
        notifyOf("370717 HOLIDAYS");
        untilHeard(again, "holidays");
    }

    @Test
    @DisplayName("nobody on the way gathers or packs a stream")
    void shouldComeThroughAsItIs() {
        Listening page = page("org-dept", "370718");
        assertThat(page.answer().headers().map()).containsEntry("X-Accel-Buffering", List.of("no"))
                .containsEntry("content-type", List.of("text/event-stream; charset=utf-8"))
                .containsEntry("cache-control", List.of("no-store"));
        await().atMost(Timeouts.EVENTUALLY).until(() -> page.lines().getFirst().startsWith("retry: "));
    }

    @Test
    @DisplayName("who is not logged in, or belongs nowhere, listens to nothing")
    void shouldLetNobodyListenWhoIsNobody() {
        given().get("/api/v1/changes").then().statusCode(401);
        given().auth().oauth2(Tokens.of("org-dept", "370719")).post("/api/v1/changes").then().statusCode(405);
        String nowhere = Tokens.saying("silver-alliance", Map.of("sub", "nowhere", "preferred_username", "nowhere"));
        assertThat(Listening.ask(nowhere).statusCode()).isEqualTo(404);
    }

    private static void notifyOf(String... changes) throws SQLException {
        try (Connection replica = TestDatabase.superuser("gateway"); Statement statement = replica.createStatement()) {
            for (String change : changes) {
                statement.execute("select pg_notify('change', '" + change + "')");
            }
        }
    }
}
