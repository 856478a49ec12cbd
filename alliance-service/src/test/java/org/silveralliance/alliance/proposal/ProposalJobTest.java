package org.silveralliance.alliance.proposal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.alliance.TestCounty.as;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.TestCounty;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class ProposalJobTest {

    @Inject
    SolveProposals solveProposals;

    @Test
    @DisplayName("G-03 a job called off in the middle is CANCELLED at once, keeps no groups and frees the worker")
    void shouldCancelInTheMiddle() throws SQLException {
        TestCounty large = new TestCounty();
        String id = asked(large, large.survey(1_000), Map.of("groups", 120, "seconds", 600));
        await().atMost(Timeouts.EVENTUALLY).until(() -> progress(large, id) > 0);

        as(large.committee()).post("/api/v1/grouping-proposals/{id}/cancel", id).then().statusCode(200)
                .body("state", equalTo("CANCELLED")).body("groups", empty());

        TestCounty next = TestCounty.lijin();
        assertThat(next.proposal(next.closedSurvey())).isNotEmpty();
        as(large.committee()).get("/api/v1/grouping-proposals/{id}", id).then().statusCode(200)
                .body("state", equalTo("CANCELLED")).body("groups", empty()).body("score", nullValue())
                .body("terms.units", equalTo(1_000)).body("failure", empty());
        as(large.committee()).post("/api/v1/grouping-proposals/{id}/cancel", id).then().statusCode(409);
    }

    @Test
    @DisplayName("S-17 a county has one proposal worked out at a time, however many ask at once; the others hear which one")
    void shouldRefuseASecondWhileOneIsWorkedOut() throws Exception {
        TestCounty county = new TestCounty();
        Map<String, Object> terms = Map.of("surveyId", county.survey(1_000), "groups", 120, "seconds", 600);
        List<Response> answers = new ArrayList<>();
        try (ExecutorService several = Executors.newFixedThreadPool(3)) {
            for (Future<Response> answer : several
                    .invokeAll(Collections.<Callable<Response>> nCopies(3, () -> ask(county, terms)))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(202, 409, 409);
        Response first = answers.stream().filter(answer -> answer.statusCode() == 202).findFirst().orElseThrow();
        answers.stream().filter(answer -> answer.statusCode() == 409).forEach(refused -> refused.then()
                .body("code", equalTo("PROPOSAL_UNDERWAY")).body("proposalId", equalTo(first.path("id")))
                .body("detail", allOf(containsString("提出的方案（120 个联盟）还在计算"), containsString("先取消它"))));

        as(county.committee()).post("/api/v1/grouping-proposals/{id}/cancel", first.<String> path("id")).then().statusCode(200);
        Response next = ask(county, terms);
        next.then().statusCode(202);
        as(county.committee()).post("/api/v1/grouping-proposals/{id}/cancel", next.<String> path("id")).then().statusCode(200);
    }

    @Test
    @DisplayName("S-17 the same request sent again is answered as before, and the county next door asks as it likes")
    void shouldRefuseNeitherARepetitionNorANeighbour() throws SQLException {
        TestCounty county = new TestCounty();
        Map<String, Object> terms = Map.of("surveyId", county.survey(1_000), "groups", 120, "seconds", 600);
        String key = Ids.next().toString();
        String first = as(county.committee()).header("Idempotency-Key", key).body(terms).post("/api/v1/grouping-proposals")
                .then().statusCode(202).extract().path("id");

        as(county.committee()).header("Idempotency-Key", key).body(terms).post("/api/v1/grouping-proposals").then()
                .statusCode(202).body("id", equalTo(first));
        TestCounty neighbour = TestCounty.lijin();
        String theirs = asked(neighbour, neighbour.closedSurvey(), Map.of("groups", 4, "seconds", 1));
        assertThat(theirs).isNotEqualTo(first);

        as(county.committee()).post("/api/v1/grouping-proposals/{id}/cancel", first).then().statusCode(200);
        neighbour.awaitState(theirs, "DRAFT");
    }

    private static Response ask(TestCounty county, Map<String, Object> terms) {
        return given().auth().oauth2(county.committee()).contentType(ContentType.JSON).body(terms)
                .post("/api/v1/grouping-proposals");
    }

    @Test
    @DisplayName("G-03 more units than the time is enough for are a job that ends at its time limit and says so")
    void shouldEndAtTheTimeLimit() throws SQLException {
        TestCounty huge = new TestCounty();
        String survey = huge.survey(4_000);
        long start = System.nanoTime();
        String id = asked(huge, survey, Map.of("groups", 480, "seconds", 2));
        double request = seconds(start);
        await().atMost(Timeouts.EVENTUALLY).until(() -> !state(huge, id).equals("SOLVING"));

        assertThat(seconds(start)).isLessThan(2 + 60);
        System.out.println("4,000 units: request " + request + " s, job " + seconds(start) + " s, " + state(huge, id));
        var answer = as(huge.committee()).get("/api/v1/grouping-proposals/{id}", id).then().statusCode(200);
        if (state(huge, id).equals("DRAFT")) {
            answer.body("cutShort", equalTo(true)).body("groups", hasSize(480)).body("broken", empty())
                    .body("proof.text", equalTo("时间已到，未作证明。"));
        } else {
            // A machine under load may not find its first answer in that time; then the job says so.
            answer.body("state", equalTo("FAILED")).body("failure[0]", containsString("（时间已到）"));
        }
    }

    @Test
    @DisplayName("G-03 more units than one grouping takes are a problem with the reason, before any job")
    void shouldRefuseTooManyUnits() throws SQLException {
        TestCounty county = new TestCounty();
        as(county.committee()).body(Map.of("surveyId", county.survey(20_001), "groups", 2_000))
                .post("/api/v1/grouping-proposals").then().statusCode(422)
                .body("code", equalTo("GROUPING_IMPOSSIBLE")).body("detail", containsString("20001 个，超过一次组盟上限 20000 个"));
    }

    @Test
    @DisplayName("G-03 what a living process holds is left to it, what a killed one held is solved again to the same groups")
    void shouldTakeUpWhatAKilledProcessLeft() throws SQLException {
        TestCounty county = TestCounty.lijin();
        String id = county.proposal(county.closedSurvey());
        List<List<String>> undisturbed = groups(county, id);
        behind("update grouping_proposal set state = 'SOLVING', answer = null, progress = 0.4, "
                + "held_until = clock_timestamp() + interval '1 hour' where id = '" + id + "'");

        solveProposals.takeUp();
        TestCounty other = TestCounty.lijin();
        other.proposal(other.closedSurvey());
        assertThat(state(county, id)).as("somebody holds it").isEqualTo("SOLVING");

        behind("update grouping_proposal set held_until = clock_timestamp() - interval '1 second' where id = '" + id + "'");
        solveProposals.takeUp();
        county.awaitState(id, "DRAFT");
        assertThat(groups(county, id)).isEqualTo(undisturbed);
        assertThat(TestCounty.count("select 1 from grouping_proposal where id = ?::uuid and held_until is null", id))
                .as("the hold is let go").isOne();
    }

    @Test
    @DisplayName("G-03 a unit whose longitude and latitude were exchanged is named, and one that is no number")
    void shouldNameExchangedCoordinates() throws SQLException {
        TestCounty county = new TestCounty();
        String survey = county.survey(24);
        behind("update unit set lon = lat, lat = lon where division = '" + county.division() + "' and name = '单位7'");
        as(county.committee()).body(Map.of("surveyId", survey, "groups", 4)).post("/api/v1/grouping-proposals").then()
                .statusCode(422).body("code", equalTo("GROUPING_IMPOSSIBLE"))
                .body("detail", allOf(containsString("“单位7”的坐标"), containsString("经度与纬度疑似颠倒")));
        behind("update unit set lon = 'NaN' where division = '" + county.division() + "' and name = '单位7'");
        as(county.committee()).body(Map.of("surveyId", survey, "groups", 4)).post("/api/v1/grouping-proposals").then()
                .statusCode(422).body("detail", equalTo("“单位7”的经纬度不是有效数字。"));
    }

    @Test
    @DisplayName("G-03 a move among a thousand units is priced without being made")
    void shouldPriceAMoveQuickly() throws SQLException {
        TestCounty county = new TestCounty();
        String id = asked(county, county.survey(1_000), Map.of("groups", 120, "seconds", 3));
        await().atMost(Timeouts.EVENTUALLY).until(() -> !state(county, id).equals("SOLVING"));
        List<List<String>> before = groups(county, id);
        double[] millis = new double[21];
        for (int r = 0; r < millis.length; r++) {
            long start = System.nanoTime();
            given().auth().oauth2(county.committee()).contentType(ContentType.JSON)
                    .body(Map.of("unitId", before.get(r).getFirst(), "toGroup", r + 2))
                    .post("/api/v1/grouping-proposals/{id}/moves?preview=true", id).then().statusCode(200);
            millis[r] = seconds(start) * 1_000;
        }
        Arrays.sort(millis);
        System.out.println("preview of a move among 1,000 units over HTTP: median " + millis[millis.length / 2] + " ms");
        assertThat(groups(county, id)).isEqualTo(before);
    }

    private static String asked(TestCounty county, String survey, Map<String, Object> terms) {
        Map<String, Object> body = new java.util.HashMap<>(terms);
        body.put("surveyId", survey);
        String location = as(county.committee()).body(body).post("/api/v1/grouping-proposals").then().statusCode(202)
                .extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String state(TestCounty county, String id) {
        return Answers.seen(county.committee(), "/api/v1/grouping-proposals/" + id).path("state").asText();
    }

    private static float progress(TestCounty county, String id) {
        return Answers.seen(county.committee(), "/api/v1/grouping-proposals/" + id).path("progress").floatValue();
    }

    private static List<List<String>> groups(TestCounty county, String id) {
        return as(county.committee()).get("/api/v1/grouping-proposals/{id}", id).then().statusCode(200).extract()
                .path("groups.units.unitId");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void behind(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser("alliance"); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
