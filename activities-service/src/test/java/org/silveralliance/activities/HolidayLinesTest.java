package org.silveralliance.activities;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Sheets;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A year's days from a workbook, read as every other workbook is. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class HolidayLinesTest {

    private static final int DAY_OF_2027_10_01 = 46661;

    @TempDir
    Path folder;

    @Test
    @DisplayName("E-33 days of a workbook are read below its title, however they are written; what is no day stays as it is")
    void shouldReadTheDays() throws IOException {
        Path book = Sheets.write(folder, workbook -> {
            var sheet = workbook.newWorksheet("放假安排");
            Sheets.fill(sheet, Sheets.row("2027年放假安排"), Sheets.row("日 期", "节日名称", "休/班"),
                    Sheets.row(DAY_OF_2027_10_01, "国庆节", "休"), Sheets.row("2027年10月2日", "国庆节", "休"),
                    Sheets.row("10月3日至7日", "国庆节", "休"), Sheets.row("２０２７．１０．９", "国庆节", "班"));
            sheet.style(2, 0).format("yyyy-mm-dd").set();
        });

        sent(Tokens.committee(), book.toFile()).statusCode(200).body("items.row", contains(3, 4, 5, 6))
                .body("items.date", contains("2027-10-01", "2027-10-02", "10月3日至7日", "2027-10-09"))
                .body("items.name", contains("国庆节", "国庆节", "国庆节", "国庆节"))
                .body("items.kind", contains("休", "休", "休", "班"));
    }

    @Test
    @DisplayName("E-33 what is no list of days is refused with a sentence; only who keeps the year may send one")
    void shouldRefuseWhatIsNone() throws IOException {
        Path other = Sheets.of(folder, Sheets.row("日期", "节日名称", "天数"), Sheets.row("2027-10-01", "国庆节", 7));
        sent(Tokens.committee(), other.toFile()).statusCode(400).body("code", equalTo("COLUMNS_MISSING"))
                .body("detail", containsString("安排"));
        Path page = Files.writeString(folder.resolve("page.xls"), "<html><table></table></html>");
        sent(Tokens.committee(), page.toFile()).statusCode(415);
        sent(Tokens.leadUnit("113705229900000172"), other.toFile()).statusCode(403);
    }

    private static ValidatableResponse sent(String token, File file) {
        return given().auth().oauth2(token).multiPart("file", file).post("/api/v1/holidays/2027/lines").then();
    }
}
