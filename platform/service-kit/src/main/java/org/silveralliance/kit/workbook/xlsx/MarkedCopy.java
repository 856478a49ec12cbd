package org.silveralliance.kit.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.XmlTokens.Token;

/**
 * A copy of a workbook that is the workbook itself, with marks at some cells and one more sheet: every part is carried over as
 * it stands, and only the tags that must say something else are changed. Merges, filters, widths, hidden sheets, pictures,
 * formulas and error values therefore stay without anybody knowing of them.
 */
public final class MarkedCopy {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_NOTES = 2_000;

    private final XlsxFile source;
    private final ZipOutputStream target;
    private final MarkedStyles styles;
    private final boolean strict;
    private final Set<String> written = new HashSet<>();
    private final Set<String> typedParts = new HashSet<>();
    private final Set<String> typedExtensions = new HashSet<>();
    private final List<String> overrides = new ArrayList<>();
    private final List<String> workbookRelations = new ArrayList<>();
    private String newSheet = "";
    private boolean boxes;
    private int notes;

    public MarkedCopy(XlsxFile source, OutputStream target) throws IOException {
        this.source = source;
        this.target = new ZipOutputStream(target);
        this.target.setLevel(Deflater.BEST_SPEED);
        this.styles = new MarkedStyles(source.styles().count());
        this.strict = isStrict();
        readTypes();
    }

    /** What has a type already: said twice, no program opens the workbook. */
    private void readTypes() throws IOException {
        try (XmlTokens part = new XmlTokens(source.open(TYPES))) {
            for (Token token = part.next(); token != Token.EOF; token = part.next()) {
                if (token == Token.START && part.name().equals("Default")) {
                    typedExtensions.add(String.valueOf(part.attribute("Extension")).toLowerCase(Locale.ROOT));
                } else if (token == Token.START && part.name().equals("Override")) {
                    typedParts.add(plain(String.valueOf(part.attribute("PartName"))));
                }
            }
        }
    }

    /** What a new sheet says. */
    public interface Content {

        void write(PlainSheet sheet) throws IOException;
    }

    /** Adds a sheet behind all others, or puts it in the place of the one of this name. Widths are in characters. */
    public void addSheet(String name, Content content, int... widths) throws IOException {
        Optional<SheetPart> before = source.sheets().stream().filter(sheet -> sheet.name().equals(name)).findFirst();
        String part = before.map(SheetPart::part).orElseGet(() -> unused("xl/worksheets/problems", ".xml"));
        begin(part);
        PlainSheet sheet = new PlainSheet(target, strict ? STRICT + "spreadsheetml/main" : MAIN);
        sheet.begin(widths);
        content.write(sheet);
        sheet.end();
        target.closeEntry();
        if (before.isEmpty()) {
            newSheet = name;
            overrides.add(override(part, TYPE + "worksheet+xml"));
            workbookRelations.add(relation("rIdProblems", "worksheet", "/" + part));
        }
    }

    /**
     * Marks cells of a sheet, by row from 1 and column from 0. Beyond {@value #MOST_NOTES} cells get a colour and no comment.
     */
    public void mark(SheetPart sheet, Map<Integer, NavigableMap<Integer, Mark>> marks) throws IOException {
        Notes comments = new Notes();
        if (!strict) {
            marks.forEach((row, cells) -> cells.forEach((column, mark) -> {
                if (notes < MOST_NOTES) {
                    notes++;
                    comments.add(new CellPlace(row, column), mark.text());
                }
            }));
        }
        Relations relations = source.relations(sheet.part());
        Optional<String> own = relations.byType("comments").filter(source::has);
        Optional<String> drawing = relations.byType("vmldrawing").filter(source::has);
        boolean fresh = !comments.isEmpty() && own.isEmpty() && drawing.isEmpty();
        begin(sheet.part());
        try (InputStream from = source.open(sheet.part())) {
            new SheetMarks(marks, styles, fresh ? "rIdNoteBoxes" : "").write(from, target);
        }
        target.closeEntry();
        if (fresh) {
            writeFresh(sheet, comments);
        } else if (!comments.isEmpty() && own.isPresent() && drawing.isPresent() && !written.contains(plain(own.get()))) {
            writeBehind(own.get(), drawing.get(), comments);
        }
    }

    private void writeFresh(SheetPart sheet, Notes comments) throws IOException {
        String part = unused("xl/notes", ".xml");
        begin(part);
        comments.write(target);
        target.closeEntry();
        overrides.add(override(part, TYPE + "comments+xml"));
        String drawing = unused("xl/drawings/notes", ".vml");
        begin(drawing);
        comments.writeBoxes(target);
        target.closeEntry();
        boxes = true;
        addRelations(sheet.part(), List.of(relation("rIdNotes", "comments", "/" + part),
                relation("rIdNoteBoxes", "vmlDrawing", "/" + drawing)));
    }

    private void writeBehind(String own, String drawing, Notes comments) throws IOException {
        begin(own);
        try (InputStream from = source.open(own)) {
            comments.writeBehind(from, target);
        }
        target.closeEntry();
        begin(drawing);
        try (InputStream from = source.open(drawing)) {
            comments.writeBoxesBehind(from, target);
        }
        target.closeEntry();
    }

    /** Carries over what was not changed and ends the copy; the target stays open. */
    public void finish() throws IOException {
        finishStyles();
        addRelations(source.workbookPart(), workbookRelations);
        finishWorkbook();
        begin(TYPES);
        try (InputStream from = source.open(TYPES)) {
            PartCopy.copyWithMore(from, target, "Types", prefix -> types(prefix));
        }
        target.closeEntry();
        for (Enumeration<? extends ZipEntry> entries = source.zip().entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory() && written.add(plain(entry.getName()))) {
                target.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream from = source.zip().getInputStream(entry)) {
                    from.transferTo(target);
                }
                target.closeEntry();
            }
        }
        target.finish();
    }

    private void finishStyles() throws IOException {
        Optional<String> own = source.relations(source.workbookPart()).byType("styles").filter(source::has);
        boolean usable = own.isPresent() && source.styles().count() > 0;
        String part = own.orElseGet(() -> unused("xl/markedStyles", ".xml"));
        begin(part);
        try (InputStream from = usable ? source.open(part) : MarkedStyles.plain()) {
            styles.write(from, target);
        }
        target.closeEntry();
        if (own.isEmpty()) {
            overrides.add(override(part, TYPE + "styles+xml"));
            workbookRelations.add(relation("rIdMarkedStyles", "styles", "/" + part));
        }
    }

    private void finishWorkbook() throws IOException {
        if (newSheet.isEmpty()) {
            return;
        }
        int[] last = new int[1];
        begin(source.workbookPart());
        try (InputStream from = source.open(source.workbookPart())) {
            PartCopy.copy(from, target, (part, token, into) -> {
                if (token == Token.START && part.name().equals("sheet")) {
                    last[0] = Math.max(last[0], number(part.attribute("sheetId")));
                } else if (token == Token.END && part.name().equals("sheets") && !part.raw().isEmpty()) {
                    into.append("<%ssheet xmlns:r=\"%s\" name=\"%s\" sheetId=\"%d\" r:id=\"rIdProblems\"/>".formatted(
                            PartCopy.prefix(part.raw()), strict ? STRICT + "officeDocument/relationships" : RELATIONS,
                            References.escape(newSheet), last[0] + 1));
                }
                into.append(part.raw());
            });
        }
        target.closeEntry();
    }

    private void addRelations(String part, List<String> more) throws IOException {
        String name = Relations.partOf(part);
        begin(name);
        try (InputStream from = source.has(name) ? source.open(name) : emptyRelations()) {
            PartCopy.copyWithMore(from, target, "Relationships",
                    prefix -> String.join("", more).replace("<Relationship ", "<" + prefix + "Relationship "));
        }
        target.closeEntry();
    }

    private static InputStream emptyRelations() {
        return new java.io.ByteArrayInputStream(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String types(String prefix) {
        return (boxes && !typedExtensions.contains("vml")
                ? "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                : "")
                .concat(String.join("", overrides)).replace("<Default ", "<" + prefix + "Default ")
                .replace("<Override ", "<" + prefix + "Override ");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private String relation(String id, String type, String to) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + (strict ? STRICT + "officeDocument/relationships" : RELATIONS) + "/"
                + type + "\" Target=\"" + to + "\"/>";
    }

    private void begin(String part) throws IOException {
        if (!written.add(plain(part))) {
            throw new Malformed("One part serves as two");
        }
        target.putNextEntry(new ZipEntry(source.entryName(part)));
    }

    private String unused(String beginning, String end) {
        for (int number = 1;; number++) {
            String part = beginning + number + end;
            if (!source.has(part) && !written.contains(plain(part)) && !typedParts.contains(plain(part))) {
                return part;
            }
        }
    }

    private boolean isStrict() throws IOException {
        try (XmlTokens part = new XmlTokens(source.open(source.workbookPart()))) {
            for (Token token = part.next(); token != Token.EOF; token = part.next()) {
                if (token == Token.START) {
                    return part.raw().toString().contains(STRICT);
                }
            }
        }
        return false;
    }

    private static int number(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,9}") ? 0 : Integer.parseInt(text);
    }

    private static String plain(String part) {
        String plain = part.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }
}
