package org.silveralliance.activities.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * The segments of a JPEG file (ITU-T T.81, annex B). What decoding needs is kept, a colour profile too; application data,
 * comments and whatever follows the end of the image is not.
 */
final class JpegSegments {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int RST0 = 0xd0;
    private static final int RST7 = 0xd7;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COM = 0xfe;
    /** A progressive picture has some ten; each is gone through over the whole of it. */
    private static final int MOST_SCANS = 64;
    /** Frames that are read row by row, when one scan holds all their components: baseline and extended sequential. */
    private static final int SOF0 = 0xc0;
    private static final int SOF1 = 0xc1;
    private static final int SOF15 = 0xcf;
    /** Huffman tables, an extension and arithmetic conditioning, numbered among the frames. */
    private static final Set<Integer> NO_FRAMES = Set.of(0xc4, 0xc8, 0xcc);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);
    /** Where a frame and a scan say of how many components they are. */
    private static final int COMPONENTS_OF_FRAME = 7;
    private static final int COMPONENTS_OF_SCAN = 2;
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] raw;
    private final ByteArrayOutputStream kept;
    private int orientation = 1;
    private int components;
    private int scans;
    private boolean inOnePiece;
    private int at = 2;

    private JpegSegments(byte[] raw) {
        this.raw = raw;
        this.kept = new ByteArrayOutputStream(raw.length);
    }

    static JpegSegments read(byte[] raw) {
        JpegSegments segments = new JpegSegments(raw);
        segments.walk();
        return segments;
    }

    byte[] withoutMetadata() {
        return kept.toByteArray();
    }

    /** As EXIF 2.32 counts, from 1 (upright) to 8. */
    int orientation() {
        return orientation;
    }

    /** Whether a decoder has to hold all of the picture before it knows the first row: progressive, or in several scans. */
    boolean isInOnePiece() {
        return inOnePiece;
    }

    private void walk() {
        write(SOI);
        for (int marker = marker(); marker != EOI; marker = marker()) {
            int length = length();
            note(marker, length);
            if (keeps(marker)) {
                write(marker);
                kept.write(raw, at, length);
            } else if (marker == APP1 && startsWith(EXIF)) {
                orientation = ExifOrientation.of(Arrays.copyOfRange(raw, at + 2 + EXIF.length, at + length));
            }
            at += length;
            if (marker == SOS) {
                copyScan();
            }
        }
        write(EOI);
    }

    private void note(int marker, int length) {
        if (marker >= SOF0 && marker <= SOF15 && !NO_FRAMES.contains(marker)) {
            inOnePiece |= marker > SOF1;
            components = length > COMPONENTS_OF_FRAME ? raw[at + COMPONENTS_OF_FRAME] & 0xff : 0;
        } else if (marker == SOS) {
            scans++;
            inOnePiece |= length <= COMPONENTS_OF_SCAN || (raw[at + COMPONENTS_OF_SCAN] & 0xff) != components;
            if (scans > MOST_SCANS) {
                throw CleanPicture.damaged();
            }
        }
    }

    private boolean keeps(int marker) {
        return switch (marker) {
            case APP0 -> startsWith(JFIF);
            case APP2 -> startsWith(ICC);
            case APP14 -> true;
            default -> marker != COM && (marker < APP0 || marker > APP15);
        };
    }

    /** Entropy-coded data: a marker within it is followed by zero, or restarts it. */
    private void copyScan() {
        int from = at;
        while (at + 1 < raw.length && (raw[at] != (byte) 0xff || isWithinScan(raw[at + 1] & 0xff))) {
            at++;
        }
        kept.write(raw, from, at - from);
    }

    private static boolean isWithinScan(int after) {
        return after == 0 || (after >= RST0 && after <= RST7);
    }

    private int marker() {
        if (at + 1 >= raw.length || raw[at] != (byte) 0xff) {
            throw CleanPicture.damaged();
        }
        while (at + 1 < raw.length && raw[at + 1] == (byte) 0xff) {
            at++;
        }
        if (at + 1 >= raw.length) {
            throw CleanPicture.damaged();
        }
        int marker = raw[at + 1] & 0xff;
        at += 2;
        return marker;
    }

    private int length() {
        int length = at + 1 < raw.length ? (raw[at] & 0xff) << 8 | raw[at + 1] & 0xff : 0;
        if (length < 2 || at + length > raw.length) {
            throw CleanPicture.damaged();
        }
        return length;
    }

    private boolean startsWith(byte[] name) {
        return at + 2 + name.length <= raw.length
                && Arrays.equals(raw, at + 2, at + 2 + name.length, name, 0, name.length);
    }

    private void write(int marker) {
        kept.write(0xff);
        kept.write(marker);
    }
}
