package org.silveralliance.activities.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.activities.Api.as;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.silveralliance.activities.Api;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class ReplanJobTest {

    private static final int THIS_YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    private static final int NEXT_YEAR = THIS_YEAR + 1;
    private static final String DIVISION = "370522";

    @Inject
    SolveReplan solveReplan;
    @Inject
    StartReplans starts;

    @ParameterizedTest
    @CsvSource({ "4, 5", "5, 4" })
    @DisplayName("R-02 of two units that could step in equally well, the one that hosted more last year is spared")
    void shouldSpareWhoHostedMoreLastYear(int busyLastYear, int stepsIn) {
        County county = County.of(DIVISION, 7);
        String lead = Tokens.leadUnit(county.uscc(1));
        List<String> last = Api.planned(lead, county, THIS_YEAR);
        Api.planned(lead, county, NEXT_YEAR);
        as(lead).body(Map.of("unitId", county.unit(busyLastYear), "reason", "场地维修"))
                .post("/api/v1/rotation-slots/{id}/substitute", last.get(6)).then().statusCode(200);

        JsonPath job = done(lead, asked(lead, county, 3, 12));

        assertThat(job.getList("changes.month", Integer.class)).containsExactly(12);
        assertThat(county.seatOf(job.getString("changes[0].toUnitId"))).isEqualTo(stepsIn);
    }

    @Test
    @DisplayName("R-02 a proposal comes with its points by rule and what is proven of it, an explanation also with the unit's second-best month")
    void shouldSayHowGoodTheAnswerIs() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        String slot = Api.planned(lead, county, NEXT_YEAR).get(9);

        JsonPath job = done(lead, asked(lead, county, 2, 8));
        JsonPath why = as(lead).get("/api/v1/rotation-slots/{id}/explanation", slot).then().statusCode(200).extract()
                .jsonPath();

        List<Float> parts = job.getList("quality.parts.points", Float.class);
        assertThat(job.getDouble("quality.points")).isPositive()
                .isEqualTo(parts.stream().mapToDouble(Float::doubleValue).sum());
        assertThat(job.getList("quality.parts.label", String.class)).contains("与轮次或已定安排不同", "两年轮值次数不均");
        if (!job.getString("quality.proof").equals("UNAVAILABLE")) {
            assertThat(job.getString("quality.proof")).isEqualTo("OPTIMAL");
            assertThat(job.getDouble("quality.bound")).isEqualTo(job.getDouble("quality.points"));
        }
        int second = why.getInt("secondBest.month");
        assertThat(hosts(lead, county).get(second - 1)).isNotEqualTo(why.getString("hostUnitId"));
        assertThat(why.getString("secondBest.sentence")).contains("主办" + second + "月");
        assertThat(why.getDouble("secondBest.more")).isPositive();
        assertThat(why.getList("parts.rule", String.class)).contains("FAIRNESS");
    }

    @Test
    @DisplayName("R-02 a year comes with its points and proof: by rule, replanned, and no longer once changed by hand")
    void shouldSayHowGoodTheYearIs() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        List<String> slots = Api.planned(lead, county, NEXT_YEAR);
        year(lead, county).body("quality.proof", equalTo("BY_RULE")).body("quality.points", equalTo(0.0f));

        String job = asked(lead, county, 2, 8);
        float points = done(lead, job).getFloat("quality.points");
        as(lead).post("/api/v1/rotation-replans/{id}/apply", job).then().statusCode(200);
        year(lead, county).body("quality.points", equalTo(points)).body("quality.parts.rule", hasItem("CHANGE"));

        as(lead).body(Map.of("reason", "换届")).post("/api/v1/rotation-slots/{id}/defer", slots.get(10)).then().statusCode(200);
        year(lead, county).body("quality", nullValue());
    }

    @Test
    @DisplayName("R-03 a question called off while it waits is never worked out")
    void shouldCancelWhatWaits() throws SQLException {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        Api.planned(lead, county, NEXT_YEAR);
        UUID job = waiting(lead, county);

        as(lead).post("/api/v1/rotation-replans/{id}/cancel", job).then().statusCode(200).body("state", equalTo("CANCELLED"));

        DivisionScope.run(DIVISION, () -> solveReplan.solve(job));
        isCalledOff(lead, job);
    }

    @Test
    @DisplayName("R-03 a question called off while it is searched is CANCELLED at once, and nothing more is done about it")
    void shouldCancelWhatIsSearched() throws SQLException {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        Api.planned(lead, county, NEXT_YEAR);
        UUID job = waiting(lead, county);
        ReplanProposal.Input input = DivisionScope.call(DIVISION, () -> solveReplan.begin(job)).orElseThrow();
        as(lead).get("/api/v1/rotation-replans/{id}", job).then().body("state", equalTo("RUNNING"))
                .body("progress", equalTo(10));

        as(lead).post("/api/v1/rotation-replans/{id}/cancel", job).then().statusCode(200).body("state", equalTo("CANCELLED"));

        assertThat(DivisionScope.call(DIVISION, () -> solveReplan.search(job, input))).isEmpty();
        isCalledOff(lead, job);
    }

    @Test
    @DisplayName("R-03 a question called off while its answer is proven keeps no answer")
    void shouldCancelWhatIsProven() throws SQLException {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        Api.planned(lead, county, NEXT_YEAR);
        UUID job = waiting(lead, county);
        ReplanProposal proposal = DivisionScope.call(DIVISION, () -> solveReplan.begin(job)
                .flatMap(input -> solveReplan.search(job, input))).orElseThrow();
        as(lead).get("/api/v1/rotation-replans/{id}", job).then().body("state", equalTo("RUNNING"))
                .body("progress", equalTo(50));

        as(lead).post("/api/v1/rotation-replans/{id}/cancel", job).then().statusCode(200).body("state", equalTo("CANCELLED"));

        DivisionScope.run(DIVISION, () -> solveReplan.finish(job, proposal));
        isCalledOff(lead, job);
    }

    @Test
    @DisplayName("R-03 what a killed process left is worked out again to the same answer")
    void shouldTakeUpWhatAKilledProcessLeft() throws SQLException {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        Api.planned(lead, county, NEXT_YEAR);
        String job = asked(lead, county, 2, 8);
        List<Object> undisturbed = done(lead, job).getList("changes");
        behind("update replan_job set state = 'RUNNING', changes = null, quality = null, finished_at = null, "
                + "created_at = created_at - interval '1 minute' where id = '" + job + "'");

        starts.pickUp();

        done(lead, job);
        as(lead).get("/api/v1/rotation-replans/{id}", job).then().statusCode(200)
                .body("changes", equalTo(undisturbed)).body("quality", notNullValue());
    }

    @Test
    @DisplayName("R-03 a question that fails whenever it is worked on ends, and says so")
    void shouldGiveUpWhatAlwaysFails() throws SQLException {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        Api.planned(lead, county, NEXT_YEAR);
        String job = asked(lead, county, 2, 8);
        done(lead, job);
        behind("update replan_job set state = 'RUNNING', changes = null, quality = null, finished_at = null, "
                + "request = jsonb_set(request, '{demands,0,unitId}', 'null'), created_at = created_at - interval '1 minute' "
                + "where id = '" + job + "'");

        starts.pickUp();

        await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> as(lead).get("/api/v1/rotation-replans/{id}", job).then()
                .statusCode(200).body("state", equalTo("IMPOSSIBLE")).body("failure", containsString("重排计算时出错")));
    }

    @Test
    @DisplayName("R-03 what was proposed before last year's turns changed is not applied as something else")
    void shouldNotApplyAnotherAnswerThanTheOneShown() throws SQLException {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        Api.planned(lead, county, NEXT_YEAR);
        String job = asked(lead, county, 2, 8);
        done(lead, job);
        behind("update replan_job set changes = '[]' where id = '" + job + "'");

        as(lead).post("/api/v1/rotation-replans/{id}/apply", job).then().statusCode(409).body("code",
                equalTo("REPLAN_STALE"));
    }

    private static String asked(String lead, County county, int unit, int month) {
        return as(lead).body(Map.of("reason", "场馆改造", "demands",
                List.of(Map.of("kind", "CANNOT_HOST", "month", month, "unitId", county.unit(unit)))))
                .post("/api/v1/rotations/{a}/{y}/replan", county.alliance(), NEXT_YEAR).then().statusCode(202).extract()
                .path("id");
    }

    /** A job that waits in the queue with no process about to take it. */
    private static UUID waiting(String lead, County county) throws SQLException {
        String job = asked(lead, county, 2, 8);
        done(lead, job);
        behind("update replan_job set state = 'QUEUED', progress = 0, changes = null, quality = null, finished_at = null "
                + "where id = '" + job + "'");
        return UUID.fromString(job);
    }

    private static JsonPath done(String lead, String job) {
        await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> as(lead).get("/api/v1/rotation-replans/{id}", job).then()
                .body("state", equalTo("DONE")));
        return as(lead).get("/api/v1/rotation-replans/{id}", job).then().body("changes", not(empty())).extract().jsonPath();
    }

    private static ValidatableResponse year(String lead, County county) {
        return as(lead).get("/api/v1/rotations/{a}/{y}", county.alliance(), NEXT_YEAR).then().statusCode(200);
    }

    private static List<String> hosts(String lead, County county) {
        return year(lead, county).extract().path("slots.actualHostUnitId");
    }

    private static void isCalledOff(String lead, UUID job) {
        as(lead).get("/api/v1/rotation-replans/{id}", job).then().statusCode(200).body("state", equalTo("CANCELLED"))
                .body("changes", empty()).body("quality", nullValue());
        as(lead).post("/api/v1/rotation-replans/{id}/cancel", job).then().statusCode(409);
        as(lead).post("/api/v1/rotation-replans/{id}/apply", job).then().statusCode(409);
    }

    private static void behind(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser("activities"); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
