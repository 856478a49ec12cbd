package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.silveralliance.members.ApiClient.as;
import static org.silveralliance.members.ApiClient.asNobody;
import static org.silveralliance.members.ApiClient.imported;
import static org.silveralliance.testkit.Sheets.row;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.members.ApiClient;
import org.silveralliance.members.TestIds;
import org.silveralliance.members.workbook.MemberColumn;
import org.silveralliance.testkit.Fixtures;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Sheets;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.Tokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class ImportTest {

    private static final String MESSY = "lijin-ledger-2026-messy.xlsx";
    private static final String IMPORTS = "/api/v1/imports";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @BeforeEach
    void lijin() {
        ApiClient.withLijin();
    }

    @Nested
    class AsNobody {

        @Test
        void shouldRefuseWithoutLogin() {
            asNobody().get(IMPORTS).then().statusCode(401);
            as(Tokens.expired()).get(IMPORTS).then().statusCode(401);
            as(Tokens.otherRealm()).get(IMPORTS).then().statusCode(401);
            as(Tokens.otherAudience()).get(IMPORTS).then().statusCode(401);
        }
    }

    @Nested
    class AsSomebodyWithoutTheRole {

        @Test
        void shouldRefuseOtherRoles() {
            for (String token : List.of(Tokens.leadUnit("113705229900000172"), Tokens.of("auditor", "370522"),
                    Tokens.of("sys-admin", "370522"))) {
                as(token).get(IMPORTS).then().statusCode(403);
            }
        }
    }

    @Nested
    class AsCommittee {

        @Test
        @DisplayName("M-01 the sample ledger is taken whole, and taking it again changes nothing")
        void shouldTakeTheSampleLedgerOnce() {
            JsonPath again = imported(Tokens.committee(), "MEMBERS", "APPLY", "lijin-ledger-2026.xlsx");
            assertThat(again.getString("state")).isEqualTo("DONE");
            assertThat(again.getMap("rows")).containsEntry("total", 727).containsEntry("accepted", 727)
                    .containsEntry("rejected", 0);
            assertThat(again.getInt("created")).isZero();
            assertThat(again.getInt("expectedRows")).isEqualTo(727);
            assertThat(as(Tokens.committee()).get("/api/v1/units?total=true").jsonPath().getInt("total"))
                    .isGreaterThanOrEqualTo(31);
        }

        @Test
        @DisplayName("M-01 the messy ledger gives exactly its expected findings over HTTP")
        void shouldFindExactlyWhatIsWrong() throws IOException {
            JsonNode expected = new ObjectMapper()
                    .readTree(Fixtures.text("lijin-ledger-2026-messy.expected.json"));
            JsonPath job = imported(Tokens.committee(), "MEMBERS", "VALIDATE", MESSY);
            assertThat(job.getMap("rows")).isEqualTo(Map.of("total", 727, "accepted", 721, "warned", 721, "rejected", 6));
            List<String> wanted = new ArrayList<>();
            expected.get("rejected").forEach(f -> wanted.add(f.get(0) + " " + f.get(1).asText() + " " + f.get(2).asText()));
            assertThat(issues(job.getString("id"), "REJECTED")).containsExactlyElementsOf(wanted);
            wanted.clear();
            expected.get("warned").forEach(f -> wanted.add(f.get(0) + " " + f.get(1).asText() + " " + f.get(2).asText()));
            List<String> warned = issues(job.getString("id"), "WARNED");
            assertThat(warned.stream().filter(line -> line.endsWith("DIVISION_UNKNOWN"))).hasSize(727);
            assertThat(warned.stream().filter(line -> !line.endsWith("DIVISION_UNKNOWN"))).containsExactlyElementsOf(wanted);
        }

        @Test
        void shouldGiveTheAnnotatedWorkbook() {
            String id = imported(Tokens.committee(), "MEMBERS", "VALIDATE", MESSY).getString("id");
            byte[] workbook = as(Tokens.committee()).get(IMPORTS + "/" + id + "/annotated").then().statusCode(200).extract()
                    .asByteArray();
            assertThat(workbook).startsWith('P', 'K').hasSizeGreaterThan(50_000);
            assertThat(TestDatabase.count("members", """
                    select 1 from audit_row where action = 'import.exported' and subject = 'import/' || cast(? as text)
                    and reason = 'annotated, 727 rows'""", UUID.fromString(id))).isEqualTo(1);
        }

        @Test
        @DisplayName("S-04 the annotated workbook goes to its uploader alone; others see the findings without its cells")
        void shouldGiveTheWorkbookToItsUploaderAlone() {
            String id = imported(Tokens.committee(), "MEMBERS", "VALIDATE", MESSY).getString("id");
            as(Tokens.orgDept()).get(IMPORTS + "/" + id + "/annotated").then().statusCode(403);
            as(Tokens.of("org-dept", "3705")).get(IMPORTS + "/" + id + "/annotated").then().statusCode(403);
            assertThat(quotes(Tokens.committee(), id)).isNotEmpty().anyMatch(quote -> quote.length() > 3);
            assertThat(quotes(Tokens.orgDept(), id)).hasSameSizeAs(quotes(Tokens.committee(), id)).containsOnly("「…」");
        }

        /** What the findings say between the marks of a quotation, but for our own headings. */
        private static List<String> quotes(String token, String id) {
            Set<String> headings = Arrays.stream(MemberColumn.values()).map(column -> "「" + column.title() + "」")
                    .collect(Collectors.toSet());
            List<String> messages = as(token).get(IMPORTS + "/" + id + "/issues?severity=REJECTED").then()
                    .statusCode(200)
                    .extract().path("items.message");
            return messages.stream().flatMap(message -> Pattern.compile("「[^」]*」").matcher(message).results())
                    .map(MatchResult::group).filter(quote -> !headings.contains(quote)).toList();
        }

        @Test
        @DisplayName("S-12 an import's end is on the trail with its counts")
        void shouldLeaveItsCountsOnTheTrail() {
            String id = imported(Tokens.committee(), "MEMBERS", "VALIDATE", MESSY).getString("id");
            assertThat(TestDatabase.count("members", """
                    select 1 from audit_row where action = 'import.finished' and subject = 'import/' || cast(? as text)
                    and reason like 'MEMBERS VALIDATE for %: 727 rows, % 6 rejected'""", UUID.fromString(id))).isEqualTo(1);
        }

        @Test
        void shouldGiveOneJobForOneIdempotencyKey() {
            Map<String, String> seen = new HashMap<>();
            for (String attempt : List.of("first", "second")) {
                seen.put(attempt,
                        as(Tokens.committee()).header("Idempotency-Key", "one-upload").multiPart("file", fixture(MESSY))
                                .multiPart("kind", "MEMBERS").multiPart("mode", "VALIDATE").post(IMPORTS).then().statusCode(202)
                                .extract().jsonPath().getString("id"));
            }
            assertThat(seen.get("first")).isEqualTo(seen.get("second"));
            as(Tokens.committee()).header("Idempotency-Key", "one-upload").multiPart("file", fixture("lijin-ledger-2026.xlsx"))
                    .multiPart("kind", "MEMBERS").multiPart("mode", "VALIDATE").post(IMPORTS).then().statusCode(422);
        }

        @Test
        @DisplayName("M-01 what is no ledger is refused at once")
        void shouldRefuseBadFiles() throws IOException {
            assertThat(refusal("MEMBERS", write("姓名,身份证号".getBytes(StandardCharsets.UTF_8)), 415)).isEqualTo("NOT_A_WORKBOOK");
            assertThat(refusal("MEMBERS", Sheets.of(folder, row("单位名称", "姓名"), row("县水利局", "试缺")).toFile(), 400))
                    .isEqualTo("COLUMNS_MISSING");
            assertThat(refusal("MEMBERS", Sheets.of(folder, row("说明"), row("本表用于登记")).toFile(), 400))
                    .isEqualTo("NO_HEADER_ROW");
            Path bomb = Sheets.zipped(folder, SHEET, " ".repeat(1 << 20), 300);
            assertThat(refusal("MEMBERS", bomb.toFile(), 413)).isEqualTo("WORKBOOK_TOO_LARGE");
            assertThat(refusal("LEDGER", fixture(MESSY), 422)).isEqualTo("INVALID");
            as(Tokens.committee()).multiPart("kind", "MEMBERS").multiPart("mode", "VALIDATE").post(IMPORTS).then()
                    .statusCode(422).body("errors[0].pointer", equalTo("/file"))
                    .body("errors[0].detail", equalTo("请选择要上传的工作簿"));
        }
    }

    @Nested
    class WithACellInError {

        @Test
        @DisplayName("M-01 an error value is named by row and column, and nothing of its row is saved")
        void shouldRejectTheRow() throws IOException {
            String idNo = TestIds.next();
            Path file = Sheets.zipped(folder, SHEET, """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                    <row r="1">%s%s%s</row><row r="2">%s<c r="B2" t="e"><v>#REF!</v></c>%s</row></sheetData></worksheet>"""
                    .formatted(cell("A1", "单位名称"), cell("B1", "姓名"), cell("C1", "身份证号"), cell("A2", "县水利局"),
                            cell("C2", idNo)),
                    1);
            JsonPath job = imported(Tokens.committee(), "MEMBERS", "APPLY", file.toFile());
            assertThat(job.getMap("rows")).containsEntry("accepted", 0).containsEntry("rejected", 1);
            assertThat(issues(job.getString("id"), "REJECTED")).containsExactly("2 姓名 CELL_ERROR");
            as(Tokens.committee()).contentType(ContentType.JSON).body(Map.of("idNo", idNo)).post("/api/v1/members/search")
                    .then()
                    .statusCode(200).body("items.size()", equalTo(0));
        }

        private static String cell(String at, String text) {
            return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
        }
    }

    @Nested
    class WithADay {

        @Test
        @DisplayName("M-01 nobody is taken onto the ledger of a day to come")
        void shouldRefuseADayToCome() {
            as(Tokens.committee()).multiPart("file", fixture(MESSY)).multiPart("kind", "MEMBERS").multiPart("mode", "VALIDATE")
                    .multiPart("effectiveOn", "2999-01-01").post(IMPORTS).then().statusCode(422)
                    .body("errors[0].pointer", equalTo("/effectiveOn"));
        }
    }

    @Nested
    class WithALargeFile {

        @Test
        @DisplayName("M-01 a workbook above 32 MB is 413")
        void shouldRefuseAboveTheLimit() throws Exception {
            HttpResponse<String> answer = LargeUpload.of(40, folder);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("WORKBOOK_TOO_LARGE");
        }

        @Test
        @DisplayName("M-01 a file of 200 MB is 413 before anybody stores it")
        void shouldRefuseWithoutStoring() throws Exception {
            HttpResponse<String> answer = LargeUpload.of(200, folder);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("TOO_LARGE");
        }
    }

    private static List<String> issues(String job, String severity) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as(Tokens.committee()).queryParam("severity", severity).queryParam("limit", 200)
                    .queryParam("cursor", cursor).get(IMPORTS + "/" + job + "/issues").then().statusCode(200).extract()
                    .jsonPath();
            page.<Map<String, Object>> getList("items")
                    .forEach(issue -> found.add(issue.get("row") + " " + issue.get("column") + " " + issue.get("code")));
            cursor = page.getString("next");
        }
        return found;
    }

    private static String refusal(String kind, File file, int status) {
        Response response = as(Tokens.committee()).multiPart("file", file).multiPart("kind", kind)
                .multiPart("mode", "VALIDATE").post(IMPORTS);
        assertThat(response.statusCode()).isEqualTo(status);
        return response.jsonPath().getString("code");
    }

    private File write(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", ".xlsx"), content).toFile();
    }

    private static File fixture(String name) {
        return Fixtures.file(name).toFile();
    }
}
