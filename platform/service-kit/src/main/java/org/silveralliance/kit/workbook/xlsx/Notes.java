package org.silveralliance.kit.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.silveralliance.kit.workbook.xlsx.XmlTokens.Token;

/** The comments of one sheet: a part with their texts and one with their boxes, which spreadsheet programs still ask for. */
final class Notes {

    /** Whoever writes them. */
    static final String AUTHOR = "银发联盟";

    private static final String BEGINNING = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
            path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>\
            </v:shapetype>""";
    private static final String BOX = """
            <v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s%d" type="#_x0000_t202" \
            style="position:absolute;width:220pt;height:70pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">\
            <v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
            <v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
            <x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>""";
    private static final int FIRST_BOX = 9_000_001;
    private static final int LARGEST_DRAWING = 16 << 20;

    private final Map<CellPlace, String> texts = new LinkedHashMap<>();

    void add(CellPlace place, String text) {
        texts.put(place, text);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** A new part with the comments. */
    void write(OutputStream to) throws IOException {
        StringBuilder part = new StringBuilder("<comments xmlns=\"").append(MarkedCopy.MAIN)
                .append("\"><authors><author>" + AUTHOR + "</author></authors><commentList>");
        to.write(part.append(comments("")).append("</commentList></comments>").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A new part with their boxes. */
    void writeBoxes(OutputStream to) throws IOException {
        to.write((BEGINNING + boxes() + "</xml>").getBytes(StandardCharsets.UTF_8));
    }

    /** A sheet's own comments with these behind them. A cell that has one keeps it and gets no second. */
    void writeBehind(InputStream from, OutputStream to) throws IOException {
        Set<String> taken = new HashSet<>();
        PartCopy.copy(from, to, (part, token, into) -> {
            if (token == Token.START && part.name().equals("comment")) {
                taken.add(String.valueOf(part.attribute("ref")));
            } else if (token == Token.END && part.name().equals("commentList") && !part.raw().isEmpty()) {
                texts.keySet().removeIf(place -> taken.contains(place.reference()));
                into.append(comments(PartCopy.prefix(part.raw())));
            }
            into.append(part.raw());
        });
    }

    /** A sheet's own boxes with these behind them; such parts are not always well-formed. Call after the comments. */
    void writeBoxesBehind(InputStream from, OutputStream to) throws IOException {
        String drawing = new String(from.readNBytes(LARGEST_DRAWING), StandardCharsets.UTF_8);
        int end = drawing.lastIndexOf("</xml>");
        to.write((end < 0 ? drawing : drawing.substring(0, end) + boxes() + drawing.substring(end))
                .getBytes(StandardCharsets.UTF_8));
    }

    private String comments(String prefix) {
        StringBuilder all = new StringBuilder();
        texts.forEach((place, text) -> all
                .append("<%1$scomment ref=\"%2$s\" authorId=\"0\"><%1$stext><%1$st xml:space=\"preserve\">"
                        .formatted(prefix, place.reference()))
                .append(References.escape(text))
                .append("</%1$st></%1$stext></%1$scomment>".formatted(prefix)));
        return all.toString();
    }

    private String boxes() {
        StringBuilder all = new StringBuilder();
        int number = FIRST_BOX;
        for (CellPlace place : texts.keySet()) {
            all.append(BOX.formatted(number++, place.row() - 1, place.column()));
        }
        return all.toString();
    }
}
