package org.silveralliance.kit.workbook;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that came from web tables with the page's own signs in them: &amp;nbsp; &amp;#8203; &lt;br&gt;. */
final class WebText {

    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});");
    private static final Pattern LINE_BREAK = Pattern.compile("<[bB][rR] ?/?>");
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("nbsp", " "), Map.entry("ensp", " "),
            Map.entry("emsp", " "), Map.entry("thinsp", " "), Map.entry("zwnj", ""), Map.entry("zwj", ""), Map.entry("lrm", ""),
            Map.entry("rlm", ""), Map.entry("shy", ""), Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"),
            Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("middot", "·"), Map.entry("bull", "•"),
            Map.entry("times", "×"), Map.entry("radic", "√"), Map.entry("ldquo", "“"), Map.entry("rdquo", "”"),
            Map.entry("mdash", "—"), Map.entry("ndash", "–"), Map.entry("hellip", "…"));
    private static final String NBSP_TWICE = "&amp;nbsp;";

    private WebText() {
    }

    /** The text as the page showed it; what is no sign of a page stays. */
    static String of(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0) {
            return text;
        }
        String once = ENTITY.matcher(text.replace(NBSP_TWICE, " "))
                .replaceAll(found -> Matcher.quoteReplacement(sign(found)));
        return LINE_BREAK.matcher(once).replaceAll("\n");
    }

    private static String sign(MatchResult found) {
        String name = found.group(1);
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, found.group());
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int sign = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(sign) ? Character.toString(sign) : found.group();
    }
}
