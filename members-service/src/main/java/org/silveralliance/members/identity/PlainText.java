package org.silveralliance.members.identity;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What was copied from web pages, chat and PDF documents, without what nobody sees. */
final class PlainText {

    /** Format characters, variation selectors, fillers and controls; the white space among them stays. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}]|[\\p{Cc}&&\\S]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zs}]+");

    /** What stands between and behind the characters of a word and is no part of it. */
    private static final Pattern AROUND = Pattern.compile("[ 。.,、]");

    private PlainText() {
    }

    /** Compatibility forms as their usual ones, every white space a blank, nothing unseen, nothing around it. */
    static String of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        return SPACE.matcher(Normalizer.normalize(seen, Normalizer.Form.NFKC)).replaceAll(" ").strip();
    }

    /** A cell that should hold one word of a list, without blanks and stops: 大 专。 */
    static String wordOf(String text) {
        return AROUND.matcher(of(text)).replaceAll("");
    }
}
