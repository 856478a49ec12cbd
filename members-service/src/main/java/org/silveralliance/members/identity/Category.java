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
            .compile(
                    "(?<=[休部员])(抗战|抗日|解放|解放战争|抗战时期|解放战争时期|机关|事业|行政|参公|[正副][厅处科县局股乡]级?|[厅处科县局股乡]级|[正副]?[厅处科县局股乡]级待遇|享受[\\p{IsHan}]{1,8})$");
    private static final Pattern OF_A_VETERAN = Pattern.compile("(机关|事业|企业)?离休(老?干部|人员|党员|老同志)?");
    private static final Pattern OF_A_CADRE = Pattern.compile(
            "(机关|事业|事业单位|行政|参公|公务员|干部|正常|到龄|提前|因病|[厅处科县局股乡][级局]?|[正副][厅处科县局股]级?)?(退休|病退)"
                    + "(老?干部|人员|党员|教师|公务员|老同志)?");
    private static final Pattern OF_A_WORKER = Pattern.compile("(退休)?(非干部|工人)|工人退休|退休职工");
    private static final Pattern NO_CADRE = Pattern.compile("工|非|企业");
    /** Of a list to choose from: ②退休, 2.退休. */
    private static final Pattern CHOSEN = Pattern.compile("^[0-9]{1,2}[.、:：)）-]?(?=\\p{IsHan})");
    private static final Pattern NOT_YET = Pattern
            .compile("(?:[未没不拟将非]|待(?!遇)|准备|正在|申请)[^，,。；;]{0,4}[离退]|在职|在岗|离岗|内退|退居");
    private static final Pattern OF_THEM = Pattern.compile("离休|退休|病退");
    private static final Pattern WORKER = Pattern.compile("工人|工勤|职工|非干部");
    private static final int LONGEST = 30;

    /** Their relatives, and people who are only treated alike. */
    private static final Pattern NOT_THEMSELVES = Pattern.compile("遗属|遗孀|家属|配偶|(?<!独生|[无失])子女(?:名|花|信)|享受离休|离休待遇");
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
        if (isOfOthers(title)) {
            return Optional.empty();
        }
        boolean retired = title.contains("退休");
        if (WORKERS.matcher(title).find() && !title.contains("干部")) {
            return Optional.of(RETIRED_NON_CADRE);
        }
        return title.contains("离休") == retired || title.contains("离退休") ? Optional.empty()
                : Optional.of(retired ? RETIRED : VETERAN);
    }

    /** Whether a title is of relatives, or of people who are only treated as one of them. */
    public static boolean isOfOthers(String title) {
        return NOT_THEMSELVES.matcher(title).find();
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
        String plain = CHOSEN.matcher(BRACKETS.matcher(PlainText.wordOf(text)).replaceAll("")).replaceFirst("");
        if (plain.equals("离") || plain.equals("退")) {
            return Optional.of(plain.equals("离") ? VETERAN : RETIRED);
        }
        String beside = BESIDE.matcher(plain).replaceAll("");
        if (OF_A_WORKER.matcher(plain).matches()) {
            return Optional.of(RETIRED_NON_CADRE);
        }
        if (OF_A_CADRE.matcher(plain).matches() || OF_A_CADRE.matcher(beside).matches() && !NO_CADRE.matcher(plain).find()) {
            return Optional.of(RETIRED);
        }
        return OF_A_VETERAN.matcher(beside).matches() ? Optional.of(VETERAN) : Optional.empty();
    }

    /**
     * What a text that {@link #read} does not know most likely means, for somebody to look at: 离退休干部, 企业退休干部; empty when
     * it speaks of neither, or says that somebody is not retired.
     */
    public static Optional<Category> likely(String text) {
        String plain = PlainText.wordOf(text);
        if (plain.length() > LONGEST || NOT_YET.matcher(plain).find() || !OF_THEM.matcher(plain).find()) {
            return Optional.empty();
        }
        boolean veteran = plain.contains("离休");
        boolean retired = plain.contains("退休") || plain.contains("病退");
        if (veteran) {
            return retired ? Optional.empty() : Optional.of(VETERAN);
        }
        boolean worker = WORKER.matcher(plain).find() && !plain.replace("非干部", "").contains("干部");
        return Optional.of(worker && !plain.contains("离退休") ? RETIRED_NON_CADRE : RETIRED);
    }
}
