package org.silveralliance.members.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.silveralliance.members.workbook.WorkbookRefused.Reason;

/**
 * Looks at a file before anybody parses it. Sizes are measured by inflating, because the sizes a zip states about itself may
 * be invented.
 */
public final class WorkbookGuard {

    /** Entries of a workbook with many sheets stay far below this. */
    static final int MAX_ENTRIES = 1_000;
    /** All parts inflated; 100,000 member rows need about 110 MB. */
    static final long MAX_INFLATED = 500L << 20;
    /** The shared strings are held in memory while reading; 100,000 member rows need about 22 MB. */
    static final long MAX_STRINGS = 64L << 20;
    /** Real sheets compress about 10 to 1; repetition beyond this is a bomb. */
    static final long MAX_RATIO = 150;
    private static final long RATIO_MATTERS_FROM = 8L << 20;

    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}([0-9]{1,7})\"");
    private static final int MAGIC_LENGTH = 8;

    private WorkbookGuard() {
    }

    /** Returns when the file is a workbook of reasonable size, else throws {@link WorkbookRefused}. */
    public static void check(Path file) throws IOException {
        byte[] magic = firstBytes(file);
        if (magic.length < MAGIC_LENGTH) {
            throw notAWorkbook();
        }
        if (ReadableWorkbook.isOLE2Header(magic)) {
            throw new WorkbookRefused(Reason.OLD_OR_ENCRYPTED_WORKBOOK, "文件是旧版 .xls 或设了打开密码,请在表格软件中取消密码并另存为 .xlsx 后再上传");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(magic)) {
            throw notAWorkbook();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                throw notAWorkbook();
            }
            measure(zip);
        } catch (ZipException e) {
            throw new WorkbookRefused(Reason.WORKBOOK_DAMAGED, "文件已损坏,无法解压,请重新另存为 .xlsx 后再上传");
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

    private static void measure(ZipFile zip) throws IOException {
        if (zip.size() > MAX_ENTRIES) {
            throw tooLarge();
        }
        long inflated = 0;
        byte[] buffer = new byte[64 << 10];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            inflated += inflatedSize(zip, entry, buffer, MAX_INFLATED - inflated);
        }
    }

    private static long inflatedSize(ZipFile zip, ZipEntry entry, byte[] buffer, long allowed) throws IOException {
        long compressed = Math.max(1, entry.getCompressedSize());
        long limit = entry.getName().equals("xl/sharedStrings.xml") ? Math.min(allowed, MAX_STRINGS) : allowed;
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit || size > RATIO_MATTERS_FROM && size / compressed > MAX_RATIO) {
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
        return new WorkbookRefused(Reason.NOT_A_WORKBOOK, "文件不是 .xlsx 工作簿,请用表格软件另存为 .xlsx 后再上传");
    }

    private static WorkbookRefused tooLarge() {
        return new WorkbookRefused(Reason.WORKBOOK_TOO_LARGE, "工作簿解压后的内容超过允许的大小,请删除多余的空白行列或分成几个文件上传");
    }
}
