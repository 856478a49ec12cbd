package org.silveralliance.kit.workbook;

import java.util.List;
import java.util.regex.Pattern;

/** A text that stands alone in a row between people: who those below are, or something about those above. */
final class SectionTitle {

    private static final String NUMBER = "[(（]?[一二三四五六七八九十0-9]{1,3}[)）、.．]";
    private static final String COUNT = "([(（].{0,10})?";
    /** A title that begins other people: 三、其他人员. */
    private static final Pattern OTHERS = Pattern
            .compile(NUMBER + ".{2,40}|.{0,40}(人员|干部|党员|同志|名单|名册|健在|在世).{0,10}");
    /** One that says only whom it is about: 一、健在人员（3人）. */
    private static final Pattern PEOPLE = Pattern.compile("(" + NUMBER + ")?.{2,20}(人员|干部|党员|同志|工人|职工|教师|名单|名册)" + COUNT
            + "|" + NUMBER + ".{0,20}群众" + COUNT);
    /** Somebody by his name: 王试安同志. */
    private static final Pattern SOMEBODY = Pattern.compile("(?!离|退|老同志|其他|其它|健在|在世|在职|去世|已故|女|男)\\p{IsHan}{2,4}同志");
    private static final Pattern OF_THOSE_BELOW = Pattern.compile("以下|下列|下面|如下");
    private static final Pattern ABOVE = Pattern.compile("(?:^|[，,。；;：:（(、.．\\s])(?:以上|上述|前述|上面|上列)");
    /** A sentence says something of somebody, where a title only names people. */
    private static final Pattern SENTENCE = Pattern.compile("(?<!平)均(?!衡)|(?<![关联])系(?![统列部])|为(?!民|人民)|是");
    private static final Pattern OF_PEOPLE = Pattern
            .compile("人员|干部|党员|同志|群众|工人|职工|教师|[0-9一二三四五六七八九十两]人|离休|退休|去世|已故|病故|转出|调出|失联|流动");
    /** What is signed for below a list. */
    private static final Pattern SIGNED = Pattern.compile("属实|无误|真实|核对|核实|确认|审核|签字|签名|盖章");

    /** How lists number their groups, the outer ones first: 一、 over （一） over 1. over (1). */
    private static final List<Pattern> LEVELS = List.of(Pattern.compile("[一二三四五六七八九十]{1,3}[、.．].*"),
            Pattern.compile("[(（][一二三四五六七八九十]{1,3}[)）].*"), Pattern.compile("[0-9]{1,2}[、.．)）].*"),
            Pattern.compile("[(（][0-9]{1,2}[)）].*"));

    private static final String RANKS = "([正副]?[厅处科县局股乡地司]|县处|乡科|厅局|地厅|司局|股所)级([正副]职|及?以[上下])?";
    private static final Pattern RANK = Pattern.compile(RANKS + "([(（].{0,10}|共?[0-9]{1,4}[人名])?|[正副][厅处科县股乡]" + COUNT);

    private SectionTitle() {
    }

    /** Whether a text is only a rank, which may be one of the group above it or a group of its own: 县处级. */
    static boolean isRank(String text) {
        return RANK.matcher(text).matches();
    }

    /** How deep a title's number says that it stands, from 1; 0 where it has none. */
    static int level(String title) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).matcher(title).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * The titles of groups within which a title begins another, the nearest first: 二、 ends what is said by 一、 and by what is
     * numbered below it, and （一） stands within both.
     */
    static List<String> outerOf(String title, List<String> groups) {
        int level = level(title);
        return level == 0 ? List.of()
                : groups.stream().dropWhile(group -> level(group) == 0 || level(group) >= level).toList();
    }

    /** Whether a text says something of the people above it, or of whom it does cannot be seen: 以上5人为离休干部. */
    static boolean isOfThoseAbove(String text) {
        return !OF_THOSE_BELOW.matcher(text).find() && !SIGNED.matcher(text).find() && OF_PEOPLE.matcher(text).find()
                && (ABOVE.matcher(text).find() || PEOPLE.matcher(text).matches() && SENTENCE.matcher(text).find());
    }

    /**
     * Whether a text begins other people.
     *
     * @param within whether something is said already of those it ends, or it is numbered on from it
     */
    static boolean begins(String text, boolean within) {
        return !SOMEBODY.matcher(text).matches()
                && (PEOPLE.matcher(text).matches() || within && OTHERS.matcher(text).matches());
    }
}
