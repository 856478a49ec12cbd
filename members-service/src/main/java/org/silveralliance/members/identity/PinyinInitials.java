package org.silveralliance.members.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * First letters of the pinyin of a name, so that 邓爱民 is found by DAM. The table covers U+4E00 to U+9FFF, one letter for
 * each character in its most common reading; surnames that are read otherwise are listed here.
 */
public final class PinyinInitials {

    private static final int FIRST = 0x4E00;
    private static final String TABLE = load();
    private static final Map<Integer, Character> AS_SURNAME = Map.ofEntries(surname("曾Z"), surname("单S"), surname("解X"),
            surname("仇Q"), surname("查Z"), surname("朴P"), surname("区O"), surname("盖G"), surname("翟Z"), surname("尉Y"),
            surname("万W"), surname("乐Y"), surname("召S"), surname("冼X"), surname("缪M"), surname("员Y"), surname("折S"),
            surname("覃Q"), surname("种C"), surname("秘B"), surname("繁P"), surname("黑H"), surname("隗K"), surname("乜N"),
            surname("洗X"), surname("晟C"), surname("祭Z"), surname("贾J"), surname("沈S"), surname("石S"), surname("车C"));

    private PinyinInitials() {
    }

    /** The initials of a name in upper case; a character without a reading leaves no letter. */
    public static String of(String name) {
        StringBuilder initials = new StringBuilder(4);
        int[] codePoints = name.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            char letter = i == 0 ? AS_SURNAME.getOrDefault(codePoints[i], letterOf(codePoints[i])) : letterOf(codePoints[i]);
            if (letter != '?') {
                initials.append(letter);
            }
        }
        return initials.toString();
    }

    private static char letterOf(int codePoint) {
        if (codePoint < 128 && Character.isLetter(codePoint)) {
            return Character.toUpperCase((char) codePoint);
        }
        int index = codePoint - FIRST;
        return index < 0 || index >= TABLE.length() ? '?' : TABLE.charAt(index);
    }

    private static Map.Entry<Integer, Character> surname(String characterAndLetter) {
        return Map.entry(characterAndLetter.codePointAt(0), characterAndLetter.charAt(1));
    }

    private static String load() {
        try (InputStream table = Objects
                .requireNonNull(PinyinInitials.class.getResourceAsStream("/reference/pinyin-initials.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII).replace("\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
