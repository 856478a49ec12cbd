package org.silveralliance.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.silveralliance.kit.workbook.PersonColumn.LIMITS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no .xlsx workbook: each is called what it is, with what to do in the program that made it. */
@DisplayName("M-01 what a file is that cannot be read")
class FileKindsTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String COMPOUND = "d0cf11e0a1b11ae1";

    @TempDir
    Path folder;

    static Stream<Arguments> kinds() throws IOException {
        return Stream
                .of(kind("nothing", new byte[0], "文件是空的"),
                        kind("an old workbook", compound("Workbook"), "Excel 97-2003 工作簿（.xls）"),
                        kind("an old workbook of 1995", compound("Book"), "Excel 97-2003 工作簿（.xls）"),
                        kind("an older one without a container", hex("0904060000001000"), "Excel 97-2003 工作簿（.xls）"),
                        kind("a password", compound("EncryptedPackage"), "设了打开密码"),
                        kind("an old letter", compound("WordDocument"), "Word 文档"),
                        kind("a web table in GB 2312",
                                "<html><head><meta charset=\"gb2312\"></head><table><tr><td>姓名".getBytes(GB18030),
                                "网页表格"),
                        kind("a web table in UTF-8", "\uFEFF<!DOCTYPE html><table>姓名".getBytes(StandardCharsets.UTF_8), "网页表格"),
                        kind("a web archive",
                                "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n".getBytes(StandardCharsets.UTF_8), "网页表格"),
                        kind("XML of 2003",
                                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                                        .getBytes(StandardCharsets.UTF_8),
                                "XML 表格 2003"),
                        kind("CSV in GB 18030", "姓名,身份证号\r\n王试安,370599\r\n".getBytes(GB18030), "文本文件（CSV 或 TXT）"),
                        kind("CSV in UTF-8", "姓名,身份证号\n".getBytes(StandardCharsets.UTF_8), "文本文件（CSV 或 TXT）"),
                        kind("text in UTF-16", "\uFEFF姓名\t身份证号\n".getBytes(StandardCharsets.UTF_16LE), "文本文件（CSV 或 TXT）"),
                        kind("a PDF", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), "文件是 PDF"),
                        kind("a photo", hex("ffd8ffe000104a46"), "文件是图片"),
                        kind("a picture", hex("89504e470d0a1a0a"), "文件是图片"),
                        kind("RTF", "{\\rtf1\\ansi".getBytes(StandardCharsets.UTF_8), "文字文档"),
                        kind("RAR", "Rar!\u001a\u0007".getBytes(StandardCharsets.ISO_8859_1), "请先解压"),
                        kind("7z", hex("377abcaf271c0004"), "请先解压"),
                        kind("gzip", hex("1f8b080000000000"), "请先解压"),
                        kind("a workbook in a zip", zip("县水利局/党员台账.xlsx"), "里面才是工作簿"),
                        kind("a zip of others", zip("照片.jpg"), "里面没有 .xlsx 工作簿"),
                        kind("a letter", zip("[Content_Types].xml", "word/document.xml"), "Word 文档"),
                        kind("slides", zip("[Content_Types].xml", "ppt/presentation.xml"), "演示文稿"),
                        kind("a binary workbook", zip("[Content_Types].xml", "xl/workbook.bin"), "二进制工作簿（.xlsb）"),
                        kind("OpenDocument", zip("mimetype", "content.xml"), "OpenDocument 表格（.ods）"),
                        kind("OFD", zip("OFD.xml"), "OFD 版式文件"),
                        kind("Numbers", zip("Index/Document.iwa"), "Numbers"),
                        kind("noise", hex("0001020304050607"), "文件不是 .xlsx 工作簿"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void shouldCallAFileWhatItIs(String name, byte[] content, String said) throws IOException {
        Path file = Files.write(folder.resolve("file.xlsx"), content);
        WorkbookRefused refused = catchThrowableOfType(WorkbookRefused.class,
                () -> LedgerSheet.open(file, LIMITS, PersonColumn.values()).close());
        assertThat(refused).as(name).isNotNull().hasMessageContaining(said);
        assertThat(refused.problem().type().status()).isEqualTo(415);
    }

    private static Arguments kind(String name, byte[] content, String said) {
        return Arguments.of(name, content, said);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** The beginning of a compound file, and somewhere behind it, across a boundary of buffers, the name of an entry. */
    private static byte[] compound(String entry) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(hex(COMPOUND));
        file.write(new byte[(64 << 10) - 12]);
        file.write(entry.getBytes(StandardCharsets.UTF_16LE));
        file.write(new byte[100]);
        return file.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return file.toByteArray();
    }
}
