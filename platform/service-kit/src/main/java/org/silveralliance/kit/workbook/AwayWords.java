package org.silveralliance.kit.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say of somebody that he lives elsewhere or cannot be found, and not that he is of another list. */
public final class AwayWords {

    private static final Pattern AWAY = Pattern.compile(
            "(?<![未没无非否不])(?<!没有|未曾|不曾|没能)(?:迁居|移居|定居(?!点)|搬[到至往去]|搬迁(?!安置|小区|社区|新?村|点|户|房|办)|失联|失去联系|失踪|走失|下落不明|联系不[上到]|无法联系|查无此人|"
                    + "(?:长期|常年|长年)(?:在外|旅居|出国|[居住]住?+在?+(?!院|本|家|县|城|乡|村|医|养老|敬老|护理|福利|老年))|长住(?!院)|出国(?!考察|访问|留学|旅游|探亲)|"
                    + "(?:长期|常年|长年)在(?!院|本|家|县|城|乡|村|医|养老|敬老|护理|福利|老年|岗|职|党|基层|一线)\\p{IsHan}{2,8}(?:居住?|住|生活|(?=$|[，,。；;]))|"
                    + "(?:在|去|到|赴|住|居)(?:外地|外省|外市|外县|省外|国外|境外|海外|异地)|移民(?!新?[村区镇]|局|办|小区|社区|安置|管理|开发|工作|服务|中心|后期|站|路|街|户|点)|"
                    + "不在(?:本[地县市村]|当地|本单位)|关系不在(?:本|我|此|这)|^(?:外地|外省|国外|境外|海外)$|(?:不是|非|不属于?)[我本](?:单位|支部|县|局)|"
                    + "随(?:子女|儿女|女儿?|儿子?|孙[子女]?|孩子|[长次][子女])[去到在往](?!院|本|家|县|城|乡|村|镇|医|养老|一|同|共|利津)\\p{IsHan}{2,8}(?:居住?|住|生活)?(?=$|[，,。；;])|"
                    + "(?:移交|划转)(?:至|到|给)?(?!本|我|此|这)\\p{IsHan}{0,12}(?:社区|街道|[乡镇局委])(?:管理)?(?=$|[，,。；;）)]))");
    /** With whom he went is no word about them: 随女儿在外地居住. */
    private static final Pattern WITH_THEM = Pattern.compile("(?:随|跟着?|投靠|投奔|[去到赴在住])[^，,。；;]{1,10}$");
    /** Each of the words has one of them. */
    private static final String IN_EACH = "居搬联踪失落查外住民长常不国非移划随";

    /** All that stands before the word in a clause that begins with it: 现随子女. */
    private static final Pattern BEGINNING = Pattern
            .compile("(?:.*[，,。；;（(\\[【\\s])?[0-9年月.]*(?:现|已|本人|此人|人|一直)*(?:(?:随|跟着?|投靠|投奔)[^，,。；;]{1,6})?");
    private static final Pattern END = Pattern.compile("(?:$|[，,。；;）)\\]】\\s]).*");

    private AwayWords() {
    }

    /** Whether a text says so of the person whose row it stands in, and not of a relative. */
    public static boolean areOfThePerson(String text) {
        return LeftWords.holdsOneOf(text, IN_EACH) && LeftWords.isOfThePerson(text, AWAY, WITH_THEM);
    }

    /** The same of an address or a name of a branch, in which such words may be part of a name: 县水库移民局党支部. */
    public static boolean beginOrEndAClause(String text) {
        Matcher word = AWAY.matcher(text);
        while (word.find()) {
            if (BEGINNING.matcher(text.substring(0, word.start())).matches()
                    || END.matcher(text.substring(word.end())).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The same of a text beneath a heading that may speak of relatives. */
    public static boolean areOfThePerson(String heading, String text) {
        return areOfThePerson(text) && (!LeftWords.isOfAnother(heading) || text.contains("本人"));
    }
}
