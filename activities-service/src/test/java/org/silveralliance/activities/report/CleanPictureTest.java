package org.silveralliance.activities.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.activities.Pictures;
import org.silveralliance.kit.problem.Problem;

class CleanPictureTest {

    private static final byte[] JPEG = Pictures.jpeg(48, 32);

    @Test
    @DisplayName("R-15 S-22 of an upright photograph every pixel is kept, and nothing of where and with what it was taken")
    void shouldKeepThePixelsAndNothingElse() {
        CleanPicture clean = CleanPicture.of(Pictures.asFromAPhone(JPEG, 1));

        assertThat(clean.mediaType()).isEqualTo("image/jpeg");
        assertThat(text(clean)).doesNotContain("Exif", Pictures.PLACE);
        assertThat(clean.bytes()).isEqualTo(CleanPicture.of(JPEG).bytes());
        assertThat(pixels(Pictures.seen(clean.bytes()))).isEqualTo(pixels(Pictures.seen(JPEG)));
    }

    @ParameterizedTest
    // Where the corner that the camera saw at the top left stands once the picture is upright.
    @CsvSource({ "2,48,32,right,top", "3,48,32,right,bottom", "4,48,32,left,bottom", "5,32,48,left,top", "6,32,48,right,top",
            "7,32,48,right,bottom", "8,32,48,left,bottom" })
    @DisplayName("R-15 a photograph is kept upright, however the phone was held")
    void shouldTurnUpright(int orientation, int width, int height, String side, String end) {
        CleanPicture clean = CleanPicture.of(Pictures.asFromAPhone(JPEG, orientation));

        BufferedImage seen = Pictures.seen(clean.bytes());
        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        int x = side.equals("left") ? 4 : width - 5;
        int y = end.equals("top") ? 4 : height - 5;
        assertThat(Pictures.isBlue(seen, x, y)).isTrue();
        assertThat(Pictures.isBlue(seen, width - 1 - x, height - 1 - y)).isFalse();
        assertThat(text(clean)).doesNotContain("Exif", Pictures.PLACE);
    }

    @Test
    @DisplayName("R-15 of a large photograph that has to be turned what fills a screen is kept")
    void shouldBoundWhatItTurns() {
        CleanPicture clean = CleanPicture.of(Pictures.asFromAPhone(Pictures.jpeg(4032, 3024), 6));

        BufferedImage seen = Pictures.seen(clean.bytes());
        assertThat(seen.getWidth()).isEqualTo(1512);
        assertThat(seen.getHeight()).isEqualTo(2016);
    }

    @Test
    @DisplayName("R-15 a PNG loses its texts and keeps its picture")
    void shouldCleanAPng() {
        byte[] png = Pictures.png(48, 32);
        byte[] chunk = "\0\0\0\u0010tEXtGPS 37.49/118.26\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] told = new byte[png.length + chunk.length];
        // After the header chunk: eight bytes of signature, twenty-five of IHDR.
        System.arraycopy(png, 0, told, 0, 33);
        System.arraycopy(chunk, 0, told, 33, chunk.length);
        System.arraycopy(png, 33, told, 33 + chunk.length, png.length - 33);

        CleanPicture clean = CleanPicture.of(told);

        assertThat(clean.mediaType()).isEqualTo("image/png");
        assertThat(text(clean)).doesNotContain(Pictures.PLACE);
        assertThat(pixels(Pictures.seen(clean.bytes()))).isEqualTo(pixels(Pictures.seen(png)));
    }

    @Test
    @DisplayName("R-15 S-22 a HEIC photograph is refused with what to do on the phone, whatever it is called")
    void shouldSayWhatToDoOnThePhone() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

        Problem refused = catchThrowableOfType(Problem.class, () -> CleanPicture.of(heic));

        assertThat(refused).hasMessageContainingAll("HEIC", "兼容性最好", "JPEG");
    }

    @ParameterizedTest
    @ValueSource(ints = { 3, 4, 20, 60, 200, 400 })
    @DisplayName("R-15 what ends too early is refused and stops nothing")
    void shouldRefuseWhatIsCutOff(int length) {
        byte[] cut = Arrays.copyOf(Pictures.asFromAPhone(JPEG, 6), length);

        assertThat(catchThrowableOfType(Problem.class, () -> CleanPicture.of(cut))).isNotNull();
    }

    @ParameterizedTest
    // As IHDR says it: gray, gray of two bytes, colour, colour and transparency of two bytes.
    @CsvSource({ "120000000,1,8,0", "120000000,1,16,6", "60000000,2,8,2", "1,120000000,8,0", "16384,16384,8,0" })
    @DisplayName("R-15 a file of a hundred bytes that claims to be larger than any photograph takes no memory and is refused")
    void shouldNotBelieveASize(int width, int height, int bitDepth, int colorType) {
        byte[] trap = Pictures.pngClaiming(width, height, bitDepth, colorType);

        Problem refused = catchThrowableOfType(Problem.class, () -> CleanPicture.of(trap));

        assertThat(refused).hasMessageContainingAll(width + "×" + height, "请缩小后再上传");
    }

    @Test
    @DisplayName("R-15 of a JPEG that is opened in one piece less is opened")
    void shouldBoundWhatIsOpenedInOnePiece() {
        byte[] trap = Pictures.asFromAPhone(Pictures.claiming(Pictures.progressive(48, 32), 12_000, 10_000), 6);

        Problem refused = catchThrowableOfType(Problem.class, () -> CleanPicture.of(trap));

        assertThat(refused).hasMessageContaining("12000×10000");
    }

    @Test
    @DisplayName("R-15 a progressive photograph of a usual size is turned like any other")
    void shouldTurnAProgressiveOne() {
        CleanPicture clean = CleanPicture.of(Pictures.asFromAPhone(Pictures.progressive(48, 32), 6));

        assertThat(Pictures.seen(clean.bytes()).getHeight()).isEqualTo(48);
    }

    @Test
    @DisplayName("R-15 what a reader stumbles over is a damaged photograph and not our fault")
    void shouldCallDamagedWhatNoReaderTakes() {
        byte[] noPalette = Pictures.pngClaiming(40, 30, 8, 3);

        Problem refused = catchThrowableOfType(Problem.class, () -> CleanPicture.of(noPalette));

        assertThat(refused).hasMessageContaining("已损坏");
    }

    private static String text(CleanPicture picture) {
        return new String(picture.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
