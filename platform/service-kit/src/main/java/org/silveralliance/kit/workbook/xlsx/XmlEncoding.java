package org.silveralliance.kit.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which encoding a part is written: UTF-8 nearly always, UTF-16 by its mark, else what the declaration says. */
final class XmlEncoding {

    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private XmlEncoding() {
    }

    /** A reader of the part's characters; what its encoding does not know is damage. */
    static Reader reader(InputStream bytes) throws IOException {
        PushbackInputStream source = new PushbackInputStream(bytes, DECLARATION);
        byte[] first = source.readNBytes(DECLARATION);
        int mark = mark(first);
        source.unread(first, mark, first.length - mark);
        return new InputStreamReader(source, charset(first).newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static int mark(byte[] first) {
        if (first.length >= 3 && (first[0] & 0xFF) == 0xEF && (first[1] & 0xFF) == 0xBB && (first[2] & 0xFF) == 0xBF) {
            return 3;
        }
        return first.length >= 2 && ((first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE
                || (first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF) ? 2 : 0;
    }

    private static Charset charset(byte[] first) {
        if (first.length >= 2 && ((first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE || first[0] == '<' && first[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (first.length >= 2 && ((first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF || first[0] == 0 && first[1] == '<')) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher stated = ENCODING.matcher(new String(first, StandardCharsets.ISO_8859_1));
        try {
            return stated.find() ? Charset.forName(stated.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            throw new Malformed(unknown);
        }
    }
}
