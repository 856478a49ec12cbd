package org.silveralliance.alliance.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.alliance.TestCounty.as;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.TestCounty;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The list of alliances comes page by page, and each caller turns the pages of what he may see. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class AllianceListTest {

    private static final String LIST = "/api/v1/alliances";

    @Nested
    class AsCommittee {

        @Test
        @DisplayName("a county's alliances come on one page")
        void shouldShowACountyAtOnce() {
            TestCounty county = TestCounty.lijin();
            List<String> ids = county.alliances();
            as(county.committee()).get(LIST).then().statusCode(200).body("items.id", equalTo(ids)).body("next", nullValue());
        }

        @Test
        void shouldTurnPagesInTheOrderOfNumbers() {
            TestCounty county = TestCounty.lijin();
            List<String> ids = county.alliances();
            assertThat(walk(county.committee(), 1)).isEqualTo(ids);
            assertThat(walk(county.committee(), 3)).isEqualTo(ids);
        }

        @Test
        void shouldRefuseACursorThatNamesNoPlace() {
            TestCounty county = TestCounty.lijin();
            for (String place : List.of("abc", "370522 1", "370522 1 00000000-0000-0000-0000-00000000000\0",
                    "370522 99999999999 00000000-0000-0000-0000-000000000000",
                    "370522 1 ------------------------------------")) {
                as(county.committee()).queryParam("cursor", Cursor.encode(place)).get(LIST).then().statusCode(400)
                        .body("code", equalTo("MALFORMED")).body("errors[0].pointer", equalTo("/cursor"));
            }
            as(county.committee()).queryParam("cursor", "###").get(LIST).then().statusCode(400);
        }

        @Test
        @DisplayName("a province turns pages county by county, and every alliance comes once")
        void shouldPageAcrossCounties() {
            TestCounty first = TestCounty.lijin();
            List<String> expected = new ArrayList<>(first.alliances());
            TestCounty second = TestCounty.lijin();
            expected.addAll(second.alliances());
            // Other tests have their counties in this province, too.
            List<String> seen = walk(Tokens.of("county-committee", "37"), 3);
            assertThat(seen).doesNotHaveDuplicates().containsSubsequence(expected);
        }
    }

    @Nested
    class AsLeadUnit {

        @Test
        @DisplayName("G-12 a lead unit's pages hold its own alliances, and no page more")
        void shouldTurnThePagesOfItsOwn() {
            TestCounty county = TestCounty.lijin();
            List<String> ids = county.alliances();
            String one = county.leadUnit("县财政局");
            as(one).get(LIST + "?limit=1").then().statusCode(200).body("items", hasSize(1)).body("next", nullValue());
            String two = Tokens.of("lead-unit", county.division(), county.unit("县农业农村局").uscc(), county.unit("县财政局").uscc());
            List<String> led = as(two).get(LIST).then().statusCode(200).extract().path("items.id");
            assertThat(led).hasSize(2).isSubsetOf(ids);
            assertThat(walk(two, 1)).isEqualTo(led);
        }
    }

    @Nested
    class AsLiaison {

        @Test
        @DisplayName("G-12 a cursor from beyond his scope shows a liaison nothing")
        void shouldNotPageBeyondTheOwnAlliance() {
            TestCounty county = TestCounty.lijin();
            List<String> ids = county.alliances();
            String liaison = county.liaison("县水利局");
            as(liaison).get(LIST + "?limit=1").then().statusCode(200).body("items.id", contains(ids.getFirst()))
                    .body("next", nullValue());
            String afterFirst = as(county.committee()).get(LIST + "?limit=1").then().extract().path("next");
            as(liaison).queryParam("cursor", afterFirst).get(LIST).then().statusCode(200).body("items", hasSize(0))
                    .body("next", nullValue());
        }
    }

    /** The ids of all pages. */
    private static List<String> walk(String caller, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as(caller).queryParam("cursor", cursor).queryParam("limit", limit).get(LIST).then().statusCode(200)
                    .extract().jsonPath();
            List<String> onPage = page.getList("items.id");
            assertThat(onPage).hasSizeLessThanOrEqualTo(limit);
            ids.addAll(onPage);
            cursor = page.getString("next");
        }
        return ids;
    }
}
