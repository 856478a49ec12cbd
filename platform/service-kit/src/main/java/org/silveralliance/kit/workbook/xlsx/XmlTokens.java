package org.silveralliance.kit.workbook.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

import org.jspecify.annotations.Nullable;

/**
 * A part's markup, token by token, each with its text exactly as it stands in the file, so that a part can be read and can
 * be copied with a few tags changed by the same eyes. Elements are known by their local names, because strict and
 * transitional packages differ in namespaces only. Memory is one token; a document type is refused, nothing is expanded.
 */
public final class XmlTokens implements Closeable {

    /** No cell holds more than 32,767 characters; even written as references they stay below this. */
    static final int LONGEST = 2_000_000;
    /** No part of a workbook nests deeper than about twenty. */
    private static final int DEEPEST = 100;
    private static final int BUFFER = 32 << 10;

    /** What stands next. */
    public enum Token {
        START,
        END,
        TEXT,
        /** A comment, an instruction or the declaration. */
        OTHER,
        EOF
    }

    private final Reader source;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder raw = new StringBuilder();
    private final Names names = new Names();
    private final String[] open = new String[DEEPEST];
    private int at;
    private int end;
    private int depth;
    private boolean rooted;
    private boolean endPending;
    private boolean character;
    private Token token = Token.OTHER;
    private String name = "";

    public XmlTokens(InputStream bytes) throws IOException {
        this.source = XmlEncoding.reader(bytes);
    }

    /** Moves to the next token. An element without content gives its start and then an end whose raw text is empty. */
    public Token next() throws IOException {
        raw.setLength(0);
        character = false;
        if (endPending) {
            endPending = false;
            depth--;
            return token = Token.END;
        }
        if (at == end && !fill()) {
            if (depth > 0 || !rooted) {
                throw new Malformed("The markup ends early");
            }
            return token = Token.EOF;
        }
        return token = buffer[at] == '<' ? markup() : characters();
    }

    /** The token as it stands in the file. */
    public CharSequence raw() {
        return raw;
    }

    /** The local name of the element that starts or ends here. */
    public String name() {
        return name;
    }

    /** How many elements are open, the one that starts here included. */
    public int depth() {
        return depth;
    }

    /** Whether the element that starts here ends with the same tag. */
    public boolean isEmptyElement() {
        return endPending;
    }

    /** The text that stands here, references resolved. */
    public String text() throws IOException {
        return character ? raw.substring("<![CDATA[".length(), raw.length() - "]]>".length()) : References.resolve(raw);
    }

    /** An attribute of the element that starts here, whatever its namespace; null when there is none. */
    public @Nullable String attribute(String wanted) {
        return Attributes.find(raw, wanted, false);
    }

    /**
     * The column of the cell that starts here, where its place is its first attribute, as nearly always; −1 where it is not.
     */
    int columnHere() {
        return CellPlace.columnIn(raw, name.length() + 1);
    }

    /** An attribute that has a prefix, as relationship ids do; null when there is none. */
    public @Nullable String prefixed(String wanted) {
        return Attributes.find(raw, wanted, true);
    }

    /** Skips the content of the element that starts here; afterwards its end is the current token. */
    public void skip() throws IOException {
        for (int outside = depth - 1; depth > outside;) {
            if (next() == Token.EOF) {
                return;
            }
        }
    }

    /**
     * The text of the element that starts here, without that of elements inside it; afterwards its end is the current token.
     */
    public String content() throws IOException {
        String only = "";
        StringBuilder joined = null;
        for (int outside = depth - 1; depth > outside;) {
            if (next() != Token.TEXT) {
                continue;
            }
            String text = text();
            if (only.isEmpty()) {
                only = text;
                continue;
            }
            joined = joined == null ? new StringBuilder(only) : joined;
            if (joined.length() + text.length() > LONGEST) {
                throw new Malformed(Malformed.Fault.TOO_LONG, "A text is too long");
            }
            joined.append(text);
        }
        return joined == null ? only : joined.toString();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private Token characters() throws IOException {
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '<') {
                at++;
            }
            append(from);
            if (at < end) {
                break;
            }
        }
        if (depth == 0 && !isBlank()) {
            throw new Malformed("Text outside the markup");
        }
        return Token.TEXT;
    }

    private boolean isBlank() {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) > ' ' && raw.charAt(i) != '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    private Token markup() throws IOException {
        take();
        more();
        return switch (buffer[at]) {
            case '!' -> declaration();
            case '?' -> until("?>");
            case '/' -> endTag();
            default -> startTag();
        };
    }

    private Token declaration() throws IOException {
        take();
        more();
        if (buffer[at] == '-') {
            return until("-->");
        }
        if (buffer[at] != '[' || depth == 0) {
            throw new Malformed("A document type");
        }
        until("]]>");
        if (!raw.substring(0, Math.min(raw.length(), 9)).equals("<![CDATA[")) {
            throw new Malformed("Not a section of characters");
        }
        character = true;
        return Token.TEXT;
    }

    private Token until(String close) throws IOException {
        char last = close.charAt(close.length() - 1);
        do {
            more();
            while (buffer[at] != last) {
                take();
                more();
            }
            take();
        } while (!endsWith(close));
        return Token.OTHER;
    }

    private boolean endsWith(String close) {
        int from = raw.length() - close.length();
        return from >= 2 && raw.indexOf(close, from) == from;
    }

    private Token endTag() throws IOException {
        readTag();
        name = names.of(raw, 2);
        if (depth == 0 || !open[depth - 1].equals(name)) {
            throw new Malformed("An end without a beginning");
        }
        depth--;
        return Token.END;
    }

    private Token startTag() throws IOException {
        readTag();
        name = names.of(raw, 1);
        if (name.isEmpty() || depth == DEEPEST || depth == 0 && rooted) {
            throw new Malformed("A tag that cannot be");
        }
        rooted = true;
        open[depth++] = name;
        endPending = raw.charAt(raw.length() - 2) == '/';
        return Token.START;
    }

    /** Reads to the tag's end; what stands in quotes may hold its sign. */
    private void readTag() throws IOException {
        char quote = 0;
        while (at < end || fill()) {
            int from = at;
            while (at < end) {
                char c = buffer[at++];
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '>') {
                    append(from);
                    return;
                } else if (c == '<') {
                    throw new Malformed("A tag within a tag");
                }
            }
            append(from);
        }
        throw new Malformed("A tag ends early");
    }

    private void more() throws IOException {
        if (at == end && !fill()) {
            throw new Malformed("A tag ends early");
        }
    }

    private void take() {
        append(at++, 1);
    }

    private void append(int from) {
        append(from, at - from);
    }

    private void append(int from, int length) {
        if (raw.length() + length > LONGEST) {
            throw new Malformed(Malformed.Fault.TOO_LONG, "A text or a tag is too long");
        }
        raw.append(buffer, from, length);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, source.read(buffer));
        return end > 0;
    }
}
