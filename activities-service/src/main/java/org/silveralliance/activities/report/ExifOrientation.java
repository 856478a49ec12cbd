package org.silveralliance.activities.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as EXIF 2.32 (4.6.5.1.6) says it in the first directory of its TIFF structure. */
final class ExifOrientation {

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final int LAST = 8;

    private ExifOrientation() {
    }

    /** From 1 (upright) to 8; upright when it says nothing that can be read. */
    static int of(byte[] tiff) {
        if (tiff.length < 8 || tiff[0] != tiff[1] || (tiff[0] != 'I' && tiff[0] != 'M')) {
            return 1;
        }
        ByteBuffer data = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = data.getInt(4);
        if (directory < 8 || directory > tiff.length - 2) {
            return 1;
        }
        int entries = Math.min(data.getShort(directory) & 0xffff, (tiff.length - directory - 2) / ENTRY);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((data.getShort(entry) & 0xffff) == ORIENTATION) {
                int value = data.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= LAST ? value : 1;
            }
        }
        return 1;
    }
}
