package org.silveralliance.kit.workbook.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.silveralliance.kit.workbook.xlsx.XmlTokens.Token;

/**
 * The texts that cells point at, packed as UTF-8: a million of them take their bytes and eight more each.
 */
final class SharedStrings {

    private static final int RECENT = 1024;

    /** A text longer than a piece has one of its own; a piece never grows, so that none is copied. */
    private static final int PIECE = 1 << 20;
    private static final int MOST_PIECES = 1 << 11;

    private final List<byte[]> pieces = new ArrayList<>();
    private int[] starts = new int[1 << 12];
    private int[] lengths = new int[1 << 12];
    private int count;
    private int used = PIECE;
    private final String[] recent = new String[RECENT];
    private final int[] recentIndex = new int[RECENT];

    private SharedStrings() {
        Arrays.fill(recentIndex, -1);
    }

    static SharedStrings none() {
        return new SharedStrings();
    }

    /**
     * Reads the part.
     *
     * @param most bytes it may hold
     */
    static SharedStrings read(InputStream content, long most) throws IOException {
        SharedStrings strings = new SharedStrings();
        try (XmlTokens part = new XmlTokens(new Bounded(content, most))) {
            for (Token token = part.next(); token != Token.EOF; token = part.next()) {
                if (token == Token.START && part.name().equals("si")) {
                    strings.add(RichText.read(part));
                }
            }
        }
        return strings;
    }

    private void add(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        if (used + more.length > PIECE) {
            if (pieces.size() == MOST_PIECES) {
                throw new Malformed(Malformed.Fault.TOO_LARGE, "Too many shared strings");
            }
            pieces.add(new byte[Math.max(PIECE, more.length)]);
            used = 0;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count + (count >> 1));
            lengths = Arrays.copyOf(lengths, starts.length);
        }
        System.arraycopy(more, 0, pieces.getLast(), used, more.length);
        starts[count] = (pieces.size() - 1) * PIECE + used;
        lengths[count++] = more.length;
        used += more.length;
    }

    /** The text at a place. Cells of one column often say the same, so the last ones are kept ready. */
    String at(int index) {
        if (index < 0 || index >= count) {
            throw new Malformed("A cell points at a text that is not there");
        }
        int slot = index & RECENT - 1;
        String before = recent[slot];
        if (recentIndex[slot] == index && before != null) {
            return before;
        }
        int start = starts[index];
        String text = new String(pieces.get(start / PIECE), start % PIECE, lengths[index], StandardCharsets.UTF_8);
        recent[slot] = text;
        recentIndex[slot] = index;
        return text;
    }

    /** Ends what is larger than allowed. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream content, long most) {
            super(content);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            return count(read, Math.max(0, read));
        }

        private int count(int read, int bytes) {
            left -= read < 0 ? 0 : bytes;
            if (left < 0) {
                throw new Malformed(Malformed.Fault.TOO_LARGE, "Too many shared strings");
            }
            return read;
        }
    }
}
