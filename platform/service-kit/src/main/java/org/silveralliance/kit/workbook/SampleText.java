package org.silveralliance.kit.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.silveralliance.kit.workbook.xlsx.CellStyles;
import org.silveralliance.kit.workbook.xlsx.RawCell;

/** A cell as somebody is shown it who has to see whether its column was understood: short, and without numbers of people. */
final class SampleText {

    private static final int LONGEST = 40;
    /** What is looked at of a longer text: numbers are hidden before it is cut, and no pattern follows a million digits. */
    private static final int LOOKED_AT = 5 * LONGEST;
    /** Digits that may make a number of a person or a phone, whatever stands between them. */
    private static final int HIDDEN_FROM = 7;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}(?:[\\s\\-–—.·()（）]{0,3}\\p{Nd}){6,}");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private SampleText() {
    }

    /**
     * What is shown of a cell.
     *
     * @param hides whether its column holds numbers that are hidden however they are written
     */
    static String of(RawCell cell, boolean hides, CellStyles styles, boolean from1904) {
        String whole = CellValue.isError(cell) ? cell.text()
                : CellValue.number(cell).filter(number -> CellStyles.isDate(styles.format(cell.style())))
                        .map(number -> DateNumber.read(number, styles.format(cell.style()), from1904))
                        .filter(DateReading.Said.class::isInstance)
                        .map(date -> ((DateReading.Said) date).date().toString()).orElseGet(() -> CellValue.text(cell));
        String text = whole.length() <= LOOKED_AT ? whole : whole.substring(0, LOOKED_AT);
        String masked = hides ? hidden(text)
                : isDate(text) ? text
                        : LONG_NUMBER.matcher(text).replaceAll(
                                found -> Matcher.quoteReplacement(hidden(found.group())));
        return masked.codePointCount(0, masked.length()) <= LONGEST ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static boolean isDate(String text) {
        return text.length() <= LONGEST && DateText.read(text) instanceof DateReading.Said;
    }

    /** Of many digits the first three and the last two remain, of a few none. */
    private static String hidden(String text) {
        int digits = (int) DIGIT.matcher(text).results().count();
        StringBuilder hidden = new StringBuilder(text.length());
        int seen = 0;
        Matcher digit = DIGIT.matcher(text);
        while (digit.find()) {
            boolean shown = digits >= HIDDEN_FROM && (seen < 3 || seen >= digits - 2);
            digit.appendReplacement(hidden, shown ? digit.group() : "*");
            seen++;
        }
        return digit.appendTail(hidden).toString();
    }
}
