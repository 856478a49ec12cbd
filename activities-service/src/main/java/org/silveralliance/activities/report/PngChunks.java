package org.silveralliance.activities.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** The chunks of a PNG file (ISO/IEC 15948). What decides how it looks is kept, texts, times and EXIF are not. */
final class PngChunks {

    private static final int START = 8;
    /** Length, type and check sum around a chunk's data. */
    private static final int FRAME = 12;
    private static final String EXIF = "eXIf";
    private static final String END = "IEND";
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "IDAT", END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT",
            "bKGD", "pHYs");

    private final ByteArrayOutputStream kept;
    private int orientation = 1;

    private PngChunks(int size) {
        this.kept = new ByteArrayOutputStream(size);
    }

    static PngChunks read(byte[] raw) {
        PngChunks chunks = new PngChunks(raw.length);
        chunks.walk(raw);
        return chunks;
    }

    byte[] withoutMetadata() {
        return kept.toByteArray();
    }

    int orientation() {
        return orientation;
    }

    private void walk(byte[] raw) {
        kept.write(raw, 0, START);
        int at = START;
        String type = "";
        while (!type.equals(END)) {
            int length = length(raw, at);
            type = new String(raw, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(type)) {
                kept.write(raw, at, FRAME + length);
            } else if (type.equals(EXIF)) {
                orientation = ExifOrientation.of(Arrays.copyOfRange(raw, at + 8, at + 8 + length));
            }
            at += FRAME + length;
        }
    }

    private static int length(byte[] raw, int at) {
        if (at + FRAME > raw.length) {
            throw CleanPicture.damaged();
        }
        int length = (raw[at] & 0xff) << 24 | (raw[at + 1] & 0xff) << 16 | (raw[at + 2] & 0xff) << 8 | raw[at + 3] & 0xff;
        if (length < 0 || length > raw.length - at - FRAME) {
            throw CleanPicture.damaged();
        }
        return length;
    }
}
