package org.silveralliance.activities.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.silveralliance.activities.Pictures;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A photograph of nearly 5 MB as a phone takes it: what it takes to strip it, and to strip and turn it. */
@EnabledIfSystemProperty(named = "sa.bench", matches = "photo", disabledReason = "a benchmark; ./alliance bench photo runs it")
class PhotoBench {

    private static final int LARGEST = 5 * 1024 * 1024 - 1_000;
    private static final int WARM_UP = 10;
    private static final int TIMES = 40;

    @Test
    void shouldCleanALargePhotographFastEnough() throws IOException {
        byte[] jpeg = large();
        assertThat(jpeg.length).isBetween(LARGEST / 2, LARGEST);
        figure("photo.megabytes", jpeg.length / 1e6, "MB", 0);
        figure("photo.strip-p95", p95(Pictures.asFromAPhone(jpeg, 1)), "ms", 300);
        figure("photo.strip-and-turn-p95", p95(Pictures.asFromAPhone(jpeg, 6)), "ms", 300);
    }

    private static double p95(byte[] photo) {
        double[] taken = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            long start = System.nanoTime();
            CleanPicture clean = CleanPicture.of(photo);
            if (i >= 0) {
                taken[i] = (System.nanoTime() - start) / 1e6;
            }
            assertThat(clean.bytes()).isNotEmpty();
        }
        Arrays.sort(taken);
        return taken[(int) (TIMES * 0.95)];
    }

    /** Twelve million pixels with as much in them as fits: the best quality that stays below the limit. */
    private static byte[] large() throws IOException {
        BufferedImage picture = new BufferedImage(4032, 3024, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(5);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int noise = random.nextInt(24);
                picture.setRGB(x, y, (x / 20 + noise) % 256 << 16 | (y / 16 + noise) % 256 << 8 | 90 + noise);
            }
        }
        byte[] written;
        float quality = 0.98f;
        do {
            written = written(picture, quality);
            quality -= 0.04f;
        } while (written.length > LARGEST);
        return written;
    }

    private static byte[] written(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(target);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static void figure(String name, double value, String unit, double target) {
        System.out.printf(Locale.ROOT,
                "BENCH {\"name\": \"%s\", \"value\": %.1f, \"unit\": \"%s\", \"target\": %s, \"met\": %s}%n",
                name, value, unit, target == 0 ? "null" : Double.toString(target), target == 0 || value <= target);
    }
}
