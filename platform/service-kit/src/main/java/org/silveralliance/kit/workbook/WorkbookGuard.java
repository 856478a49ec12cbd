package org.silveralliance.kit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.silveralliance.kit.workbook.WorkbookRefused.Reason;

/**
 * Looks at a file before anybody parses it. Sizes are measured by inflating, because the sizes a zip states about itself may
 * be invented.
 */
final class WorkbookGuard {

    /** Entries of a workbook with many sheets stay far below this. */
    static final int MAX_ENTRIES = 1_000;
    /** Real sheets compress about 10 to 1, empty rows 15 to 1; repetition beyond this is a bomb. */
    static final long MAX_RATIO = 150;
    private static final long RATIO_MATTERS_FROM = 4L << 20;
    /** The list of parts of a workbook with 1,000 sheets needs about 150 kB. */
    private static final int MAX_CONTENT_TYPES = 1 << 20;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Pattern OVERRIDE = Pattern.compile("<Override [^<>]{1,1000}>");
    private static final Pattern PART_NAME = Pattern.compile("PartName\\s{0,9}=\\s{0,9}[\"']/?([^\"']{1,500})[\"']");
    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}([0-9]{1,7})\"");
    private static final int MAGIC_LENGTH = 8;

    private WorkbookGuard() {
    }

    /** Returns when the file is a workbook of reasonable size, else throws {@link WorkbookRefused}. */
    static void check(Path file, WorkbookLimits limits) throws IOException {
        byte[] magic = firstBytes(file);
        if (magic.length < MAGIC_LENGTH) {
            throw notAWorkbook();
        }
        if (ReadableWorkbook.isOLE2Header(magic)) {
            throw new WorkbookRefused(Reason.OLD_OR_ENCRYPTED_WORKBOOK, "文件是旧版 .xls 或设了打开密码，请在表格软件中取消密码并另存为 .xlsx 后再上传");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(magic)) {
            throw notAWorkbook();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(CONTENT_TYPES) == null || zip.getEntry("xl/workbook.xml") == null) {
                throw notAWorkbook();
            }
            measure(zip, limits);
        } catch (ZipException damaged) {
            WorkbookRefused refused = new WorkbookRefused(Reason.WORKBOOK_DAMAGED, "文件已损坏，无法解压，请重新另存为 .xlsx 后再上传");
            refused.initCause(damaged);
            throw refused;
        }
    }

    /** The last row of the longest sheet, as the sheets state it; 0 when none does. */
    static int statedRows(Path file) throws IOException {
        int most = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().matches("xl/worksheets/[^/]+\\.xml")) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        Matcher stated = DIMENSION.matcher(new String(content.readNBytes(4096), StandardCharsets.UTF_8));
                        most = stated.find() ? Math.max(most, Integer.parseInt(stated.group(1))) : most;
                    }
                }
            }
        }
        return most;
    }

    private static void measure(ZipFile zip, WorkbookLimits limits) throws IOException {
        if (zip.size() > MAX_ENTRIES) {
            throw tooLarge();
        }
        Set<String> strings = sharedStrings(zip);
        long inflated = 0;
        byte[] buffer = new byte[64 << 10];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            long allowed = limits.inflated() - inflated;
            inflated += inflatedSize(zip, entry, buffer,
                    strings.contains(entry.getName().toLowerCase(Locale.ROOT)) ? Math.min(allowed, limits.strings()) : allowed);
        }
    }

    /** The parts whose type says they hold shared strings; their names are anybody's choice. */
    private static Set<String> sharedStrings(ZipFile zip) throws IOException {
        Set<String> parts = new HashSet<>(Set.of("xl/sharedstrings.xml"));
        byte[] types;
        try (InputStream content = zip.getInputStream(zip.getEntry(CONTENT_TYPES))) {
            types = content.readNBytes(MAX_CONTENT_TYPES + 1);
        }
        if (types.length > MAX_CONTENT_TYPES) {
            throw tooLarge();
        }
        Matcher override = OVERRIDE.matcher(new String(types, StandardCharsets.UTF_8));
        while (override.find()) {
            Matcher name = PART_NAME.matcher(override.group());
            if (override.group().contains("sharedStrings") && name.find()) {
                parts.add(name.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return parts;
    }

    private static long inflatedSize(ZipFile zip, ZipEntry entry, byte[] buffer, long allowed) throws IOException {
        long compressed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > allowed || size > RATIO_MATTERS_FROM && size / compressed > MAX_RATIO) {
                    throw tooLarge();
                }
            }
        }
        return size;
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(MAGIC_LENGTH);
        }
    }

    private static WorkbookRefused notAWorkbook() {
        return new WorkbookRefused(Reason.NOT_A_WORKBOOK, "文件不是 .xlsx 工作簿，请用表格软件另存为 .xlsx 后再上传");
    }

    private static WorkbookRefused tooLarge() {
        return new WorkbookRefused(Reason.WORKBOOK_TOO_LARGE, "工作簿解压后的内容超过允许的大小，请删除多余的空白行列或分成几个文件上传");
    }
}
