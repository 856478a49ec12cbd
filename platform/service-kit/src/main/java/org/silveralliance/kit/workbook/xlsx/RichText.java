package org.silveralliance.kit.workbook.xlsx;

import java.io.IOException;

import org.silveralliance.kit.workbook.xlsx.XmlTokens.Token;

/** A text of one or several runs, shared or in its cell. How it is pronounced (rPh) is no part of it. */
final class RichText {

    private RichText() {
    }

    /** Reads the element that starts here ({@code si}, {@code is}); afterwards its end is the current token. */
    static String read(XmlTokens part) throws IOException {
        StringBuilder text = new StringBuilder();
        String font = null;
        for (int outside = part.depth() - 1; part.depth() > outside;) {
            if (part.next() != Token.START) {
                continue;
            }
            switch (part.name()) {
                case "t" -> append(text, SymbolFonts.read(CellText.of(part.content()), font));
                case "r" -> font = null;
                case "rFont" -> font = part.attribute("val");
                case "rPh", "phoneticPr" -> part.skip();
                default -> {
                    // Colours and sizes say nothing.
                }
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() + more.length() > XmlTokens.LONGEST) {
            throw new Malformed(Malformed.Fault.TOO_LONG, "A text is too long");
        }
        text.append(more);
    }
}
