package org.silveralliance.kit.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say of somebody that he has died or is of another list now. */
public final class LeftWords {

    private static final Pattern LEFT = Pattern.compile(
            "(?<![未没无非否])(?<!没有|未曾|不曾|没能)(?:去世|去逝|已故|亡故|病故|病亡|病逝|过逝|逝世|仙逝|身故|过世|离世|辞世|死亡|已亡|殁|牺牲|转出|调出|调离|(?<!拆)迁出|转走|除名|开除|脱党|"
                    + "停止党籍|取消.{0,4}(?:党籍|资格)|(?<![退提突选杰派])出党(?![政员支委建课代])|(?<!离)退党(?![员支小组])|"
                    + "(?<![能会可想要就慢快走不])走了(?!好(?!久|几?些?年|几个月)|很(?!久)|弯|长(?!久)|后门|过场|形式|不少|许多|[0-9一二两三四五六七八九十几]{1,4}(?:步|里|公里|趟|圈|遍|家|户|小时))|已走(?![访完])|"
                    + "关系[^，,。；;未没不无非尚]{0,16}?转(?![入来回正业]|[到至]?(?:本|我|此|这))|"
                    + "已转(?=$|[至到往，,。；;、)）\\s])|^(?:[0-9年月.]{2,9})?转[至到往](?!本|我|此|这|.{0,12}(?:医院|病|科|[账帐卡]))|^(?:[0-9年月.]{2,9})?转(?![入来正业移到至往])\\p{IsHan}{2,12}(?:局|委|镇|街道|社区|支部|党委|单位)$)");
    /** Each of the words has one of them. */
    private static final String IN_EACH = "世故亡出离走名除党转逝殁资牺";
    /** What stands before the word when it is said of a relative. */
    private static final String RELATIVE = "(?:[爱家亲]人|(?:监护|联系|介绍|照料|赡养|抚养|代理|夫)人|[亲家遗眷]属|亲家|亲友|双亲|配偶|老伴|伴侣|妻|(?<!大)夫|[父母婿媳兄弟姐妹嫂婆爷奶姥岳舅姑姨叔]"
            + "|老公|公公|外公|儿(?!科|童)|女(?!同志|党员|干部|职工|工人)|[其长次独养继侄孙孩幼之]子|子女|(?:^|[，,。；;（(])子"
            + "|孙[子辈]|[外长曾重侄其之]孙|伯[父母伯]|大伯|战友|邻居|同事|保姆)";
    private static final Pattern OF_ANOTHER = Pattern.compile(RELATIVE + "[^，,。；;]{0,20}$");
    /** Himself, and none of his relatives behind it: 本人 and not 本人之妻. */
    private static final Pattern HIMSELF = Pattern
            .compile("(?:本人|该同志|老同志|老人|此人)(?:(?!" + RELATIVE + ")[^，,。；;]){0,20}$|(?:^|[，,。；;])人[^，,。；;]{0,4}$");
    private static final Pattern COLUMN_OF_ANOTHER = Pattern.compile("配偶|爱人|老伴|家属|亲属|子女|父母|遗属|家庭|家人|联系人");
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【][^()（）\\[\\]【】]*[)）\\]】]|\\s");
    /** Instructions and lists of changes name such people, too. */
    private static final Pattern OF_OTHERS_TOO = Pattern.compile("[请填注须如若除不未，,。；;：:]|转入|调入|迁入|增减|变动|新增|健在|在世|在册|现有"
            + "|(?:休|干部|党员|人员|同志)[及和与、]");
    /** What a title goes on with behind the word: people, and what is written of them. */
    private static final Pattern PEOPLE_OR_THEIR_LIST = Pattern.compile(
            "的?(?:离退休|离休|退休|老)*(?:干部|党员|人员|同志|职工)*(?:情况|信息|统计|登记|名单|名册|花名册|台账|台帐|一览|汇总|表|册)*(?:共?[0-9]{1,4}[人名])?");
    /** All that stands before a word that is a title by itself: 二、已. */
    private static final Pattern A_NUMBER = Pattern
            .compile("(?:[一二三四五六七八九十0-9]{1,3}[、.．)）])?(?:以下|下列|下面)?(?:人员|党员|干部|同志|名单)?(?:均|都|皆|为|系|是)?(?:已|近年|历年|[0-9]{4}年)?");
    /** Which rows are meant can be seen, and not read. */
    private static final Pattern MARKED = Pattern
            .compile("标[红黄灰绿蓝注黑]|[红黄灰绿蓝]色|[红黄灰]底|底色|加粗|划线|带[★▲△*]|(?<![岁级年龄及含)）])以上|上述|前述");
    private static final int LONGEST_TITLE = 40;

    private LeftWords() {
    }

    /** Whether a text holds such a word, of whomever. */
    static boolean areIn(String text) {
        return LEFT.matcher(text).find();
    }

    /** Whether a text says so of the person whose row it stands in, and not of a relative. */
    public static boolean areOfThePerson(String text) {
        return holdsOneOf(text, IN_EACH) && isOfThePerson(text, LEFT, HIMSELF);
    }

    /**
     * Whether one of the words a pattern finds is said of the person, and not of a relative.
     *
     * @param too what else may stand before the word when it is said of himself
     */
    static boolean isOfThePerson(String text, Pattern words, Pattern too) {
        Matcher word = words.matcher(text);
        while (word.find()) {
            String before = text.substring(0, word.start());
            if (HIMSELF.matcher(before).find() || too.matcher(before).find() || !OF_ANOTHER.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column speaks of relatives. */
    public static boolean isOfAnother(String heading) {
        return COLUMN_OF_ANOTHER.matcher(heading).find();
    }

    /** Most texts hold none of these signs, and looking is cheaper than matching. */
    static boolean holdsOneOf(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The same of a text beneath a heading that may speak of relatives. */
    public static boolean areOfThePerson(String heading, String text) {
        return areOfThePerson(text) && (!isOfAnother(heading) || text.contains("本人"));
    }

    /** Whether a title, or a row that stands alone between people, says so of all people below it: 二、去世人员（3人）. */
    static boolean areOfAllBelow(String title) {
        if (title.length() > LONGEST_TITLE) {
            return false;
        }
        String plain = BRACKETS.matcher(title).replaceAll("");
        return areItsSubject(plain) && !OF_OTHERS_TOO.matcher(plain).find() && !MARKED.matcher(plain).find();
    }

    /** A sentence about somebody (李某2025年3月病故) and a sum (在册35人去世2人) end otherwise. */
    private static boolean areItsSubject(String title) {
        Matcher left = LEFT.matcher(title);
        while (left.find()) {
            String behind = title.substring(left.end());
            if (behind.isEmpty() ? A_NUMBER.matcher(title.substring(0, left.start())).matches()
                    : PEOPLE_OR_THEIR_LIST.matcher(behind).matches() && !Character.isDigit(behind.charAt(0))
                            && behind.charAt(0) != '共') {
                return true;
            }
        }
        return false;
    }

    /** Whether a note says so of rows it points to by a colour, a mark or their place: 注：标红的为已去世人员. */
    static boolean areOfSomeRows(String note) {
        return areIn(note) && MARKED.matcher(note).find();
    }
}
