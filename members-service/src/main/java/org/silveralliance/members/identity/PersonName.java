package org.silveralliance.members.identity;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people. Lengths count code points, because rare characters take two Java characters. */
public final class PersonName {

    public static final int MAX_LENGTH = 40;
    /** A family's two characters and a given name's two with a blank between are padded; longer ones lost their dot. */
    private static final int LONGEST_PADDED = 4;
    /** Every sign that keyboards, fonts and old programs put for the middle dot of U+00B7, after NFKC. */
    private static final Pattern DOTS = Pattern.compile(" ?[·•・‧∙⋅.。●◦⸱⸳᛫ㆍᐧ･﹒˙・] ?");
    private static final Pattern BLANK_BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern DOT_OR_BLANK = Pattern.compile("[· ]");
    /** Letters of any script with their marks, dots, blanks and hyphens; no private characters, signs or digits. */
    private static final Pattern LIKE_A_NAME = Pattern.compile("[\\p{L}\\p{M}· '’-]+");

    private static final Pattern DEAD = Pattern.compile("[^未没]{0,12}(去世|病故|逝世|亡故|过世|离世|死亡)|已?故");
    private static final Set<String> NO_NAMES = Set.of("无", "暂无", "空", "不详", "未知", "待定", "同上", "同左", "姓名", "合计", "小计", "总计");
    private static final Pattern SIGNS_ALONE = Pattern.compile("[\\p{P}\\p{S}\\s]*");
    private static final String TITLE = "(?:[局科处部县乡镇校院站所厂股]长|书记|主任|主席|经理|老师|先生|女士|老红军|科员)";
    private static final Pattern ADDRESS = Pattern.compile("\\p{IsHan}(?:原|前|老|副)*" + TITLE);
    private static final String ENDS_OF_TITLES = "长记任席理师生士军员志故世逝出";
    private static final String NAME = "(?<name>[\\p{L}\\p{M}· '’-]{2,40}?)";
    /** Behind or before a name, in brackets or not; a blank before each character is padding. */
    private static final List<Pattern> NOTED = List.of(
            Pattern.compile(NAME + " ?[(\\[【](?<note>[^()\\[\\]【】]{1,20})[)\\]】]"),
            Pattern.compile("[(\\[【](?<note>[^()\\[\\]【】]{1,20})[)\\]】] ?" + NAME),
            Pattern.compile("(?<name>[\\p{IsHan}·]{2,40}) (?<note>男|女|已?故|已?去世|已?病故|离休|退休|同志)"),
            Pattern.compile("(?<note>已?故) ?(?<name>[\\p{IsHan}·]{2,40})"),
            Pattern.compile(
                    "(?<name>[\\p{IsHan}·]{2,40}?)[ -]?(?<note>(?:[0-9]{4}[0-9年月日./-]{0,8})?已?(?:去世|病故|逝世|亡故|转出|调出|迁出)|已故)"),
            Pattern.compile("(?<name>[\\p{IsHan}·]{2,40}) ?(?<note>同志)"),
            Pattern.compile("(?<name>\\p{IsHan}{2,4}?) ?(?<note>(?:原|前|老|副)*" + TITLE + ")"));
    private static final Pattern AT_EDGE = Pattern.compile("^[★☆▲△●◆◇※、,.。·;:/ ]+|[★☆▲△●◆◇※、,.。·;:/ ]+$");
    private static final Pattern NUMBER_BEFORE = Pattern.compile("^[0-9]{1,4} ?[.、)．] ?");

    private PersonName() {
    }

    /**
     * Without padding (王 伟) and unseen characters, compatibility characters as the usual ones, with one kind of middle dot for
     * long minority names, also where a blank stands for it.
     */
    public static String normalised(String text) {
        if (isHanAlone(text)) {
            return text;
        }
        String dotted = DOTS.matcher(PlainText.of(text)).replaceAll("·");
        return BLANK_BETWEEN_HAN.matcher(dotted).replaceAll(lostItsDot(dotted) ? "·" : "");
    }

    /**
     * A name with what somebody wrote beside it in the same cell.
     *
     * @param name as typed
     * @param note in brackets or behind a blank: 已故, 女; empty when there is none
     */
    public record Beside(String name, String note) {

        /** Whether the note says that its owner has died. */
        public boolean saysDead() {
            return DEAD.matcher(note).matches();
        }
    }

    /** A cell's name and the note beside it; signs at its edges and a number before it are no part of either. */
    public static Beside read(String text) {
        if (isHanAlone(text) && !text.startsWith("已故") && !text.startsWith("故")
                && (text.length() < 3 || ENDS_OF_TITLES.indexOf(text.charAt(text.length() - 1)) < 0)) {
            return new Beside(text, "");
        }
        String plain = AT_EDGE.matcher(NUMBER_BEFORE.matcher(PlainText.of(text)).replaceFirst("")).replaceAll("");
        for (Pattern pattern : NOTED) {
            Matcher noted = pattern.matcher(plain);
            if (noted.matches()) {
                String note = noted.group("note");
                return new Beside(AT_EDGE.matcher(noted.group("name")).replaceAll(""), note.equals("同志") ? "" : note);
            }
        }
        return new Beside(plain.isEmpty() ? text : plain, "");
    }

    /** Whether a name is only how somebody is called: 王主任. */
    public static boolean isAddress(String name) {
        return ADDRESS.matcher(name).matches();
    }

    /** Whether a text that should be a name says that there is none, or that it stands elsewhere. */
    public static boolean isNone(String text) {
        return isHanAlone(text) ? NO_NAMES.contains(text)
                : SIGNS_ALONE.matcher(text).matches()
                        || NO_NAMES.contains(PlainText.of(text).replace(" ", ""));
    }

    /** Whether a blank in the text was read as the middle dot, which somebody should look at. */
    public static boolean hasBlankForDot(String text) {
        return !isHanAlone(text) && lostItsDot(DOTS.matcher(PlainText.of(text)).replaceAll("·"));
    }

    /** Whether a name, as it is stored, has nothing in it that names have not: brackets, digits, signs, private characters. */
    public static boolean isPlausible(String name) {
        return isHanAlone(name) || LIKE_A_NAME.matcher(name).matches();
    }

    /** What a name is looked for by: dots and blanks do not count. */
    public static String key(String text) {
        return DOT_OR_BLANK.matcher(normalised(text)).replaceAll("");
    }

    private static boolean lostItsDot(String plain) {
        String[] parts = plain.split(" ");
        if (parts.length < 2 || plain.indexOf('·') >= 0) {
            return false;
        }
        int longest = 0;
        int all = 0;
        for (String part : parts) {
            int length = part.codePointCount(0, part.length());
            longest = Math.max(longest, length);
            all += length;
        }
        return all > LONGEST_PADDED && longest > 1 && BLANK_BETWEEN_HAN.matcher(plain).find();
    }

    /** As nearly every name is: of the block of unified ideographs, in which nothing is to be composed or closed up. */
    private static boolean isHanAlone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '\u4E00' || text.charAt(i) > '\u9FFF') {
                return false;
            }
        }
        return true;
    }

    public static boolean isTooLong(String name) {
        return name.codePointCount(0, name.length()) > MAX_LENGTH;
    }
}
