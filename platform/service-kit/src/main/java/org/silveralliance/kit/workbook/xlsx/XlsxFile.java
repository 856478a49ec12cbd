package org.silveralliance.kit.workbook.xlsx;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.XmlTokens.Token;

/**
 * An open workbook. What it holds is found by the package's own relations, never by the names parts usually have. Whoever opens
 * one has measured it before; what is wrong with it comes out as {@link Malformed} or as an I/O error.
 */
public final class XlsxFile implements Closeable {

    private static final int MOST_SHEETS = 200;
    /** The program allows 31. */
    private static final int LONGEST_NAME = 100;

    private final Map<SheetPart, SheetScan> scans = new HashMap<>();
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final String workbookPart;
    private final Relations relations;
    private final List<SheetPart> sheets = new ArrayList<>();
    private final SharedStrings strings;
    private final CellStyles styles;
    private boolean from1904;

    /**
     * Opens a file.
     *
     * @param mostStrings bytes its shared strings may hold once inflated
     */
    public XlsxFile(Path file, long mostStrings) throws IOException {
        this.zip = new ZipFile(file.toFile());
        try {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                entries.putIfAbsent(plain(entry.getName()), entry);
            }
            lookThrough("[Content_Types].xml");
            workbookPart = relations("").byType("officedocument").orElse("xl/workbook.xml");
            relations = relations(workbookPart);
            readWorkbook();
            Optional<String> shared = relations.byType("sharedstrings").filter(this::has);
            try (InputStream content = shared.isPresent() ? open(shared.get()) : InputStream.nullInputStream()) {
                strings = shared.isPresent() ? SharedStrings.read(content, mostStrings) : SharedStrings.none();
            }
            styles = readStyles();
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    /** The sheets with cells, in the order of their tabs; charts are none. */
    public List<SheetPart> sheets() {
        return List.copyOf(sheets);
    }

    /** Whether days are counted from 1904, as old workbooks of the Mac do. */
    public boolean isFrom1904() {
        return from1904;
    }

    public CellStyles styles() {
        return styles;
    }

    /** The rows of a sheet as they are read; the caller closes them. */
    public SheetRows rows(SheetPart sheet) throws IOException {
        return new SheetRows(open(sheet.part()), strings, styles);
    }

    /** What is to be known of a sheet before its rows are read; it is looked through once. */
    public SheetScan scan(SheetPart sheet) throws IOException {
        SheetScan known = scans.get(sheet);
        if (known != null) {
            return known;
        }
        try (InputStream content = open(sheet.part())) {
            SheetScan scan = SheetScan.of(content);
            scans.put(sheet, scan);
            return scan;
        }
    }

    /** The comments on a sheet's cells, by the number of the row. */
    public Map<Integer, List<Note>> notes(SheetPart sheet) throws IOException {
        Optional<String> part = relations(sheet.part()).byType("comments").filter(this::has);
        if (part.isEmpty()) {
            return Map.of();
        }
        try (InputStream content = open(part.get())) {
            return SheetNotes.read(content);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    ZipFile zip() {
        return zip;
    }

    String workbookPart() {
        return workbookPart;
    }

    /** The relations of a part; none when it has none. The empty name is the package's. */
    Relations relations(String part) throws IOException {
        String name = Relations.partOf(part);
        if (!has(name)) {
            return Relations.none();
        }
        try (InputStream content = open(name)) {
            return Relations.read(content, Relations.folderOf(part));
        }
    }

    boolean has(String part) {
        return entries.containsKey(plain(part));
    }

    InputStream open(String part) throws IOException {
        ZipEntry entry = entries.get(plain(part));
        if (entry == null) {
            throw new FileNotFoundException("A part of the workbook is missing");
        }
        return zip.getInputStream(entry);
    }

    /** The entry's own name of a part. */
    String entryName(String part) {
        ZipEntry entry = entries.get(plain(part));
        return entry == null ? part : entry.getName();
    }

    /** A part nobody asks for here must be whole all the same: a copy carries it on. */
    private void lookThrough(String name) throws IOException {
        try (XmlTokens part = new XmlTokens(open(name))) {
            while (part.next() != Token.EOF) {
                // Only whether it can be read.
            }
        }
    }

    private CellStyles readStyles() throws IOException {
        Optional<String> part = relations.byType("styles").filter(this::has);
        if (part.isEmpty()) {
            return CellStyles.none();
        }
        try (InputStream content = open(part.get())) {
            return CellStyles.read(content);
        }
    }

    private void readWorkbook() throws IOException {
        Map<String, Relations.Relation> byId = new HashMap<>();
        relations.all().forEach(relation -> byId.putIfAbsent(relation.id(), relation));
        Set<String> parts = new HashSet<>();
        try (XmlTokens part = new XmlTokens(open(workbookPart))) {
            for (Token token = part.next(); token != Token.EOF; token = part.next()) {
                if (token == Token.START && part.name().equals("workbookPr")) {
                    from1904 = SheetRows.isTrue(part.attribute("date1904"));
                } else if (token == Token.START && part.name().equals("sheet")) {
                    String id = part.prefixed("id");
                    Relations.Relation relation = id == null ? null : byId.get(id);
                    if (relation != null && relation.type().equals("worksheet")) {
                        addSheet(part.attribute("name"), part.attribute("state"), relation.part(), parts);
                    }
                }
            }
        }
    }

    /** A part that two sheets claim would be read, and told of, twice. */
    private void addSheet(@Nullable String name, @Nullable String state, String part, Set<String> parts) {
        if (!parts.add(plain(part))) {
            throw new Malformed("Two sheets of one part");
        }
        if (sheets.size() == MOST_SHEETS) {
            throw new Malformed(Malformed.Fault.TOO_LARGE, "Too many sheets");
        }
        if (name != null && name.length() > LONGEST_NAME) {
            throw new Malformed("The name of a sheet is too long");
        }
        sheets.add(new SheetPart(name == null ? "" : name, state != null && !state.equals("visible"), part));
    }

    /** Zip names as programs write them: with either slash, in any case. */
    private static String plain(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }
}
