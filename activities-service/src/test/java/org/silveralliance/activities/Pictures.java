package org.silveralliance.activities;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

/** Pictures drawn for tests: red, with a blue corner at the top left. */
public final class Pictures {

    /** The place of an invented meeting, as a phone writes it. */
    public static final String PLACE = "GPS 37.49/118.26";

    private Pictures() {
    }

    public static byte[] jpeg(int width, int height) {
        return drawn(width, height, "jpeg");
    }

    public static byte[] png(int width, int height) {
        return drawn(width, height, "png");
    }

    /** The same JPEG as a phone that was held so writes it: EXIF with the place, a comment, and something after its end. */
    public static byte[] asFromAPhone(byte[] jpeg, int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 26 + place.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1).putShort((short) 0x0112)
                .putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(out, 0xe1, exif.array());
        segment(out, 0xfe, place);
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes(place);
        return out.toByteArray();
    }

    public static BufferedImage seen(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether a corner is the blue one. */
    public static boolean isBlue(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getBlue() > 150 && color.getRed() < 100;
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xff);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    private static byte[] drawn(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
