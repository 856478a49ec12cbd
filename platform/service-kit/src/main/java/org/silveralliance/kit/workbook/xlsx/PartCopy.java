package org.silveralliance.kit.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.silveralliance.kit.workbook.xlsx.XmlTokens.Token;

/** Copies a part with a few tags changed; all else comes out as it stands, in UTF-8. */
final class PartCopy {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private static final Pattern OTHER_ENCODING = Pattern.compile("^<\\?xml [^>]*?encoding\\s*=\\s*[\"'](?!(?i:utf-8))");

    private PartCopy() {
    }

    /** What is changed. */
    interface Change {

        /** Writes a token, changed or not. Returns without having moved on unless it wrote what it moved over. */
        void write(XmlTokens part, Token token, Writer into) throws IOException;
    }

    static void copy(InputStream from, OutputStream to, Change change) throws IOException {
        Writer into = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        try (XmlTokens part = new XmlTokens(from)) {
            for (Token token = part.next(); token != Token.EOF; token = part.next()) {
                if (token == Token.OTHER && OTHER_ENCODING.matcher(part.raw()).find()) {
                    into.append(DECLARATION);
                } else {
                    change.write(part, token, into);
                }
            }
        }
        into.flush();
    }

    /**
     * Copies a part with something more at the end of one element.
     *
     * @param more gets the prefix of the element's names, empty or with its colon
     */
    static void copyWithMore(InputStream from, OutputStream to, String element, UnaryOperator<String> more)
            throws IOException {
        copy(from, to, (part, token, into) -> {
            boolean here = part.name().equals(element);
            if (token == Token.START && here && part.isEmptyElement()) {
                String prefix = prefix(part.raw());
                into.append(opened(part.raw())).append(more.apply(prefix)).append("</").append(prefix).append(element)
                        .append('>');
            } else if (token == Token.END && here && !part.raw().isEmpty()) {
                into.append(more.apply(prefix(part.raw()))).append(part.raw());
            } else {
                into.append(part.raw());
            }
        });
    }

    /** The prefix of a tag's name with its colon; empty when it has none. */
    static String prefix(CharSequence tag) {
        int from = tag.charAt(1) == '/' ? 2 : 1;
        for (int i = from; i < tag.length() && tag.charAt(i) > ' ' && tag.charAt(i) != '>' && tag.charAt(i) != '/'; i++) {
            if (tag.charAt(i) == ':') {
                return tag.subSequence(from, i + 1).toString();
            }
        }
        return "";
    }

    /** The tag of an element without content as one that has some. */
    static String opened(CharSequence tag) {
        return tag.subSequence(0, tag.length() - 2).toString().stripTrailing() + ">";
    }

    /** A tag with an attribute set to a value that needs no references. */
    static String with(CharSequence tag, String attribute, String value) {
        int[] place = Attributes.place(tag, attribute, false);
        if (place != null) {
            return tag.subSequence(0, place[0]) + value + tag.subSequence(place[1], tag.length());
        }
        int end = tag.length() - (tag.charAt(tag.length() - 2) == '/' ? 2 : 1);
        return tag.subSequence(0, end).toString().stripTrailing() + " " + attribute + "=\"" + value + "\""
                + tag.subSequence(end, tag.length());
    }
}
