package org.silveralliance.kit.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write into a cell that asks whether: words, ticks of all fonts, letters, boxes to choose from. */
final class YesOrNo {

    static final String TICKED = "☑✓✔√■●◉▣☒🗹";
    private static final String BOXES = TICKED + "□☐▢○◯◻";
    private static final Pattern CHOICE = Pattern.compile("([" + BOXES + "])?\\s*(是|否|有|无)\\s*([" + BOXES + "])?");
    /** 是（在济南）, 否，在家. */
    private static final Pattern EXPLAINED = Pattern
            .compile("\\s*(是|否)\\s*(?:[(（][^()（）是否]{0,30}[)）]|[,，:：!！][^是否]{0,30})\\s*");
    private static final Pattern HINT = Pattern.compile("[\\s()（）。.;；]");

    private YesOrNo() {
    }

    /**
     * Yes or no; empty for everything else, nothing included.
     *
     * @param title the column's, whose own words after 是否 are an answer too: 流动 in 是否流动党员
     */
    static Optional<Boolean> read(String text, String title) {
        String narrow = narrow(Normalizer.normalize(text.replace("\uFE0F", ""), Normalizer.Form.NFC));
        Matcher explained = EXPLAINED.matcher(narrow);
        String plain = HINT.matcher(explained.matches() ? explained.group(1) : narrow).replaceAll("");
        return switch (plain.toUpperCase(Locale.ROOT)) {
            case "是", "有", "已成立", "对", "√", "✓", "✔", "☑", "🗹", "1", "Y", "YES", "TRUE", "T", "V" -> Optional.of(true);
            case "否", "无", "不是", "没有", "未成立", "×", "✕", "✖", "✗", "✘", "X", "Ⅹ", "不", "0", "N", "NO", "FALSE", "F" ->
                Optional.of(false);
            case "" -> Optional.empty();
            default -> chosen(plain).or(() -> inWordsOf(title, plain));
        };
    }

    /** □否 ☑是, 是√, 是□否☑: the one beside the tick. Two ticks or none say nothing. */
    private static Optional<Boolean> chosen(String plain) {
        boolean boxFirst = BOXES.indexOf(plain.codePointAt(0)) >= 0;
        Optional<Boolean> chosen = Optional.empty();
        int from = 0;
        Matcher word = CHOICE.matcher(plain);
        while (from < plain.length() && word.find(from)) {
            String box = boxFirst ? word.group(1) : word.group(3);
            if (word.start() != from) {
                return Optional.empty();
            }
            if (box != null && TICKED.contains(box)) {
                if (chosen.isPresent()) {
                    return Optional.empty();
                }
                chosen = Optional.of(word.group(2).equals("是") || word.group(2).equals("有"));
            }
            from = boxFirst && word.group(3) != null ? word.start(3) : word.end();
        }
        return from == plain.length() ? chosen : Optional.empty();
    }

    /** Letters, digits and signs of full width in their usual one. A digit in a circle is none. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars().forEach(c -> narrow.append((char) (c >= '！' && c <= '～' ? c - '！' + '!' : c)));
        return narrow.toString();
    }

    /** Only the title's own words from their beginning: 流动 in 是否流动党员, and not 党员, which each of them is. */
    private static Optional<Boolean> inWordsOf(String title, String plain) {
        int whether = title.indexOf("是否");
        if (whether < 0 || plain.length() < 2) {
            return Optional.empty();
        }
        String words = title.substring(whether + 2);
        if (words.startsWith(plain) || plain.startsWith("已") && plain.length() > 2 && words.startsWith(plain.substring(1))) {
            return Optional.of(true);
        }
        return plain.length() > 2 && "未非不无没".indexOf(plain.charAt(0)) >= 0 && words.startsWith(plain.substring(1))
                ? Optional.of(false)
                : Optional.empty();
    }
}
