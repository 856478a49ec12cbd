package org.silveralliance.alliance.surveyimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.silveralliance.alliance.TestCounty.as;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.alliance.TestCounty;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.testkit.Answers;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.Fixtures;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Timeouts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Uploaded survey workbooks: sealed, for their uploader alone, gone after seven days. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alliance"))
class SurveyFilesTest {

    @Inject
    SurveyFiles files;

    private TestCounty county;
    private String survey;

    @BeforeEach
    void opened() {
        county = TestCounty.lijin();
        survey = county.openSurvey();
    }

    @Test
    @DisplayName("S-22 S-04 a survey workbook lies sealed and goes back to its uploader alone; others see the findings")
    void shouldGoBackToItsUploaderAlone() {
        UUID id = imported();
        assertThat(count("select 1 from survey_import where id = ? and file is null", id)).isEqualTo(1);
        assertThat(count("select 1 from import_file where job_id = ?", id)).isPositive();
        assertThat(count("select 1 from import_file where job_id = ? and position('PK'::bytea in sealed) = 1", id)).isZero();

        byte[] annotated = annotated(county.committee(), id).statusCode(200).extract().asByteArray();
        assertThat(annotated).startsWith('P', 'K');
        assertThat(count("""
                select 1 from audit_row where action = 'survey.import-exported' and reason = 'annotated, 31 rows'
                and subject like '%/import/' || cast(? as text)""", id)).isEqualTo(1);
        annotated(county.orgDept(), id).statusCode(403);
        annotated(Tokens.of("org-dept", county.division().substring(0, 4)), id).statusCode(403);
        as(county.orgDept()).get("/api/v1/surveys/{id}/imports/{import}/issues", survey, id).then().statusCode(200)
                .body("items.code", everyItem(equalTo("COLUMN_UNREAD")));
    }

    @Test
    @DisplayName("S-22 after seven days a survey workbook is cleared away in every division, whether anybody imports again or not")
    void shouldClearByTheClock() {
        UUID old = imported();
        UUID young = imported();
        TestCounty next = TestCounty.lijin();
        UUID nextDoor = left(next.openSurvey(), next.division(), "FAILED");
        files.sealWhatIsPlain();
        aged(old, 8);
        aged(nextDoor, 8);
        aged(young, 6);

        files.clear();

        assertThat(count("select 1 from import_file where job_id = ?", old)).isZero();
        assertThat(count("select 1 from import_file where job_id = ?", nextDoor)).isZero();
        annotated(county.committee(), old).statusCode(409).body("code", equalTo("IMPORT_FILE_GONE"));
        annotated(county.committee(), young).statusCode(200);
    }

    @Test
    @DisplayName("S-22 a workbook kept in the clear before they were sealed is sealed, and its import goes on")
    void shouldSealWhatIsPlain() {
        UUID done = left(survey, county.division(), "DONE");
        UUID halfRead = left(survey, county.division(), "RUNNING");
        files.sealWhatIsPlain();
        for (UUID id : List.of(done, halfRead)) {
            assertThat(count("select 1 from survey_import where id = ? and file is null", id)).isEqualTo(1);
            assertThat(count("select 1 from import_file where job_id = ?", id)).isPositive();
        }
        awaitDone(halfRead);
        as(county.committee()).get("/api/v1/surveys/{id}/progress", survey).then().body("returned", equalTo(31));
    }

    private UUID imported() {
        String id = as(county.committee()).contentType("multipart/form-data").multiPart("mode", "VALIDATE")
                .multiPart("file", "摸底.xlsx", workbook()).post("/api/v1/surveys/{id}/imports", survey).then().statusCode(202)
                .extract().path("id");
        awaitDone(UUID.fromString(id));
        return UUID.fromString(id);
    }

    private void awaitDone(UUID id) {
        await().atMost(Timeouts.EVENTUALLY).until(
                () -> Answers.seen(county.committee(), "/api/v1/surveys/" + survey + "/imports/" + id).path("state").asText()
                        .equals("DONE"));
    }

    private ValidatableResponse annotated(String caller, UUID id) {
        return as(caller).get("/api/v1/surveys/{id}/imports/{import}/annotated", survey, id).then();
    }

    /** An import as a build from before wrote it. */
    private static UUID left(String survey, String division, String state) {
        UUID id = Ids.next();
        County.change("""
                insert into survey_import (id, division, survey_id, mode, state, file_name, file, total, accepted, warned,
                  rejected, created_by, created_at)
                values (?, ?, ?, 'APPLY', ?, '摸底.xlsx', ?, 31, 0, 0, 0, 'test', now())""", id, division,
                UUID.fromString(survey), state, workbook());
        return id;
    }

    private static void aged(UUID id, int days) {
        County.change("update survey_import set created_at = now() - make_interval(days => ?) where id = ?", days, id);
    }

    private static int count(String sql, UUID id) {
        return TestCounty.count(sql, id);
    }

    private static byte[] workbook() {
        return Fixtures.bytes("lijin-survey-2026.xlsx");
    }
}
