package org.silveralliance.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.silveralliance.activities.Api.as;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class PlanningWishesTest {

    private static final int NEXT_YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + 1;

    private final County county = County.a1();
    private final String lead = Tokens.leadUnit(county.uscc(1));

    @Test
    @DisplayName("R-02 R-09 wishes, closed days and a key date are granted when the year is planned, turns stay even")
    void shouldGrantWishesWhenPlanning() {
        List<String> hosts = plan(2026, Map.of("demands", List.of(cannot(2, 2), must(5, 3), onDay(6, "2026-06-30")),
                "closures", List.of(closed(4, "2026-04-01", "2026-04-30")), "keyDays", List.of(Map.of("name", "重阳节"))))
                .statusCode(201).body("balance.actual", everyItem(equalTo(2)))
                .body("balance.planned", everyItem(equalTo(2)))
                .body("slots[5].date", equalTo("2026-06-30")).body("slots[9].date", equalTo("2026-10-19"))
                .body("slots[9].plannedDate", equalTo("2026-10-25")).body("slots[1].reason", containsString("不能主办2月"))
                .body("dateProposals", empty()).body("wishes.demands", hasSize(3))
                .body("quality.points", greaterThan(0.0f)).body("quality.parts.rule", hasItem("KEY_DAY")).extract()
                .path("slots.actualHostUnitId");

        List<Integer> seats = hosts.stream().map(county::seatOf).toList();
        assertThat(seats.get(1)).isNotEqualTo(2);
        assertThat(seats.get(2)).isEqualTo(5);
        assertThat(seats.get(3)).isNotEqualTo(4);
    }

    @Test
    @DisplayName("R-03 wishes that contradict are answered by the smallest set of them, and nothing is planned")
    void shouldNameTheSmallestConflict() {
        plan(2026, Map.of("demands", List.of(cannot(1, 9), must(3, 4), cannot(6, 2), must(3, 5)))).statusCode(422)
                .body("code", equalTo("WISHES_CONTRADICT"))
                .body("conflicts", equalTo(List.of("县自然资源局必须主办4月", "县自然资源局必须主办5月")))
                .body("errors.pointer", equalTo(List.of("/demands/1", "/demands/3")))
                .body("detail", containsString("以下2项要求不能同时满足"))
                .body("wouldHelp", equalTo(List.of("不得连续两月由同一单位主办")));
        as(lead).get("/api/v1/rotations/{a}/2026", county.alliance()).then().statusCode(404);
    }

    @Test
    @DisplayName("R-02 a month in which nobody can host is named with its units, a unit free on no day likewise")
    void shouldNameWhoIsNeverFree() {
        plan(2026, Map.of("closures", List.of(closed(2, "2026-01-01", "2026-12-31")))).statusCode(422)
                .body("code", equalTo("UNIT_NEVER_FREE")).body("detail", equalTo("县水利局应轮值2次，却没有一天可以主办。"));
        List<Object> everybody = new ArrayList<>();
        for (int unit = 1; unit <= 6; unit++) {
            everybody.add(closed(unit, "2026-07-01", "2026-07-31"));
        }
        plan(2026, Map.of("closures", everybody)).statusCode(422)
                .body("detail", allOf(containsString("7月没有单位可以主办"), containsString("县供销社7月没有可用的工作日")));
    }

    @Test
    @DisplayName("R-02 a place too small for those expected does not host them")
    void shouldFindRoomForThoseExpected() {
        List<String> hosts = plan(2026, Map.of(
                "units", List.of(place(3, Map.of("name", "老干部活动室", "capacity", 60))),
                "months", List.of(Map.of("month", 3, "heads", 126)))).statusCode(201)
                .body("balance.actual", everyItem(equalTo(2))).body("wishes.months.heads", equalTo(List.of(126)))
                .extract().path("slots.actualHostUnitId");
        assertThat(county.seatOf(hosts.get(2))).isNotEqualTo(3);
    }

    @Test
    @DisplayName("R-05 a place that is closed on the fixed day moves the day, not the host")
    void shouldMoveTheDayOfAClosedPlace() {
        plan(2026, Map.of("units", List.of(place(6, Map.of("name", "机关礼堂", "capacity", 300, "cost", 200, "closed",
                List.of("2026-06-25")))))).statusCode(201).body("slots[5].plannedDate", equalTo("2026-06-25"))
                .body("slots[5].actualHostUnitId", equalTo(county.unit(6).toString()))
                .body("slots[5].date", equalTo("2026-06-24")).body("dateProposals", empty());
    }

    @Test
    @DisplayName("R-02 two themes that suit each other's hosts exchange them")
    void shouldFindHostsForThemes() {
        plan(2026, Map.of(
                "units", List.of(Map.of("unitId", county.unit(1), "themes", List.of("书画")),
                        Map.of("unitId", county.unit(2), "themes", List.of("门球"))),
                "months", List.of(Map.of("month", 1, "theme", "门球"), Map.of("month", 2, "theme", "书画")))).statusCode(201)
                .body("slots[0].actualHostUnitId", equalTo(county.unit(2).toString()))
                .body("slots[1].actualHostUnitId", equalTo(county.unit(1).toString()));
    }

    @Test
    @DisplayName("R-02 more people than any place holds is said with the figures, and nothing is planned")
    void shouldRefuseMoreThanAnyPlaceHolds() {
        List<Object> small = new ArrayList<>();
        for (int unit = 1; unit <= 6; unit++) {
            small.add(place(unit, Map.of("name", "会议室", "capacity", 40 + unit)));
        }
        plan(2026, Map.of("units", small, "months", List.of(Map.of("month", 10, "heads", 126)))).statusCode(422)
                .body("code", equalTo("CAPACITY_TOO_SMALL"))
                .body("detail", containsString("10月预计到会126人，所有场地最多容纳46人"));
        as(lead).get("/api/v1/rotations/{a}/2026", county.alliance()).then().statusCode(404);
    }

    @Test
    @DisplayName("R-03 the room a year was planned with binds its replanning too")
    void shouldReplanWithinTheSameRoom() {
        List<Object> places = new ArrayList<>();
        for (int unit = 1; unit <= 6; unit++) {
            places.add(place(unit, Map.of("name", "会议室", "capacity", unit == 2 ? 200 : 50)));
        }
        plan(NEXT_YEAR, Map.of("units", places, "months", List.of(Map.of("month", 8, "heads", 126)))).statusCode(201)
                .body("slots[7].actualHostUnitId", equalTo(county.unit(2).toString()));

        String job = replanned(Map.of("demands", List.of(cannot(2, 8))), "IMPOSSIBLE");

        as(lead).get("/api/v1/rotation-replans/{id}", job).then().body("failure", containsString("最多容纳50人，8月预计到会126人"));
    }

    @Test
    @DisplayName("R-09 an unknown key date, a stranger's closed days and a day of another month are refused")
    void shouldRefuseWhatCannotBeMeant() {
        plan(2026, Map.of("keyDays", List.of(Map.of("name", "七夕")))).statusCode(422)
                .body("detail", containsString("重阳节"));
        plan(2026, Map.of("demands", List.of(onDay(6, "2026-07-01")))).statusCode(422)
                .body("errors[0].pointer", equalTo("/demands"));
        plan(2026, Map.of("closures", List.of(Map.of("unitId", County.a1().unit(1), "from", "2026-03-01", "to", "2026-03-02"))))
                .statusCode(422).body("code", equalTo("NO_SUCH_UNIT"));
        plan(2026, Map.of("keyDays", List.of(Map.of("name", "国庆节"), Map.of("name", "重阳节")))).statusCode(422)
                .body("detail", containsString("10月只能安排一个重要节点"));
        plan(2026, Map.of("months", List.of(Map.of("month", 3, "heads", 10), Map.of("month", 3, "heads", 20)))).statusCode(422)
                .body("detail", containsString("3月的人数和主题只能填一次"));
        plan(2026, Map.of("units", List.of(Map.of("unitId", County.a1().unit(1), "themes", List.of("书画"))))).statusCode(422)
                .body("code", equalTo("NO_SUCH_UNIT"));
        plan(2026, Map.of("units", List.of(place(1, Map.of("name", "会议室"))))).statusCode(422)
                .body("errors[0].pointer", containsString("capacity"));
    }

    @Test
    @DisplayName("R-03 a wish granted when the year was planned binds later replanning, which says so instead of relaxing it")
    void shouldNotRelaxAGrantedWish() {
        List<Object> august = new ArrayList<>();
        for (int unit : new int[] { 1, 4, 5, 6 }) {
            august.add(closed(unit, NEXT_YEAR + "-08-01", NEXT_YEAR + "-08-31"));
        }
        plan(NEXT_YEAR, Map.of("demands", List.of(cannot(2, 8)), "closures", august)).statusCode(201)
                .body("slots[7].actualHostUnitId", equalTo(county.unit(3).toString()));

        String job = replanned(Map.of("demands", List.of(cannot(3, 8))), "IMPOSSIBLE");

        as(lead).get("/api/v1/rotation-replans/{id}", job).then().body("failure",
                allOf(containsString("县水利局不能主办8月"), containsString("县自然资源局不能主办8月")));
    }

    @Test
    @DisplayName("R-09 E-33 replanning knows the same wishes; a day that was asked for is not moved back afterwards")
    void shouldReplanWithTheSameWords() {
        plan(NEXT_YEAR, Map.of()).statusCode(201);
        String job = replanned(Map.of("keyDays", List.of(Map.of("name", "国庆节", "within", 15)), "closures",
                List.of(closed(2, NEXT_YEAR + "-08-01", NEXT_YEAR + "-08-31"))), "DONE");
        as(lead).get("/api/v1/rotation-replans/{id}", job).then().body("changes.month", not(empty()));
        as(lead).post("/api/v1/rotation-replans/{id}/apply", job).then().statusCode(200);

        String october = as(lead).get("/api/v1/rotations/{a}/{y}", county.alliance(), NEXT_YEAR).then()
                .body("slots[7].actualHostUnitId", not(equalTo(county.unit(2).toString())))
                .body("dateProposals", empty()).body("wishes.keyDays.name", equalTo(List.of("国庆节"))).extract()
                .path("slots[9].date");
        assertThat(LocalDate.parse(october)).isBefore(LocalDate.of(NEXT_YEAR, 10, 17));

        String again = replanned(Map.of(), "DONE");
        as(lead).get("/api/v1/rotation-replans/{id}", again).then().body("changes", empty());
    }

    private ValidatableResponse plan(int year, Map<String, ?> wishes) {
        Map<String, Object> body = new HashMap<>(Api.rotation(county, year, 25, "NEXT"));
        body.putAll(wishes);
        return as(lead).body(body).post("/api/v1/rotations").then();
    }

    private String replanned(Map<String, ?> wishes, String state) {
        Map<String, Object> body = new HashMap<>(wishes);
        body.put("reason", "场馆改造");
        String job = as(lead).body(body).post("/api/v1/rotations/{a}/{y}/replan", county.alliance(), NEXT_YEAR).then()
                .statusCode(202).extract().path("id");
        await().atMost(Timeouts.EVENTUALLY).untilAsserted(() -> as(lead).get("/api/v1/rotation-replans/{id}", job).then()
                .statusCode(200).body("state", equalTo(state)));
        return job;
    }

    private Map<String, Object> place(int unit, Map<String, Object> place) {
        return Map.of("unitId", county.unit(unit), "places", List.of(place));
    }

    private Map<String, Object> cannot(int unit, int month) {
        return Map.of("kind", "CANNOT_HOST", "month", month, "unitId", county.unit(unit));
    }

    private Map<String, Object> must(int unit, int month) {
        return Map.of("kind", "MUST_HOST", "month", month, "unitId", county.unit(unit));
    }

    private static Map<String, Object> onDay(int month, String day) {
        return Map.of("kind", "ON_DAY", "month", month, "day", day);
    }

    private Map<String, Object> closed(int unit, String from, String to) {
        return Map.of("unitId", county.unit(unit), "from", from, "to", to);
    }
}
