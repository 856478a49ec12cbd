package org.silveralliance.members.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.asNobody;
import static org.silveralliance.members.ApiClient.with;
import static org.silveralliance.members.care.Care.WATER;
import static org.silveralliance.members.care.Care.member;
import static org.silveralliance.members.care.Care.post;
import static org.silveralliance.members.care.Care.tag;
import static org.silveralliance.members.care.Care.tagged;
import static org.silveralliance.members.care.Care.tags;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Special difficulties: who may see and say them, what a tag needs, and that nothing of it is lost. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class CareTagTest {

    private static final String LIST = "/api/v1/care-tags";
    private static final LocalDate TODAY = Care.TODAY;

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Test
    @DisplayName("M-13 X-02 nobody without login; neither a lead unit nor health nor the auditor; a liaison only of the own unit")
    void shouldKeepToThoseWhoCare() {
        String ours = member("县水利局");
        String others = member("县司法局");
        String theirs = tagged(others, "LIVES_ALONE", TODAY);
        asNobody().get(LIST).then().statusCode(401);
        asNobody().get(tags(ours)).then().statusCode(401);
        for (String role : List.of("lead-unit", "health", "auditor", "member")) {
            as(Tokens.of(role, "370522", WATER)).get(LIST).then().statusCode(403);
            as(Tokens.of(role, "370522", WATER)).get(tags(ours)).then().statusCode(403);
        }
        String liaison = Tokens.liaison(WATER);
        as(liaison).get(tags(others)).then().statusCode(404);
        post(liaison, tags(others), tag("EMPTY_NEST", TODAY)).statusCode(404);
        post(liaison, "*", tags(others) + "/" + theirs + "/end", Map.of("on", TODAY.toString(), "ending", "OVER"))
                .statusCode(404);
        post(liaison, "*", tags(ours) + "/" + theirs + "/end", Map.of("on", TODAY.toString(), "ending", "OVER"))
                .statusCode(404);
        String own = post(liaison, tags(ours), tag("LIVES_ALONE", TODAY)).statusCode(201).extract().path("id");
        as(liaison).get(LIST + "?limit=200").then().statusCode(200).body("items.id", hasItem(own))
                .body("items.id", not(hasItem(theirs)));
        as(Tokens.committee()).get(LIST + "?limit=200&total=true&tag=LIVES_ALONE&unitId=" + ApiClient.unitId("县司法局")).then()
                .statusCode(200).body("items.id", hasItem(theirs)).body("items.id", not(hasItem(own)));
    }

    @Test
    @DisplayName("M-13 a tag says since when, how it is known, who looked at it and when next; the most pressing says how often to call")
    void shouldKeepWhatATagSays() {
        String member = member("县水利局");
        as(Tokens.committee()).get(tags(member)).then().statusCode(200).body("everyDays", nullValue());
        tagged(member, "HARDSHIP", LocalDate.of(2026, 1, 10));
        as(Tokens.committee()).get(tags(member)).then().statusCode(200).body("everyDays", equalTo(90));
        String id = tagged(member, "LIVES_ALONE", LocalDate.of(2026, 3, 1));
        as(Tokens.committee()).get(tags(member)).then().statusCode(200).body("everyDays", equalTo(30))
                .body("items[0].id", equalTo(id)).body("items[0].fromOn", equalTo("2026-03-01"))
                .body("items[0].source", equalTo("VISIT")).body("items[0].reviewer", equalTo("老李"))
                .body("items[0].reviewDue", equalTo(false));
        assertThat(TestDatabase.count("members",
                "select 1 from audit_row where action = 'care-tag.added' and reason = '' and subject = ?",
                "member/" + member))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("M-13 what cannot be is refused by field, and a second tag of the same kind is 409")
    void shouldRefuseWhatCannotBe() {
        String member = member("县水利局");
        Map<String, Object> form = tag("EMPTY_NEST", TODAY);
        refused(member, with(form, "fromOn", TODAY.plusDays(1).toString()), "/fromOn");
        refused(member, with(form, "nextReview", TODAY.toString()), "/nextReview");
        refused(member, with(form, "nextReview", TODAY.plusYears(1).plusDays(1).toString()), "/nextReview");
        refused(member, with(form, "tag", "LONELY"), "/tag");
        refused(member, with(form, "source", "RUMOUR"), "/source");
        refused(member, with(tag("ADVANCED_AGE", TODAY), "fromOn", "2001-01-01"), "/tag");
        tagged(member, "EMPTY_NEST", TODAY.minusDays(9));
        post(Tokens.committee(), tags(member), form).statusCode(409).body("code", equalTo("ALREADY_TAGGED"));
    }

    @Test
    @DisplayName("M-13 a tag that ended is on the list of the days before and stays in the history; a mistake stood on no day")
    void shouldKeepWhatEnded() {
        String member = member("县统计局");
        String id = tagged(member, "DISABLED", LocalDate.of(2026, 3, 1));
        String path = tags(member) + "/" + id;
        Map<String, Object> end = Map.of("on", "2026-09-01", "ending", "MOVED");
        post(Tokens.committee(), path + "/end", end).statusCode(428);
        post(Tokens.committee(), "\"7\"", path + "/end", end).statusCode(412);
        post(Tokens.committee(), "\"1\"", path + "/review", Map.of("nextReview", TODAY.plusDays(30).toString()))
                .statusCode(204);
        post(Tokens.committee(), "\"1\"", path + "/end", end).statusCode(412);
        post(Tokens.committee(), "\"2\"", path + "/end", with(end, "on", "2026-02-28")).statusCode(422)
                .body("errors[0].pointer", equalTo("/on"));
        post(Tokens.committee(), "\"2\"", path + "/end", end).statusCode(204);
        post(Tokens.committee(), "*", path + "/end", end).statusCode(409).body("code", equalTo("TAG_ENDED"));

        as(Tokens.committee()).get(tags(member)).then().body("items[0].endedOn", equalTo("2026-09-01"))
                .body("items[0].ending", equalTo("MOVED")).body("everyDays", nullValue());
        assertThat(listed("2026-08-31")).contains(id);
        assertThat(listed("2026-09-01")).doesNotContain(id);

        String again = tagged(member, "DISABLED", LocalDate.of(2026, 10, 1));
        post(Tokens.committee(), "*", tags(member) + "/" + again + "/end", Map.of("on", TODAY.toString(), "ending", "MISTAKE"))
                .statusCode(204);
        assertThat(listed("2026-10-02")).doesNotContain(again);
        as(Tokens.committee()).get(tags(member)).then().body("items.size()", equalTo(2));
    }

    @Test
    @DisplayName("M-13 the dead stand on no list, and nothing is said of them any more")
    void shouldEndWithADeath() {
        String member = member("县统计局");
        String id = tagged(member, "SERIOUS_ILLNESS", LocalDate.of(2026, 3, 1));
        assertThat(listed(TODAY.toString())).contains(id);
        Care.dies(member);
        assertThat(listed(TODAY.toString())).doesNotContain(id);
        as(Tokens.committee()).get(tags(member)).then().statusCode(200).body("everyDays", nullValue())
                .body("items.reviewDue", equalTo(List.of(false)));
        post(Tokens.committee(), tags(member), tag("EMPTY_NEST", TODAY)).statusCode(409).body("code", equalTo("NOT_ACTIVE"));
    }

    @Test
    @DisplayName("M-13 whose review is due longest stands first, page by page")
    void shouldAskForReviews() {
        String member = member("县统计局");
        String early = post(Tokens.committee(), tags(member),
                with(tag("EMPTY_NEST", TODAY), "nextReview", TODAY.plusDays(1).toString())).statusCode(201).extract()
                .path("id");
        String late = tagged(member, "HARDSHIP", TODAY);
        String unit = ApiClient.unitId("县统计局");
        as(Tokens.committee()).get(LIST + "?reviewDue=true&limit=200&unitId=" + unit).then().statusCode(200)
                .body("items.id", not(hasItem(early)));
        as(Tokens.committee()).get(LIST + "?reviewDue=true&limit=200&asOf=" + TODAY.plusDays(1) + "&unitId=" + unit).then()
                .statusCode(200).body("items.id", hasItem(early)).body("items.id", not(hasItem(late)));
        List<String> first = as(Tokens.committee()).get(LIST + "?limit=200&unitId=" + unit).jsonPath().getList("items.id");
        assertThat(first.indexOf(early)).isBetween(0, first.indexOf(late) - 1);
        String cursor = as(Tokens.committee()).get(LIST + "?limit=1&unitId=" + unit).jsonPath().getString("next");
        as(Tokens.committee()).queryParam("cursor", cursor).get(LIST + "?limit=1&unitId=" + unit).then().statusCode(200)
                .body("items[0].id", equalTo(first.get(1)));
    }

    private static List<String> listed(String day) {
        return as(Tokens.committee()).get(LIST + "?limit=200&asOf=" + day + "&unitId=" + ApiClient.unitId("县统计局")).then()
                .statusCode(200).extract().jsonPath().getList("items.id");
    }

    private static void refused(String member, Map<String, ?> form, String pointer) {
        post(Tokens.committee(), tags(member), form).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }
}
