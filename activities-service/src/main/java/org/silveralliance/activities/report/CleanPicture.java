package org.silveralliance.activities.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.kit.problem.Problem;

/**
 * A photograph as it is kept: upright, and without what cameras and phones write into it (EXIF, XMP, IPTC, comments, previews),
 * which says where, when and with what it was taken. A picture that is upright already keeps every pixel.
 */
record CleanPicture(String mediaType, byte[] bytes) {

    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";

    private static final byte[] JPEG_START = { (byte) 0xff, (byte) 0xd8, (byte) 0xff };
    private static final byte[] PNG_START = { (byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a };
    /** Brands of ISO/IEC 23008-12 and AVIF, which phones write and most browsers do not show. */
    private static final Set<String> HEIF = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif");
    private static final int UPRIGHT = 1;

    /** What its first bytes say it is, not its name. */
    static CleanPicture of(byte[] raw) {
        if (startsWith(raw, JPEG_START)) {
            JpegSegments jpeg = JpegSegments.read(raw);
            return upright(new CleanPicture(JPEG, jpeg.withoutMetadata()), jpeg.orientation(), jpeg.isInOnePiece());
        }
        if (startsWith(raw, PNG_START)) {
            PngChunks png = PngChunks.read(raw);
            return upright(new CleanPicture(PNG, png.withoutMetadata()), png.orientation(), false);
        }
        if (isHeif(raw)) {
            throw refused("这是手机的 HEIC 照片，多数电脑打不开。请在手机“设置—相机—格式”里选“兼容性最好”再拍，或在相册里导出为 JPEG 后上传");
        }
        throw refused("只接受 JPEG 或 PNG 照片");
    }

    private static CleanPicture upright(CleanPicture clean, int orientation, boolean inOnePiece) {
        return orientation == UPRIGHT ? clean
                : new CleanPicture(JPEG, UprightPicture.turn(clean, orientation, inOnePiece));
    }

    private static boolean isHeif(byte[] raw) {
        return raw.length >= 12 && new String(raw, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")
                && HEIF.contains(new String(raw, 8, 4, StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] raw, byte[] start) {
        return raw.length > start.length && Arrays.equals(raw, 0, start.length, start, 0, start.length);
    }

    static Problem damaged() {
        return refused("照片已损坏，无法读取，请重新导出为 JPEG 后再上传");
    }

    static Problem tooLarge(int width, int height) {
        return refused("照片尺寸为" + width + "×" + height + "，无法处理，请缩小后再上传");
    }

    private static Problem refused(String why) {
        return ActivitiesProblem.PHOTO_REFUSED.because(why).at("/file", why);
    }
}
