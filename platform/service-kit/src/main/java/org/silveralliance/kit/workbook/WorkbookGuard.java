package org.silveralliance.kit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Pattern WORKBOOK = Pattern.compile("/?(.*[/\\\\])?workbook[0-9]*\\.xml", Pattern.CASE_INSENSITIVE);

    private WorkbookGuard() {
    }

    /** Returns when the file is a workbook of reasonable size, else throws {@link WorkbookRefused}. */
    static void check(Path file, WorkbookLimits limits) throws IOException {
        if (!beginsAsZip(file)) {
            throw FileKind.notZip(file);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw tooLarge();
            }
            if (zip.getEntry(CONTENT_TYPES) == null || !holdsWorkbook(zip)) {
                throw FileKind.otherZip(zip);
            }
            measure(zip, limits);
        } catch (IOException | IllegalArgumentException damaged) {
            // A name in no known encoding is an illegal argument to the zip's reader.
            WorkbookRefused refused = new WorkbookRefused(Reason.WORKBOOK_DAMAGED, "文件已损坏，无法解压，请重新另存为 .xlsx 后再上传");
            refused.initCause(damaged);
            throw refused;
        }
    }

    /** Whether a part is called as the main part of a workbook is, whatever folder a program keeps it in. */
    private static boolean holdsWorkbook(ZipFile zip) {
        return zip.stream().anyMatch(entry -> WORKBOOK.matcher(entry.getName()).matches());
    }

    private static void measure(ZipFile zip, WorkbookLimits limits) throws IOException {
        long inflated = 0;
        byte[] buffer = new byte[64 << 10];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            inflated += inflatedSize(zip, entry, buffer, limits.inflated() - inflated);
        }
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

    private static boolean beginsAsZip(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] magic = content.readNBytes(4);
            return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K'
                    && (magic[2] == 3 && magic[3] == 4 || magic[2] == 5 && magic[3] == 6);
        }
    }

    static WorkbookRefused tooLarge() {
        return new WorkbookRefused(Reason.WORKBOOK_TOO_LARGE, "工作簿解压后的内容超过允许的大小，请删除多余的空白行列或分成几个文件上传");
    }
}
