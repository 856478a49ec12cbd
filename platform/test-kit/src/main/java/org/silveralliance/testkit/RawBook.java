package org.silveralliance.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, as one program or another writes them. */
public final class RawBook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private final Program program;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<String, String> comments = new LinkedHashMap<>();
    private boolean from1904;

    /** How a program writes; each differs from the first in what its name says. */
    public enum Program {
        EXCEL,
        /** Strict OOXML: other namespaces. */
        EXCEL_STRICT,
        /** Texts in their cells. */
        INLINE,
        /** Neither rows nor cells say where they stand. */
        NO_PLACES,
        /** Every element has a prefix, as some statistics programs do. */
        PREFIXED,
        /** No styles, no dimension. */
        BARE,
        /** A dimension of the whole sheet. */
        LIES_ABOUT_SIZE,
        /** Parts in UTF-16. */
        UTF_16,
        /** Parts under other names, targets from the root. */
        OTHER_NAMES,
        /** Names of parts with backslashes. */
        BACKSLASHES,
        /** Texts with how they are pronounced beside them. */
        PHONETIC,
        /** Texts in several runs. */
        RUNS
    }

    /** A sheet; merges like A4:A6. */
    public record Sheet(String name, boolean hidden, List<List<Object>> rows, List<String> merges) {

        public static Sheet of(String name, List<List<Object>> rows, String... merges) {
            return new Sheet(name, false, rows, List.of(merges));
        }
    }

    /** A number with the format of its cell: 0 General, 1 yyyy-mm-dd, 2 yyyy"年"m"月", 3 0.00, 4 the font Wingdings 2. */
    public record Styled(Object value, int style) {
    }

    /** A date cell as ISO text. */
    public record Iso(String text) {
    }

    /** An error value. */
    public record Broken(String text) {
    }

    /** A formula; without a result when it is empty. */
    public record Formula(String formula, String result) {
    }

    /** A cell with somebody's comment. */
    public record Noted(Object value, String comment) {
    }

    public RawBook(Program program) {
        this.program = program;
    }

    public RawBook add(Sheet sheet) {
        sheets.add(sheet);
        return this;
    }

    public RawBook from1904() {
        from1904 = true;
        return this;
    }

    /** Writes the workbook. */
    public Path write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "raw", ".xlsx");
        boolean other = program == Program.OTHER_NAMES;
        String sheetFolder = other ? "data/tables/" : "xl/worksheets/";
        String workbook = other ? "data/workbook2.xml" : "xl/workbook.xml";
        String shared = other ? "data/texts.xml" : "xl/sharedStrings.xml";
        String styles = other ? "data/looks.xml" : "xl/styles.xml";
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            StringBuilder tabs = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            StringBuilder types = new StringBuilder(override(workbook, "sheet.main"));
            for (int i = 0; i < sheets.size(); i++) {
                String part = sheetFolder + "sheet" + (i + 1) + ".xml";
                comments.clear();
                put(zip, part, sheet(sheets.get(i)));
                types.append(putComments(zip, part, sheetFolder, i + 1));
                tabs.append(tag("sheet name=\"" + escaped(sheets.get(i).name()) + "\" sheetId=\"" + (i + 1) + "\""
                        + (sheets.get(i).hidden() ? " state=\"hidden\"" : "") + " r:id=\"rId" + (i + 1) + "\"/"));
                relations.append(relation("rId" + (i + 1), "worksheet", part));
                types.append(override(part, "worksheet"));
            }
            if (!strings.isEmpty()) {
                put(zip, shared, root("sst", strings.keySet().stream().map(text -> tag("si") + text + tag("/si"))
                        .reduce("", String::concat)));
                relations.append(relation("rIdS", "sharedStrings", shared));
                types.append(override(shared, "sharedStrings"));
            }
            if (program != Program.BARE) {
                put(zip, styles,
                        root("styleSheet", STYLES.replace("<", "<" + prefix()).replace("<" + prefix() + "/", "</" + prefix())));
                relations.append(relation("rIdT", "styles", styles));
                types.append(override(styles, "styles"));
            }
            put(zip, workbook, root("workbook", tag("workbookPr" + (from1904 ? " date1904=\"1\"" : "") + "/") + tag("sheets")
                    + tabs + tag("/sheets")));
            put(zip, workbook.replaceFirst("([^/]+)$", "_rels/$1.rels"), """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>"""
                    .formatted(relations));
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>"""
                    .formatted(relation("rId1", "officeDocument", workbook)));
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
                    ContentType="application/xml"/>%s</Types>""".formatted(types));
        }
        return file;
    }

    /** The comments of the sheet that was just written; returns what the types say of them. */
    private String putComments(ZipOutputStream zip, String sheet, String folder, int number) throws IOException {
        if (comments.isEmpty()) {
            return "";
        }
        String part = folder.replace("worksheets/", "") + "comments" + number + ".xml";
        StringBuilder all = new StringBuilder(tag("authors") + tag("author") + "经办人" + tag("/author") + tag("/authors")
                + tag("commentList"));
        comments.forEach((reference, text) -> all.append(tag("comment ref=\"" + reference + "\" authorId=\"0\""))
                .append(tag("text"))
                .append(tag("r")).append(tag("t")).append("经办人：").append(tag("/t")).append(tag("/r")).append(tag("r"))
                .append(tag("t xml:space=\"preserve\"")).append("\n").append(escaped(text)).append(tag("/t")).append(tag("/r"))
                .append(tag("/text")).append(tag("/comment")));
        put(zip, part, root("comments", all + tag("/commentList")));
        put(zip, sheet.replaceFirst("([^/]+)$", "_rels/$1.rels"), """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>"""
                .formatted(relation("rId1", "comments", part)));
        return override(part, "comments");
    }

    private static final String STYLES = """
            <numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" \
            formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="166" formatCode="0.00"/></numFmts>\
            <fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><name val="Wingdings 2"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs>\
            <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0"/>\
            <xf numFmtId="165" fontId="0" fillId="0" borderId="0"/><xf numFmtId="166" fontId="0" fillId="0" borderId="0"/>\
            <xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellXfs>""";

    private String sheet(Sheet sheet) {
        StringBuilder data = new StringBuilder();
        if (program == Program.LIES_ABOUT_SIZE) {
            data.append(tag("dimension ref=\"A1:XFD1048576\"/"));
        }
        data.append(tag("sheetData"));
        for (int row = 0; row < sheet.rows().size(); row++) {
            data.append(tag(program == Program.NO_PLACES ? "row" : "row r=\"" + (row + 1) + "\""));
            List<Object> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                data.append(cell(cells.get(column), letters(column) + (row + 1)));
            }
            data.append(tag("/row"));
        }
        data.append(tag("/sheetData"));
        if (!sheet.merges().isEmpty()) {
            data.append(tag("mergeCells count=\"" + sheet.merges().size() + "\""));
            sheet.merges().forEach(merge -> data.append(tag("mergeCell ref=\"" + merge + "\"/")));
            data.append(tag("/mergeCells"));
        }
        return root("worksheet", data.toString());
    }

    private String cell(Object value, String reference) {
        String place = program == Program.NO_PLACES ? "" : " r=\"" + reference + "\"";
        return switch (value) {
            case Noted(Object inner, String comment) -> noted(inner, comment, reference);
            case Styled(Object inner, int style) ->
                cell(inner, reference).replaceFirst("<(" + prefix() + ")c", "<$1c s=\"" + style + "\"");
            case Iso(String text) -> tag("c" + place + " t=\"d\"") + tag("v") + text + tag("/v") + tag("/c");
            case Broken(String text) -> tag("c" + place + " t=\"e\"") + tag("v") + text + tag("/v") + tag("/c");
            case Formula(String formula, String result) ->
                tag("c" + place + " t=\"str\"") + tag("f") + escaped(formula) + tag("/f")
                        + (result.isEmpty() ? "" : tag("v") + escaped(result) + tag("/v")) + tag("/c");
            case Boolean bool -> tag("c" + place + " t=\"b\"") + tag("v") + (bool ? 1 : 0) + tag("/v") + tag("/c");
            case Number number -> tag("c" + place) + tag("v") + number + tag("/v") + tag("/c");
            default -> value.toString().isEmpty() ? tag("c" + place + "/") : text(value.toString(), place);
        };
    }

    private String noted(Object inner, String comment, String reference) {
        comments.put(reference, comment);
        return cell(inner, reference);
    }

    private String text(String text, String place) {
        String plain = tag("t xml:space=\"preserve\"") + escaped(text) + tag("/t");
        String rich = switch (program) {
            case PHONETIC -> plain + tag("rPh sb=\"0\" eb=\"1\"") + tag("t") + "pīn" + tag("/t") + tag("/rPh");
            case RUNS -> tag("r") + tag("t xml:space=\"preserve\"") + escaped(text.substring(0, text.offsetByCodePoints(0, 1)))
                    + tag("/t") + tag("/r") + tag("r") + tag("rPr") + tag("b/") + tag("/rPr") + tag("t xml:space=\"preserve\"")
                    + escaped(text.substring(text.offsetByCodePoints(0, 1))) + tag("/t") + tag("/r");
            default -> plain;
        };
        if (program == Program.INLINE) {
            return tag("c" + place + " t=\"inlineStr\"") + tag("is") + rich + tag("/is") + tag("/c");
        }
        int index = strings.computeIfAbsent(rich, any -> strings.size());
        return tag("c" + place + " t=\"s\"") + tag("v") + index + tag("/v") + tag("/c");
    }

    private String prefix() {
        return program == Program.PREFIXED ? "x:" : "";
    }

    private String tag(String content) {
        return content.startsWith("/") ? "</" + prefix() + content.substring(1) + ">" : "<" + prefix() + content + ">";
    }

    private String root(String name, String content) {
        boolean strict = program == Program.EXCEL_STRICT;
        String namespace = strict ? STRICT + "spreadsheetml/main" : MAIN;
        return "<?xml version=\"1.0\" encoding=\"" + charset().name() + "\" standalone=\"yes\"?>"
                + tag(name + " xmlns" + (prefix().isEmpty() ? "" : ":x") + "=\"" + namespace + "\" xmlns:r=\""
                        + (strict ? STRICT + "officeDocument/relationships" : RELATIONS) + "\"")
                + content + tag("/" + name);
    }

    private String relation(String id, String type, String part) {
        String types = program == Program.EXCEL_STRICT ? STRICT + "officeDocument/relationships" : RELATIONS;
        return "<Relationship Id=\"" + id + "\" Type=\"" + types + "/" + type + "\" Target=\"/" + part + "\"/>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
                + type + "+xml\"/>";
    }

    private Charset charset() {
        return program == Program.UTF_16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(
                new ZipEntry(program == Program.BACKSLASHES && name.startsWith("xl/") ? name.replace('/', '\\') : name));
        zip.write(content.getBytes(content.startsWith("<?xml") ? charset() : StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String letters(int column) {
        return (column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1))) + (char) ('A' + column % 26);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
