package org.silveralliance.kit.workbook.xlsx;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Fonts whose letters are signs: an R in Wingdings 2 is a ticked box on screen and in print. Their ticks, crosses and boxes
 * become the characters of Unicode, by the tables of Microsoft's symbol fonts; other signs stay letters.
 */
final class SymbolFonts {

    private static final String TICK = "✓";
    private static final String CROSS = "✗";
    private static final String TICKED = "☑";
    private static final String CROSSED = "☒";
    private static final String BOX = "☐";

    private static final Map<String, Map<Integer, String>> SIGNS = Map.of(
            "wingdings",
            Map.of(0xFC, TICK, 0xFB, CROSS, 0xFE, TICKED, 0xFD, CROSSED, 0xA8, BOX, 0x6F, BOX, 0x71, BOX, 0x72, BOX,
                    0x78, CROSSED),
            "wingdings 2", Map.of(0x50, TICK, 0x4F, CROSS, 0x52, TICKED, 0x51, CROSSED, 0x53, CROSSED, 0x54, CROSSED,
                    0xA3, BOX, 0x30, BOX, 0x2A, BOX),
            "webdings", Map.of(0x61, TICK, 0x72, CROSS, 0x63, BOX),
            "marlett", Map.of(0x61, TICK, 0x62, TICK, 0x72, CROSS));
    /** Symbol fonts keep their letters a second time in the private area. */
    private static final int PRIVATE_AREA = 0xF000;

    private SymbolFonts() {
    }

    /** Whether letters of this font are signs. */
    static boolean isOne(@Nullable String font) {
        return font != null && SIGNS.containsKey(font.strip().toLowerCase(Locale.ROOT));
    }

    /** A text written in this font as it looks. */
    static String read(String text, @Nullable String font) {
        if (font == null || !isOne(font)) {
            return text;
        }
        Map<Integer, String> signs = SIGNS.getOrDefault(font.strip().toLowerCase(Locale.ROOT), Map.of());
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String sign = signs.get(c >= PRIVATE_AREA && c < PRIVATE_AREA + 256 ? c - PRIVATE_AREA : c);
            if (sign == null) {
                seen.appendCodePoint(c);
            } else {
                seen.append(sign);
            }
        });
        return seen.toString();
    }
}
