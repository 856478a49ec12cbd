package org.silveralliance.kit.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.XmlTokens.Token;

/** What of a cell's style changes what it says: its number format and a font of signs. */
public final class CellStyles {

    /** No program writes more; the format allows 64,000. */
    private static final int MOST = 70_000;

    private final List<Style> styles = new ArrayList<>();

    private record Style(@Nullable String font, @Nullable String format, boolean struck) {
    }

    private record Font(@Nullable String name, boolean struck) {

        static final Font UNKNOWN = new Font(null, false);
    }

    private CellStyles() {
    }

    static CellStyles none() {
        return new CellStyles();
    }

    static CellStyles read(InputStream content) throws IOException {
        CellStyles read = new CellStyles();
        Map<String, String> formats = new HashMap<>();
        List<Font> fonts = new ArrayList<>();
        String within = "";
        try (XmlTokens part = new XmlTokens(content)) {
            for (Token token = part.next(); token != Token.EOF; token = part.next()) {
                if (token != Token.START) {
                    continue;
                }
                switch (part.name()) {
                    case "numFmt" -> put(formats, part.attribute("numFmtId"), part.attribute("formatCode"));
                    case "fonts", "cellStyleXfs", "cellXfs", "dxfs" -> within = part.name();
                    case "font" -> {
                        if (within.equals("fonts") && fonts.size() < MOST) {
                            fonts.add(font(part));
                        }
                    }
                    case "xf" -> {
                        if (within.equals("cellXfs") && read.styles.size() < MOST) {
                            read.styles.add(style(part, fonts, formats));
                        }
                    }
                    default -> {
                        // Borders, fills and names say nothing.
                    }
                }
            }
        }
        return read;
    }

    int count() {
        return styles.size();
    }

    /** The format code of a style: General when nothing is known of it. */
    public String format(int style) {
        String format = style < 0 || style >= styles.size() ? null : styles.get(style).format();
        return format == null ? "General" : format;
    }

    /** Whether a style strikes its text through. */
    public boolean isStruck(int style) {
        return style >= 0 && style < styles.size() && styles.get(style).struck();
    }

    @Nullable
    String font(int style) {
        return style < 0 || style >= styles.size() ? null : styles.get(style).font();
    }

    private static Font font(XmlTokens part) throws IOException {
        String name = null;
        boolean struck = false;
        for (int outside = part.depth() - 1; part.depth() > outside;) {
            if (part.next() == Token.START) {
                if (part.name().equals("name")) {
                    name = part.attribute("val");
                } else if (part.name().equals("strike")) {
                    String said = part.attribute("val");
                    struck = said == null || SheetRows.isTrue(said);
                }
            }
        }
        return new Font(SymbolFonts.isOne(name) ? name : null, struck);
    }

    private static Style style(XmlTokens part, List<Font> fonts, Map<String, String> formats) {
        int place = index(part.attribute("fontId"));
        Font font = place < 0 || place >= fonts.size() ? Font.UNKNOWN : fonts.get(place);
        String id = part.attribute("numFmtId");
        return new Style(font.name(), id == null ? null : formats.getOrDefault(id, builtIn(index(id))), font.struck());
    }

    private static void put(Map<String, String> formats, @Nullable String id, @Nullable String code) {
        if (id != null && code != null && formats.size() < MOST) {
            formats.put(id, code);
        }
    }

    private static int index(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,9}") ? -1 : Integer.parseInt(text);
    }

    /** ECMA-376 part 1, 18.8.30, with the Chinese ones; numbers only as far as dates and two decimals go. */
    private static @Nullable String builtIn(int id) {
        return switch (id) {
            case 2, 4 -> "0.00";
            case 14, 22 -> "yyyy/m/d";
            case 15, 16, 30 -> "d-mmm-yy";
            case 17, 57 -> "yyyy\"年\"m\"月\"";
            case 27, 36, 50, 52 -> "yyyy\"年\"m\"月\"";
            case 28, 29, 51, 53, 54, 58 -> "m\"月\"d\"日\"";
            case 31 -> "yyyy\"年\"m\"月\"d\"日\"";
            case 49 -> "@";
            default -> null;
        };
    }

    /** Whether a format shows a day of the calendar, and with it whether the number is one. */
    public static boolean isDate(String format) {
        return shows(format, 'y') || shows(format, 'd') && shows(format, 'm');
    }

    /** Whether a format shows the day of the month. */
    public static boolean showsDay(String format) {
        return shows(format, 'd');
    }

    /** Whether a format has a letter outside quotes, escapes and brackets. */
    private static boolean shows(String format, char letter) {
        boolean quoted = false;
        boolean bracketed = false;
        String code = format.toLowerCase(Locale.ROOT);
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted) {
                continue;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '[' || c == ']') {
                bracketed = c == '[';
            } else if (!bracketed && c == letter) {
                return true;
            }
        }
        return false;
    }
}
