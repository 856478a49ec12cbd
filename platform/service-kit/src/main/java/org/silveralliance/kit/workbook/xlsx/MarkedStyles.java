package org.silveralliance.kit.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.silveralliance.kit.workbook.xlsx.XmlTokens.Token;

/** The styles of marked cells: each a cell's own style with another fill, added behind those the workbook has. */
final class MarkedStyles {

    private static final String REJECTED = "FFFFC7CE";
    private static final String WARNED = "FFFFEB9C";
    /** What a workbook without styles needs around its fills and cells. */
    private static final String NONE = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="11"/></font></fonts>\
            <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/></cellXfs></styleSheet>""";

    private final Map<Key, Integer> marked = new LinkedHashMap<>();
    private final int before;

    private record Key(int style, boolean rejects) {
    }

    /**
     * Begins with those a workbook has.
     *
     * @param count how many they are
     */
    MarkedStyles(int count) {
        this.before = Math.max(1, count);
    }

    /** The style of a marked cell that had this one. */
    int of(int style, boolean rejects) {
        return marked.computeIfAbsent(new Key(style < before ? style : 0, rejects), any -> before + marked.size());
    }

    /** Writes a workbook's styles with the new ones; without any to begin with, plain ones. */
    static InputStream plain() {
        return new java.io.ByteArrayInputStream(NONE.getBytes(StandardCharsets.UTF_8));
    }

    void write(InputStream from, OutputStream to) throws IOException {
        List<String> own = new ArrayList<>();
        int[] fills = new int[1];
        String[] within = { "" };
        PartCopy.copy(from, to, (part, token, into) -> {
            if (token == Token.START) {
                start(part, into, own, fills, within);
            } else if (token == Token.END && part.name().equals("fills") && within[0].equals("fills")) {
                into.append(fill(part, REJECTED)).append(fill(part, WARNED)).append(part.raw());
            } else if (token == Token.END && part.name().equals("cellXfs") && within[0].equals("cellXfs")) {
                for (Key key : marked.keySet()) {
                    into.append(filled(own.isEmpty() ? "<xf/>" : own.get(Math.min(key.style(), own.size() - 1)),
                            fills[0] + (key.rejects() ? 0 : 1)));
                }
                into.append(part.raw());
            } else {
                into.append(part.raw());
            }
        });
    }

    private void start(XmlTokens part, Writer into, List<String> own, int[] fills, String[] within) throws IOException {
        String count = part.attribute("count");
        switch (part.name()) {
            case "fills", "cellXfs" -> {
                within[0] = part.name();
                int more = part.name().equals("fills") ? 2 : marked.size();
                into.append(count == null || !count.matches("[0-9]{1,8}") ? part.raw()
                        : PartCopy.with(part.raw(), "count", String.valueOf(Integer.parseInt(count) + more)));
            }
            case "fonts", "borders", "cellStyleXfs", "dxfs", "cellStyles" -> {
                within[0] = part.name();
                into.append(part.raw());
            }
            case "fill" -> {
                fills[0] += within[0].equals("fills") ? 1 : 0;
                into.append(part.raw());
            }
            case "xf" -> {
                String whole = whole(part);
                if (within[0].equals("cellXfs")) {
                    own.add(whole);
                }
                into.append(whole);
            }
            default -> into.append(part.raw());
        }
    }

    private static String whole(XmlTokens part) throws IOException {
        StringBuilder whole = new StringBuilder(part.raw());
        for (int outside = part.depth() - 1; part.depth() > outside;) {
            part.next();
            whole.append(part.raw());
        }
        return whole.toString();
    }

    private static String filled(String xf, int fill) {
        int end = xf.indexOf('>') + 1;
        return PartCopy.with(PartCopy.with(xf.substring(0, end), "fillId", String.valueOf(fill)), "applyFill", "1")
                + xf.substring(end);
    }

    private static String fill(XmlTokens part, String colour) {
        String prefix = PartCopy.prefix(part.raw());
        return "<%1$sfill><%1$spatternFill patternType=\"solid\"><%1$sfgColor rgb=\"%2$s\"/></%1$spatternFill></%1$sfill>"
                .formatted(prefix, colour);
    }
}
