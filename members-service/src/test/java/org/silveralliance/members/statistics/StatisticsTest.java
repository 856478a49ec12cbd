package org.silveralliance.members.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.asNobody;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The statistics of the ledger, each in a unit of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class StatisticsTest {

    private static final String STATISTICS = Counting.STATISTICS;

    @Test
    @DisplayName("M-03 E-04 whoever died is counted on the days before, by each criterion once, and empty groups are listed")
    void shouldCountAsOfADay() {
        String unit = Counting.unit("统计一局", "11");
        Counting.member(unit, LocalDate.of(1930, 5, 5),
                Map.of("category", "VETERAN", "education", "高中", "joinedPartyOn", "1948-05"));
        String dead = Counting.member(unit, LocalDate.of(1940, 1, 1), Map.of("category", "RETIRED", "education", "大专",
                "joinedPartyOn", "1949-10-01"));
        Counting.member(unit, LocalDate.of(1950, 2, 2), Map.of("category", "RETIRED"));
        Counting.post(Counting.MEMBERS + "/" + dead + "/death", Map.of("on", "2026-03-02", "source", "家属告知")).statusCode(200);
        JsonPath before = Counting.table(Map.of("by", "CATEGORY", "across", "EDUCATION", "asOf", "2026-03-01", "unitId", unit));
        assertThat(before.getInt("total")).isEqualTo(3);
        assertThat(before.getList("lines.members")).containsExactly(1, 2, 0);
        assertThat(before.getList("lines.share")).containsExactly(33.33f, 66.67f, 0.0f);
        assertThat(before.getList("columns.group")).isEqualTo(Criterion.EDUCATION.groups().stream().map(Group::name).toList());
        assertThat(before.getList("lines[1].cells.members")).containsExactly(0, 0, 1, 0, 0, 0, 0, 0, 1);
        JsonPath after = Counting.table(Map.of("by", "JOINED_PERIOD", "asOf", "2026-03-02", "unitId", unit, "elderly", "200"));
        assertThat(after.getInt("total")).isEqualTo(2);
        assertThat(after.getList("lines.findAll { it.members > 0 }.group")).containsExactly("LIBERATION", "JOINED_UNKNOWN");
        assertThat(after.getFloat("shareOfElderly")).isEqualTo(1.0f);
        assertThat(after.getList("columns")).isEmpty();
    }

    @Test
    @DisplayName("M-04 who turns 80 on 06-12 changes band on that day, by the archive's date (E-28); a month counts from its first (E-37)")
    void shouldChangeBandOnTheBirthday() {
        String unit = Counting.unit("统计二局", "12");
        Counting.member(unit, LocalDate.of(1946, 6, 12), Map.of("category", "VETERAN"));
        String archive = Counting.member(unit, LocalDate.of(1946, 6, 12), Map.of("category", "VETERAN"));
        Counting.born(archive, "1946-06-14", "DAY");
        String month = Counting.member(unit, LocalDate.of(1946, 6, 12), Map.of("category", "VETERAN"));
        Counting.born(month, "1946-06-01", "MONTH");
        assertThat(bands(unit, "2026-06-11")).containsExactly(0, 2, 1, 0);
        JsonPath day = Counting.table(Map.of("by", "AGE_BAND", "asOf", "2026-06-12", "unitId", unit));
        assertThat(day.getList("lines.members")).containsExactly(0, 1, 2, 0);
        assertThat(day.getFloat("veteranMeanAge")).isEqualTo(79.7f);
        assertThat(day.getInt("bornInPart")).isEqualTo(1);
        assertThat(day.getString("asOf")).isEqualTo("2026-06-12");
        assertThat(bands(unit, "2026-06-14")).containsExactly(0, 0, 3, 0);
    }

    @Test
    @DisplayName("M-03 a unit's nature follows its code of the day, and floating the register of the day")
    void shouldGroupByDatedFacts() {
        String unit = Counting.unit("统计三局", "12");
        String away = Counting.member(unit, LocalDate.of(1945, 1, 1), Map.of("category", "RETIRED"));
        String lost = Counting.member(unit, LocalDate.of(1946, 1, 1), Map.of("category", "RETIRED", "floating", true));
        Counting.post(Counting.FLOATING, Map.ofEntries(Map.entry("direction", "OUT"), Map.entry("memberId", away),
                Map.entry("fromOn", "2026-03-01"), Map.entry("place", "370212"), Map.entry("address", "试用路 1 号"),
                Map.entry("phone", "19900007001"), Map.entry("familyName", "游小方"), Map.entry("familyPhone", "19900007002"),
                Map.entry("surveyMethod", "TELEPHONE"), Map.entry("surveyedOn", "2026-03-05"))).statusCode(201);
        Counting.post("/api/v1/units/" + unit + "/rename",
                Map.of("name", "统计三局公司" + unit.substring(30), "uscc", Counting.uscc("91"),
                        "on", "2026-05-01", "documentNo", "利编〔2026〕1号"))
                .statusCode(200);
        assertThat(only("UNIT_NATURE", unit, "2026-04-30")).containsExactly("INSTITUTION 2");
        assertThat(only("UNIT_NATURE", unit, "2026-05-01")).containsExactly("ENTERPRISE 2");
        assertThat(only("FLOATING", unit, "2026-02-28")).containsExactly("AT_HOME 1", "FLOATING_UNKNOWN 1");
        assertThat(only("FLOATING", unit, "2026-03-01")).containsExactly("AWAY 1", "FLOATING_UNKNOWN 1");
        assertThat(only("FLOATING", unit, null)).containsExactly("AWAY 2");
        Counting.change("update member set state = 'LOST_CONTACT' where id = ?", UUID.fromString(lost));
        assertThat(only("FLOATING", unit, null)).containsExactly("AWAY 1", "FLOATING_UNKNOWN 1");
    }

    @Test
    @DisplayName("E-35 the county sees each number of its own, a city over its counties none below five and no single unit")
    void shouldHideSmallNumbersFromACity() {
        String division = "370724";
        String county = Tokens.of("county-committee", division);
        String city = Tokens.of("county-committee", "3707");
        String unit = Counting.unit(county, "统计四局", "11");
        for (int i = 0; i < 7; i++) {
            Counting.member(county, unit, LocalDate.of(1950, 1, 1), Map.of("category", i < 2 ? "VETERAN" : "RETIRED"));
        }
        as(county).get(STATISTICS + "?by=CATEGORY").then().statusCode(200).body("total", equalTo(7))
                .body("lines.members", equalTo(List.of(2, 5, 0))).body("smallHidden", equalTo(false));
        as(city).get(STATISTICS + "?by=CATEGORY").then().statusCode(200).body("total", equalTo(7))
                .body("lines[0].members", nullValue()).body("lines[0].share", nullValue())
                .body("lines[1].members", nullValue()).body("lines[2].members", equalTo(0))
                .body("veteranMeanAge", nullValue()).body("smallHidden", equalTo(true));
        as(city).get(STATISTICS + "?by=CATEGORY&asOf=2026-06-12").then().body("asOf", equalTo("2026-05-31"));
        as(county).get(STATISTICS + "?by=CATEGORY&asOf=2026-06-12").then().body("asOf", equalTo("2026-06-12"));
        as(city).get(STATISTICS + "?by=CATEGORY&unitId=" + unit).then().statusCode(403);
    }

    @Test
    @DisplayName("X-02 strangers are refused, a liaison counts its own unit, and the questions are checked")
    void shouldKnowItsCallers() {
        asNobody().get(STATISTICS + "?by=SEX").then().statusCode(401);
        as(Tokens.of("auditor", "370522")).get(STATISTICS + "?by=SEX").then().statusCode(403);
        as(Tokens.province()).get(STATISTICS + "?by=SEX").then().statusCode(403);
        String uscc = Counting.uscc("11");
        String unit = Counting.unitOf(Tokens.committee(), "统计五局", uscc);
        Counting.member(unit, LocalDate.of(1940, 1, 1), Map.of("category", "RETIRED"));
        as(Tokens.liaison(uscc)).get(STATISTICS + "?by=SEX").then().statusCode(200).body("total", equalTo(1))
                .body("smallHidden", equalTo(false));
        String other = Counting.unit("统计六局", "11");
        as(Tokens.liaison(uscc)).get(STATISTICS + "?by=SEX&unitId=" + other).then().statusCode(404);
        as(Tokens.committee()).get(STATISTICS).then().statusCode(422);
        as(Tokens.committee()).get(STATISTICS + "?by=SEX&across=SEX").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/across"));
        as(Tokens.committee()).get(STATISTICS + "?by=SEX&elderly=0").then().statusCode(422);
        as(Tokens.committee()).get(STATISTICS + "?by=SEX&asOf=" + LocalDate.now().plusDays(2)).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/asOf"));
        as(Tokens.committee()).get(Counting.MEMBERS + "?asOf=1920-01-01").then().statusCode(422);
    }

    private static List<Object> bands(String unit, String asOf) {
        return Counting.table(Map.of("by", "AGE_BAND", "asOf", asOf, "unitId", unit)).getList("lines.members");
    }

    /** The groups that somebody is in. */
    private static List<String> only(String by, String unit, String asOf) {
        Map<String, String> query = asOf == null ? Map.of("by", by, "unitId", unit)
                : Map.of("by", by, "unitId", unit, "asOf", asOf);
        return Counting.table(query).getList("lines.findAll { it.members > 0 }.collect { it.group + ' ' + it.members }");
    }
}
