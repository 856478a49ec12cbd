package org.silveralliance.kit.workbook;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in characters, as dates are written: 一九五二年六月十五日, 二〇一二年, 民国四十一年. */
final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern WRITTEN = Pattern.compile("[〇零○OＯ一二三四五六七八九十廿卅元两]{1,5}(?=[年月日号])");
    private static final String ON_CHEQUES = "壹贰叁肆伍陆柒捌玖拾";
    private static final String USUAL = "一二三四五六七八九十";
    private static final Pattern DIVIDED = Pattern.compile("([〇零一二三四五六七八九]{4})[·.、/-]([一二三四五六七八九十]{1,2})");

    private ChineseNumerals() {
    }

    /** A text with the numbers before 年, 月, 日 and 号 in digits. */
    static String inDates(String text) {
        String plain = plain(text);
        Matcher written = WRITTEN.matcher(plain);
        return written.find() ? written.replaceAll(found -> Matcher.quoteReplacement(digits(found))) : plain;
    }

    /** The characters of cheques as the usual ones, and 一九五二·六 with its year and month said. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int cheque = ON_CHEQUES.indexOf(plain.charAt(i));
            if (cheque >= 0) {
                plain.setCharAt(i, USUAL.charAt(cheque));
            }
        }
        Matcher divided = DIVIDED.matcher(plain);
        return divided.matches() ? divided.group(1) + "年" + divided.group(2) + "月" : plain.toString();
    }

    private static String digits(MatchResult found) {
        String word = found.group().replace('零', '〇').replace('○', '〇').replace('O', '〇').replace('Ｏ', '〇')
                .replace('两', '二').replace("廿", "二十").replace("卅", "三十");
        if (word.equals("元")) {
            return word;
        }
        int ten = word.indexOf('十');
        if (ten >= 0) {
            int tens = ten == 0 ? 1 : DIGITS.indexOf(word.charAt(ten - 1));
            int ones = ten + 1 == word.length() ? 0 : DIGITS.indexOf(word.charAt(ten + 1));
            return ten > 1 || ten + 2 < word.length() || tens < 0 || ones < 0 ? word : String.valueOf(tens * 10 + ones);
        }
        StringBuilder digits = new StringBuilder();
        for (char c : word.toCharArray()) {
            int digit = DIGITS.indexOf(c);
            if (digit < 0) {
                return word;
            }
            digits.append(digit);
        }
        return digits.toString();
    }
}
