package org.silveralliance.kit.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say of somebody that he has died or is of another list now. */
public final class LeftWords {

    private static final Pattern LEFT = Pattern.compile(
            "(?<![未没无非否])(?:去世|已故|亡故|病故|逝世|身故|过世|离世|辞世|死亡|转出|调出|调离|迁出|转走|除名|开除|出党|(?<!离)退党(?![员支小组]))");
    /** Each of the words has one of them. */
    private static final String IN_EACH = "世故亡出离走名除党";
    /** What stands before the word when it is said of a relative. */
    private static final Pattern OF_ANOTHER = Pattern.compile("[配偶妻夫伴父母子女儿婿媳孙兄弟姐妹亲属人][^，,。；;]{0,8}$");
    private static final Pattern HIMSELF = Pattern.compile("(本人|该同志|老人|此人)[^，,。；;]{0,8}$");
    private static final Pattern COLUMN_OF_ANOTHER = Pattern.compile("配偶|爱人|老伴|家属|亲属|子女|父母|遗属|家庭|家人|联系人");
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【][^()（）\\[\\]【】]*[)）\\]】]|\\s");
    /** Instructions and lists of changes name such people, too. */
    private static final Pattern OF_OTHERS_TOO = Pattern.compile("[请填注须如若除不未，,。；;：:]|转入|调入|迁入|增减|变动|新增|健在|在世");
    /** Which rows are meant can be seen, and not read. */
    private static final Pattern MARKED = Pattern.compile("标[红黄灰绿蓝注黑]|[红黄灰绿蓝]色|[红黄灰]底|底色|加粗|划线|带[★▲△*]|以上|前述");
    private static final int LONGEST_TITLE = 40;
    private static final int BEHIND = 16;

    private LeftWords() {
    }

    /** Whether a text holds such a word, of whomever. */
    static boolean areIn(String text) {
        return LEFT.matcher(text).find();
    }

    /** Whether a text says so of the person whose row it stands in, and not of a relative. */
    public static boolean areOfThePerson(String text) {
        Matcher left = LEFT.matcher(text);
        if (!mayHold(text) || !left.find()) {
            return false;
        }
        String before = text.substring(0, left.start());
        return HIMSELF.matcher(before).find() || !OF_ANOTHER.matcher(before).find();
    }

    /** Most texts hold none of these signs, and looking is cheaper than matching. */
    private static boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (IN_EACH.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The same of a text beneath a heading that may speak of relatives. */
    public static boolean areOfThePerson(String heading, String text) {
        return areOfThePerson(text) && (!COLUMN_OF_ANOTHER.matcher(heading).find() || text.contains("本人"));
    }

    /** Whether a title, or a row that stands alone between people, says so of all people below it: 二、去世人员（3人）. */
    static boolean areOfAllBelow(String title) {
        if (title.length() > LONGEST_TITLE) {
            return false;
        }
        String plain = BRACKETS.matcher(title).replaceAll("");
        Matcher left = LEFT.matcher(plain);
        return left.find() && plain.length() - left.end() <= BEHIND && !OF_OTHERS_TOO.matcher(plain).find()
                && !MARKED.matcher(plain).find();
    }

    /** Whether a note says so of rows it points to by a colour, a mark or their place: 注：标红的为已去世人员. */
    static boolean areOfSomeRows(String note) {
        return areIn(note) && MARKED.matcher(note).find();
    }
}
