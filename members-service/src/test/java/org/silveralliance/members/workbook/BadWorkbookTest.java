package org.silveralliance.members.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.members.workbook.WorkbookRefused.Reason;

@DisplayName("M-01 files that are not a ledger")
class BadWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void shouldRefuseWhatIsNoZip() throws IOException {
        assertEquals(Reason.NOT_A_WORKBOOK, refusal(bytes("姓名,身份证号\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void shouldRefuseAnEmptyFile() throws IOException {
        assertEquals(Reason.NOT_A_WORKBOOK, refusal(bytes(new byte[0])));
    }

    @Test
    void shouldRefuseAZipOfSomethingElse() throws IOException {
        assertEquals(Reason.NOT_A_WORKBOOK, refusal(Sheets.zipped(folder, "readme.txt", "x", 1)));
    }

    @Test
    void shouldNameOldAndEncryptedWorkbooks() throws IOException {
        assertEquals(Reason.OLD_OR_ENCRYPTED_WORKBOOK, refusal(bytes(HexFormat.of().parseHex("d0cf11e0a1b11ae10000"))));
    }

    @Test
    void shouldRefuseATruncatedWorkbook() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("src/test/resources/fixtures/lijin-survey-2026.xlsx"));
        assertEquals(Reason.WORKBOOK_DAMAGED, refusal(bytes(java.util.Arrays.copyOf(whole, whole.length / 2))));
    }

    @Test
    void shouldRefuseBrokenXml() throws IOException {
        assertEquals(Reason.WORKBOOK_DAMAGED,
                refusal(Sheets.zipped(folder, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row", 1)));
    }

    @Test
    void shouldRefuseAZipBombWithoutInflatingIt() throws IOException {
        assertEquals(Reason.WORKBOOK_TOO_LARGE,
                refusal(Sheets.zipped(folder, "xl/worksheets/sheet1.xml", " ".repeat(1 << 20), 300)));
    }

    @Test
    void shouldRefuseEntitiesThatGrow() throws IOException {
        String dtd = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \""
                + "&a;".repeat(1000)
                + "\"><!ENTITY c \"" + "&b;".repeat(1000)
                + "\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\">"
                + "<is><t>&c;</t></is></c></row></sheetData></worksheet>";
        Reason reason = refusal(Sheets.zipped(folder, "xl/worksheets/sheet1.xml", dtd, 1));
        assertTrue(reason == Reason.WORKBOOK_DAMAGED || reason == Reason.NO_HEADER_ROW, reason.name());
    }

    @Test
    void shouldSayWhichSheetsHaveNoHeader() throws IOException {
        Path file = Sheets.of(folder, Sheets.row("说明"), Sheets.row("本表用于登记"));
        WorkbookRefused refused = assertThrows(WorkbookRefused.class, () -> LedgerSheet.open(file, MemberColumn.values()));
        assertEquals(Reason.NO_HEADER_ROW, refused.reason());
        assertTrue(refused.getMessage().contains("台账"));
    }

    @Test
    void shouldNameTheColumnsAWrongSheetLacks() {
        Path survey = Path.of("src/test/resources/fixtures/lijin-survey-2026.xlsx");
        WorkbookRefused refused = assertThrows(WorkbookRefused.class, () -> LedgerSheet.open(survey, MemberColumn.values()));
        assertEquals(Reason.COLUMNS_MISSING, refused.reason());
        assertEquals("表头缺少必需的列:姓名、身份证号", refused.getMessage());
    }

    private Reason refusal(Path file) {
        return assertThrows(WorkbookRefused.class, () -> {
            try (LedgerSheet sheet = LedgerSheet.open(file, MemberColumn.values())) {
                sheet.forEachRow(row -> row.text(MemberColumn.NAME), new java.util.ArrayList<String>()::add);
            }
        }).reason();
    }

    private Path bytes(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ".xlsx"), content);
    }
}
