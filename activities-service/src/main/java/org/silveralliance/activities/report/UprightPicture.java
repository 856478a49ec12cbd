package org.silveralliance.activities.report;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;

import org.silveralliance.kit.problem.Problem;

import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Turns a picture upright and writes it as JPEG. At most {@value #MOST_PIXELS} pixels are kept, which fills any screen, and one
 * picture is turned at a time: opened, it takes some hundred times the memory of a request. What a file says of its size costs
 * its writer nothing, so it is held against what this process has before anything is taken for it.
 */
final class UprightPicture {

    static final int MOST_PIXELS = 4_500_000;
    /** Beyond any camera; such a file is a trap. A reader takes memory by the row before it reads the first. */
    private static final int LONGEST_SIDE = 16_384;
    private static final long MOST_TO_READ = 120_000_000;
    /** Of a JPEG that is opened in one piece, at two bytes for every sample, outside the heap: 96 MB. */
    private static final long MOST_IN_ONE_PIECE = 16_000_000;
    private static final float QUALITY = 0.88f;
    private static final int BYTES = 3;
    /** Pixels of a square that stays in the processor's cache while it is turned. */
    private static final int TILE = 32;
    private static final Semaphore ONE = new Semaphore(1, true);

    private UprightPicture() {
    }

    /**
     * @param orientation from 2 to 8, see {@link ExifOrientation}
     * @param inOnePiece whether all of the picture is in memory before its first row is known
     */
    static byte[] turn(CleanPicture picture, int orientation, boolean inOnePiece) {
        ONE.acquireUninterruptibly();
        try {
            return write(turned(read(picture, inOnePiece ? MOST_IN_ONE_PIECE : MOST_TO_READ), orientation));
        } catch (IIOException unreadable) {
            throw CleanPicture.damaged();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            ONE.release();
        }
    }

    private static BufferedImage read(CleanPicture picture, long mostPixels) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(picture.mediaType()).next();
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes())), true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long pixels = (long) width * height;
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || pixels > mostPixels) {
                throw CleanPicture.tooLarge(width, height);
            }
            ImageReadParam part = reader.getDefaultReadParam();
            double size = (double) pixels * Math.max(BYTES, bytesOfAPixel(reader)) / BYTES;
            int every = (int) Math.ceil(Math.sqrt(size / MOST_PIXELS));
            part.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, part);
        } catch (Problem refused) {
            throw refused;
        } catch (RuntimeException unreadable) {
            // The readers have no one way of saying that a file is not what it should be.
            throw CleanPicture.damaged();
        } finally {
            reader.dispose();
        }
    }

    private static int bytesOfAPixel(ImageReader reader) throws IOException {
        SampleModel model = reader.getImageTypes(0).next().getSampleModel();
        return model.getNumBands() * DataBuffer.getDataTypeSize(model.getDataType()) / Byte.SIZE;
    }

    private static BufferedImage turned(BufferedImage from, int orientation) {
        byte[] source = pixels(from);
        int width = from.getWidth();
        int height = from.getHeight();
        boolean lying = orientation >= 5;
        BufferedImage to = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] target = pixels(to);
        for (int top = 0; top < height; top += TILE) {
            for (int left = 0; left < width; left += TILE) {
                for (int y = top; y < Math.min(top + TILE, height); y++) {
                    for (int x = left; x < Math.min(left + TILE, width); x++) {
                        int place = place(orientation, x, y, width, height) * BYTES;
                        int pixel = (y * width + x) * BYTES;
                        target[place] = source[pixel];
                        target[place + 1] = source[pixel + 1];
                        target[place + 2] = source[pixel + 2];
                    }
                }
            }
        }
        return to;
    }

    /** Where a pixel of the camera's picture stands in the upright one. */
    private static int place(int orientation, int x, int y, int width, int height) {
        return switch (orientation) {
            case 2 -> y * width + width - 1 - x;
            case 3 -> (height - 1 - y) * width + width - 1 - x;
            case 4 -> (height - 1 - y) * width + x;
            case 5 -> x * height + y;
            case 6 -> x * height + height - 1 - y;
            case 7 -> (width - 1 - x) * height + height - 1 - y;
            case 8 -> (width - 1 - x) * height + y;
            default -> throw new IllegalArgumentException("No such orientation");
        };
    }

    private static byte[] pixels(BufferedImage picture) {
        BufferedImage plain = picture;
        if (picture.getType() != BufferedImage.TYPE_3BYTE_BGR) {
            plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            plain.createGraphics().drawImage(picture, 0, 0, java.awt.Color.WHITE, null);
        }
        return ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
    }

    private static byte[] write(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(CleanPicture.JPEG).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
