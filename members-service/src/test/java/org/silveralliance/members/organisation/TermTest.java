package org.silveralliance.members.organisation;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.with;
import static org.silveralliance.members.organisation.Organisations.ORGS;
import static org.silveralliance.members.organisation.Organisations.found;
import static org.silveralliance.members.organisation.Organisations.founded;
import static org.silveralliance.members.organisation.Organisations.founding;
import static org.silveralliance.members.organisation.Organisations.named;
import static org.silveralliance.members.organisation.Organisations.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.members.ApiClient;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class TermTest {

    private String branch = "";

    @BeforeEach
    void aBranch() {
        ApiClient.withLijin();
        String committee = founded(named("离退休干部党工委"), "WORKING_COMMITTEE", null, "1998-01-01");
        branch = founded(named("临南镇党支部"), "BRANCH", committee, "1998-01-01");
    }

    @Test
    void shouldLetNoLiaisonRecordATerm() {
        as(Tokens.liaison("11370522990000025W")).contentType(ContentType.JSON).body(term(8, 2023))
                .post(ORGS + "/" + branch + "/terms")
                .then().statusCode(403);
    }

    @Test
    @DisplayName("G-26 seven committees are through, the eighth is overdue on the day after its last one")
    void shouldCountCompletedTerms() {
        for (int no = 8; no >= 1; no--) {
            post("/" + branch + "/terms", term(no, 1999 + 3 * no)).statusCode(201);
        }
        terms("2026-08-31").body("completed", equalTo(7)).body("items[0].no", equalTo(8)).body("items[0].state", equalTo("DUE"))
                .body("items[0].remindMonths", equalTo(1));
        terms("2026-09-01").body("items[0].state", equalTo("OVERDUE"));
        gaps("2026-09-01").body("items.findAll { it.orgId == '" + branch + "' }.gap", hasItem("TERM_OVERDUE"));
        gaps("2026-02-28").body("items.findAll { it.orgId == '" + branch + "' }.gap", hasItem("TERM_DUE"));
        gaps("2026-02-27").body("items.findAll { it.orgId == '" + branch + "' }.gap", not(hasItem("TERM_DUE")));
    }

    @Test
    @DisplayName("G-26 an extension of a year at most keeps it from being overdue")
    void shouldBeExtended() {
        String id = post("/" + branch + "/terms", term(8, 2023)).statusCode(201).extract().path("id");
        post("/" + branch + "/terms/" + id + "/extend", Map.of("until", "2027-09-01", "documentNo", "利组〔2026〕8号"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/until"));
        post("/" + branch + "/terms/" + id + "/extend", Map.of("until", "2027-02-28", "documentNo", "利组〔2026〕8号"))
                .statusCode(200);
        terms("2026-09-01").body("items[0].state", equalTo("EXTENDED"));
        terms("2027-03-01").body("items[0].state", equalTo("OVERDUE"));
    }

    @Test
    void shouldRefuseATermThatEndsBeforeItBegins() {
        post("/" + branch + "/terms", with(term(8, 2023), "until", "2023-08-31")).statusCode(422).body("errors[0].pointer",
                equalTo("/until"));
    }

    @Test
    void shouldRefuseASecondOneOfANumber() {
        post("/" + branch + "/terms", term(8, 2023)).statusCode(201);
        post("/" + branch + "/terms", term(8, 2020)).statusCode(409).body("code", equalTo("TERM_EXISTS"));
        post("/" + branch + "/terms", term(9, 2023)).statusCode(409).body("errors[0].pointer", equalTo("/from"));
    }

    @Test
    @DisplayName("E-10 an election to which too few came is none")
    void shouldRefuseAnElectionWithoutItsQuorum() {
        post("/" + branch + "/terms", with(with(term(8, 2023), "eligible", 20), "present", 15)).statusCode(422).body("code",
                equalTo("NO_QUORUM"));
    }

    @Test
    void shouldKeepBothValuesOfACorrection() {
        String before = post("/" + branch + "/terms", term(7, 2020)).statusCode(201).extract().path("id");
        String id = post("/" + branch + "/terms", term(8, 2023)).statusCode(201).extract().path("id");
        Map<String, Object> right = with(with(with(term(8, 2023), "from", "2023-09-15"), "until", "2026-09-14"), "reason",
                "日期抄错");
        as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "\"1\"").body(right)
                .put(ORGS + "/" + branch + "/terms/" + id).then().statusCode(200).body("from", equalTo("2023-09-15"));
        terms("2026-01-01").body("items.find { it.id == '" + before + "' }.endedOn", equalTo("2023-09-15"));
        as(Tokens.committee()).get(ORGS + "/" + branch + "/history").then()
                .body("steps.findAll { it.kind == 'TERM_CORRECTED' }.field", containsInAnyOrder("from", "until"))
                .body("steps.find { it.field == 'from' }.was", equalTo("2023-09-01"));
        as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", "\"1\"").body(right)
                .put(ORGS + "/" + branch + "/terms/" + id).then().statusCode(412);
    }

    @Test
    @DisplayName("G-27 a branch without secretary and instructor stands on the gap list, one with both does not")
    void shouldListWhoHasNoSecretary() {
        gaps("2026-10-01").body("items.findAll { it.orgId == '" + branch + "' }.gap",
                hasItems("NO_SECRETARY", "NO_INSTRUCTOR"));
        appoint("SECRETARY", "2026-09-01").statusCode(201);
        appoint("INSTRUCTOR", "2026-09-01").statusCode(201);
        gaps("2026-10-01").body("items.findAll { it.orgId == '" + branch + "' }.gap",
                not(hasItems("NO_SECRETARY")))
                .body("items.findAll { it.orgId == '" + branch + "' }.gap", not(hasItem("NO_INSTRUCTOR")));
        gaps("2026-08-31").body("items.findAll { it.orgId == '" + branch + "' }.gap",
                hasItems("NO_SECRETARY", "NO_INSTRUCTOR"));
    }

    @Test
    @DisplayName("G-26 a branch whose term nobody recorded stands on the gap list, a temporary one does not")
    void shouldListWhoseTermIsNotRecorded() {
        gaps("2026-01-01").body("items.findAll { it.orgId == '" + branch + "' }.gap", hasItem("NO_TERM"));
        post("/" + branch + "/terms", term(8, 2023)).statusCode(201);
        gaps("2026-01-01").body("items.findAll { it.orgId == '" + branch + "' }.gap", not(hasItem("NO_TERM")));
        String parent = founded(named("离退休干部党工委"), "WORKING_COMMITTEE", null, "1998-01-01");
        String temporary = found(with(founding(named("临时党支部"), "BRANCH", parent, "2020-01-01"), "form", "TEMPORARY"))
                .extract().path("id");
        gaps("2026-01-01").body("items.findAll { it.orgId == '" + temporary + "' }.gap", not(hasItem("NO_TERM")));
    }

    @Test
    void shouldHaveNoCommitteeToComeOnceItIsDissolved() {
        post("/" + branch + "/terms", term(8, 2023)).statusCode(201);
        post("/" + branch + "/terms", term(9, 2026)).statusCode(201);
        post("/" + branch + "/dissolve", Map.of("on", "2026-08-01", "documentNo", "利组〔2026〕5号", "reason", "合并"))
                .statusCode(200);
        as(Tokens.committee()).get(ORGS + "/" + branch + "/terms").then().body("items.no", equalTo(List.of(8)))
                .body("items[0].endedOn", equalTo("2026-08-01"));
    }

    @Test
    @DisplayName("G-27 one secretary follows another, and two at a time there are none")
    void shouldHaveOneSecretary() {
        appoint("SECRETARY", "2024-09-01").statusCode(201);
        appoint("SECRETARY", "2024-09-01").statusCode(409).body("code", equalTo("POST_TAKEN"));
        appoint("SECRETARY", "2026-09-01").statusCode(201);
        as(Tokens.committee()).get(ORGS + "/" + branch + "/posts").then().body("items.size()", equalTo(2))
                .body("items[1].lastDay", equalTo("2026-08-31"));
    }

    @Test
    @DisplayName("G-27 what is noted of a secretary's health and willingness is for the committee alone")
    void shouldShowNotesToTheCommitteeAlone() {
        String id = appoint("SECRETARY", "2024-09-01").extract().path("id");
        String note = ORGS + "/" + branch + "/posts/" + id + "/note";
        as(Tokens.committee()).get(note).then().statusCode(200).body("note", nullValue()).body("version", equalTo(1));
        as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("note", "愿意连任，腿脚不便")).put(note).then().statusCode(428);
        write(note, Map.of("note", "愿意连任，腿脚不便"), "\"1\"").statusCode(204);
        write(note, Map.of("note", "没有读过前一条"), "\"1\"").statusCode(412);
        as(Tokens.committee()).get(note).then().statusCode(200).body("note", equalTo("愿意连任，腿脚不便"))
                .body("version", equalTo(2));
        as(Tokens.orgDept()).get(note).then().statusCode(403);
        as(Tokens.orgDept()).contentType(ContentType.JSON).body(Map.of()).put(note).then().statusCode(403);
        as(Tokens.committee()).get(ORGS + "/" + branch + "/posts").then().body("items[0].hasNote", equalTo(true));
        as(Tokens.orgDept()).get(ORGS + "/" + branch + "/posts").then().body("items[0].hasNote", equalTo(false));
    }

    @Test
    @DisplayName("G-27 why a post ended is for the committee alone")
    void shouldTellTheCommitteeAloneWhyAPostEnded() {
        String id = appoint("SECRETARY", "2024-09-01").extract().path("id");
        post("/" + branch + "/posts/" + id + "/end", Map.of("on", "2026-01-01", "documentNo", "利组〔2026〕6号", "reason", "住院"))
                .statusCode(204);
        String history = ORGS + "/" + branch + "/history";
        String reason = "steps.find { it.kind == 'POST_ENDED' }.reason";
        as(Tokens.committee()).get(history).then().body(reason, equalTo("住院"));
        as(Tokens.orgDept()).get(history).then().body("steps.kind", hasItem("POST_ENDED")).body(reason, nullValue());
    }

    private ValidatableResponse appoint(String kind, String from) {
        return post("/" + branch + "/posts", Map.of("kind", kind, "name", "试用人", "from", from, "documentNo", "利组〔2026〕6号"));
    }

    private ValidatableResponse terms(String day) {
        return as(Tokens.committee()).get(ORGS + "/" + branch + "/terms?asOf=" + day).then().statusCode(200);
    }

    private static ValidatableResponse write(String note, Map<String, String> form, String ifMatch) {
        return as(Tokens.committee()).contentType(ContentType.JSON).header("If-Match", ifMatch).body(form).put(note).then();
    }

    private static ValidatableResponse gaps(String day) {
        return as(Tokens.committee()).get(ORGS + "/gaps?asOf=" + day).then().statusCode(200);
    }

    private static Map<String, Object> term(int no, int year) {
        return new HashMap<>(
                Map.of("no", no, "from", year + "-09-01", "until", year + 3 + "-08-31", "formedBy", "ELECTED", "formedOn",
                        year + "-09-01", "documentNo", "利组〔" + year + "〕9号"));
    }
}
