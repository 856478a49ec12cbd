package org.silveralliance.members.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** How somebody left office. 离休 is for those who joined revolutionary work before October 1949. */
public enum Category {

    VETERAN("离休"),
    RETIRED("退休"),
    RETIRED_NON_CADRE("退休非干部");

    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");
    /** Which war or which office somebody is of, behind the word. */
    private static final Pattern BESIDE = Pattern
            .compile("(?<=[休部员])(抗战|抗日|解放|解放战争|抗战时期|解放战争时期|机关|事业|行政|参公|[正副][厅处科县局股乡]级?|[厅处科县局股乡]级|享受[\\p{IsHan}]{1,8})$");
    private static final Pattern OF_A_VETERAN = Pattern.compile("(机关|事业|企业)?离休(老?干部|人员|党员|老同志)?");
    private static final Pattern OF_A_CADRE = Pattern.compile(
            "(机关|事业|事业单位|行政|参公|公务员|干部|正常|到龄|提前|因病|[厅处科县局股乡][级局]?|[正副][厅处科县局股]级?)?(退休|病退)"
                    + "(老?干部|人员|党员|教师|公务员|老同志)?");
    private static final Pattern OF_A_WORKER = Pattern.compile("(退休)?(非干部|工人)|工人退休|退休职工");
    private static final Pattern NO_CADRE = Pattern.compile("工|非|企业");

    private static final Pattern WORKERS = Pattern.compile("退休(工人|职工|非干部)");

    private final String text;

    Category(String text) {
        this.text = text;
    }

    /** The word ledgers use. */
    public String text() {
        return text;
    }

    /** What a title says of all people below it: 离休干部名册; empty for 离退休干部, who may be either. */
    public static Optional<Category> inTitle(String title) {
        boolean retired = title.contains("退休");
        if (WORKERS.matcher(title).find() && !title.contains("干部")) {
            return Optional.of(RETIRED_NON_CADRE);
        }
        return title.contains("离休") == retired || title.contains("离退休") ? Optional.empty()
                : Optional.of(retired ? RETIRED : VETERAN);
    }

    /**
     * Reads 离休, 离休干部, 机关退休, 退休（工人） and so on; empty when the text says nothing known, or both as 离退休 does.
     */
    public static Optional<Category> read(String text) {
        for (Category category : values()) {
            if (category.text.equals(text)) {
                return Optional.of(category);
            }
        }
        String plain = BRACKETS.matcher(PlainText.wordOf(text)).replaceAll("");
        String beside = BESIDE.matcher(plain).replaceAll("");
        if (OF_A_WORKER.matcher(plain).matches()) {
            return Optional.of(RETIRED_NON_CADRE);
        }
        if (OF_A_CADRE.matcher(plain).matches() || OF_A_CADRE.matcher(beside).matches() && !NO_CADRE.matcher(plain).find()) {
            return Optional.of(RETIRED);
        }
        return OF_A_VETERAN.matcher(beside).matches() ? Optional.of(VETERAN) : Optional.empty();
    }
}
