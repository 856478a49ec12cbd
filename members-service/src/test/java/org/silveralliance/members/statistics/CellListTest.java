package org.silveralliance.members.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Tables, the ledger and the lists that cells open are the same people. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class CellListTest {

    private static final int PEOPLE = 30;
    private static final List<String> SCHOOLS = List.of("", "研究生", "本科", "大普", "大专", "中专", "技校", "高中", "初中", "小学", "其他");
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2014, 3, 1), LocalDate.of(2026, 6, 12));

    @Test
    @DisplayName("M-03 不重不漏: of random people every table adds up to the ledger of its day, and each cell lists as many as it says")
    void shouldListWhomItCounts() {
        long seed = System.nanoTime();
        System.getLogger(CellListTest.class.getName()).log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        Random random = new Random(seed);
        String unit = Counting.unit("统计七局", "12");
        for (int i = 0; i < PEOPLE; i++) {
            somebody(random, unit);
        }
        for (LocalDate day : DAYS) {
            int ledger = as(Tokens.committee()).get(Counting.MEMBERS + "/ledger?asOf=" + day + "&unitId=" + unit).then()
                    .statusCode(200).extract().path("members");
            for (Criterion by : Criterion.values()) {
                Criterion across = Criterion.values()[(by.ordinal() + 1 + random.nextInt(Criterion.values().length - 1))
                        % Criterion.values().length];
                agree(unit, day, by, across, ledger);
            }
        }
    }

    @Test
    @DisplayName("E-35 what a number shall not tell, its list does not; two groups of one criterion are refused")
    void shouldNotListSmallCellsToACity() {
        as(Tokens.of("county-committee", "3707")).get(Counting.MEMBERS + "?group=VETERAN").then().statusCode(403);
        as(Tokens.committee()).get(Counting.MEMBERS + "?group=MALE&group=FEMALE").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/group"));
        as(Tokens.committee()).get(Counting.MEMBERS + "?group=MALE&group=VETERAN&group=AWAY").then().statusCode(422);
    }

    private static void agree(String unit, LocalDate day, Criterion by, Criterion across, int ledger) {
        String what = by + " × " + across + " on " + day;
        JsonPath table = Counting.table(Map.of("by", by, "across", across, "asOf", day.toString(), "unitId", unit));
        assertThat(table.getInt("total")).as(what).isEqualTo(ledger);
        assertThat(table.getInt("columns.sum { it.members }")).as(what).isEqualTo(ledger);
        List<String> listed = new ArrayList<>();
        boolean sawNobody = false;
        for (int row = 0; row < by.groups().size(); row++) {
            List<Integer> cells = table.getList("lines[" + row + "].cells.members");
            assertThat(cells.stream().mapToInt(Integer::intValue).sum()).as(what)
                    .isEqualTo(table.getInt("lines[" + row + "].members"));
            for (int column = 0; column < cells.size(); column++) {
                // Of the empty cells one is looked at: everybody is in another.
                if (cells.get(column) > 0 || !sawNobody) {
                    List<String> people = list(unit, day, by.groups().get(row), across.groups().get(column));
                    assertThat(people).as("%s: %s, %s", what, by.groups().get(row), across.groups().get(column))
                            .hasSize(cells.get(column));
                    sawNobody |= people.isEmpty();
                    listed.addAll(people);
                }
            }
        }
        assertThat(listed).as(what).hasSize(ledger).doesNotHaveDuplicates();
        assertThat(new HashSet<>(list(unit, day))).as(what).isEqualTo(new HashSet<>(listed));
    }

    private static List<String> list(String unit, LocalDate day, Group... groups) {
        return as(Tokens.committee()).queryParam("unitId", unit).queryParam("asOf", day.toString()).queryParam("limit", 200)
                .queryParam("group", (Object[]) groups).get(Counting.MEMBERS).then().statusCode(200).extract().jsonPath()
                .getList("items.id");
    }

    /** Of all kinds: dead, gone, away, with a date known to the year, without a school. */
    private static void somebody(Random random, String unit) {
        Map<String, Object> facts = new HashMap<>(Map.of("category",
                pick(random, List.of("VETERAN", "RETIRED", "RETIRED_NON_CADRE")),
                "on", LocalDate.of(2012, 1, 1).plusDays(random.nextInt(1_500)).toString(), "floating", random.nextInt(5) == 0));
        String school = pick(random, SCHOOLS);
        if (!school.isEmpty()) {
            facts = with(facts, "education", school);
        }
        LocalDate joined = LocalDate.of(1936, 1, 1).plusDays(random.nextInt(29_000));
        switch (random.nextInt(4)) {
            case 0 -> facts = with(facts, "joinedPartyOn", joined.toString());
            case 1 -> facts = with(facts, "joinedPartyOn", joined.toString().substring(0, 7));
            case 2 -> facts = with(facts, "joinedPartyOn", joined.toString().substring(0, 4));
            default -> {
            }
        }
        String member = Counting.member(unit, LocalDate.of(1924, 1, 1).plusDays(random.nextInt(13_000)), facts);
        switch (random.nextInt(10)) {
            case 0 -> Counting.post(Counting.MEMBERS + "/" + member + "/death",
                    Map.of("on", pick(random, List.of("2026-06-12", "2026-06-13")),
                            "source", "家属告知"))
                    .statusCode(200);
            case 1 -> Counting.change("update member set state = 'EXPELLED', off_ledger = '{[2026-06-13,)}' where id = ?",
                    UUID.fromString(member));
            case 2 -> Counting.born(member, "1946-06-01", "MONTH");
            default -> {
            }
        }
    }

    private static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
