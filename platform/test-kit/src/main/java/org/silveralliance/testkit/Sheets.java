package org.silveralliance.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks made for one test. */
public final class Sheets {

    private Sheets() {
    }

    /** A workbook of several sheets, or of one with styles. */
    public static Path write(Path folder, Consumer<Workbook> content) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook);
        }
        return file;
    }

    /** A workbook of one sheet, 台账. */
    public static Path of(Path folder, Object[]... rows) throws IOException {
        return write(folder, workbook -> fill(workbook.newWorksheet("台账"), rows));
    }

    /** Fills a sheet from its first cell on; a text that begins with FORMULA is one. */
    public static void fill(Worksheet sheet, Object[]... rows) {
        for (int line = 0; line < rows.length; line++) {
            for (int column = 0; column < rows[line].length; column++) {
                switch (rows[line][column]) {
                    case null -> {
                    }
                    case Number number -> sheet.value(line, column, number);
                    case String text when text.startsWith("FORMULA ") -> sheet.formula(line, column, text.substring(8));
                    case Object other -> sheet.value(line, column, other.toString());
                }
            }
        }
    }

    public static Object[] row(Object... cells) {
        return cells;
    }

    /** A zip with one part, its content repeated; a part of a workbook has around it what makes a file one. */
    public static Path zipped(Path folder, String part, String content, int times) throws IOException {
        Path file = Files.createTempFile(folder, "file", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            if (part.startsWith("xl/")) {
                put(zip, "[Content_Types].xml",
                        """
                                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                                </Types>""");
                put(zip, "_rels/.rels",
                        """
                                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="xl/workbook.xml"
                                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""");
                put(zip, "xl/_rels/workbook.xml.rels",
                        """
                                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId4" Target="worksheets/sheet1.xml"
                                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>""");
                put(zip, "xl/workbook.xml",
                        """
                                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet sheetId="1" name="台账" r:id="rId4"/></sheets></workbook>""");
            }
            zip.putNextEntry(new ZipEntry(part));
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(bytes);
            }
            zip.closeEntry();
        }
        return file;
    }

    /** The same workbook with other content in one part. */
    public static Path replaced(Path workbook, String part, String content) throws IOException {
        Path file = Files.createTempFile(workbook.getParent(), "file", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(workbook, zip, part, before -> content);
        }
        return file;
    }

    /** Copies all parts of a workbook, one of them changed. */
    public static void copy(Path workbook, ZipOutputStream zip, String part, UnaryOperator<String> change) throws IOException {
        try (ZipFile source = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : source.stream().map(ZipEntry.class::cast).toList()) {
                String content = new String(source.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                put(zip, entry.getName(), entry.getName().equals(part) ? change.apply(content) : content);
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
