package org.silveralliance.kit.workbook;

import java.util.regex.Pattern;

/** Words that say of somebody that he lives elsewhere or cannot be found, and not that he is of another list. */
public final class AwayWords {

    private static final Pattern AWAY = Pattern.compile(
            "(?<![未没无非否不])(?<!没有|未曾|不曾|没能)(?:迁居|移居|定居|搬[到至往去迁]|失联|失去联系|失踪|走失|下落不明|联系不[上到]|无法联系|查无此人|"
                    + "(?:长期|常年|长年)(?:在外|旅居|出国|[居住]住?+在?+(?!院|本|家|县|城|乡|村|医|养老|敬老|护理|福利|老年))|长住(?!院)|出国(?!考察|访问|留学|旅游|探亲)|"
                    + "(?:长期|常年|长年)在(?!院|本|家|县|城|乡|村|医|养老|敬老|护理|福利|老年|岗|职|党|基层|一线)\\p{IsHan}{2,8}(?:居住?|住|生活|(?=$|[，,。；;]))|"
                    + "(?:在|去|到|赴|住|居)(?:外地|外省|外市|外县|省外|国外|境外|海外|异地)|移民|"
                    + "不在(?:本[地县市村]|当地|本单位)|关系不在(?:本|我|此|这)|^(?:外地|外省|国外|境外|海外)$|(?:不是|非|不属于?)[我本](?:单位|支部|县|局))");
    /** With whom he went is no word about them: 随女儿在外地居住. */
    private static final Pattern WITH_THEM = Pattern.compile("(?:随|跟着?|投靠|投奔|[去到赴在住])[^，,。；;]{1,10}$");
    /** Each of the words has one of them. */
    private static final String IN_EACH = "居搬联踪失落查外住民长常不国非";

    private AwayWords() {
    }

    /** Whether a text says so of the person whose row it stands in, and not of a relative. */
    public static boolean areOfThePerson(String text) {
        return LeftWords.holdsOneOf(text, IN_EACH) && LeftWords.isOfThePerson(text, AWAY, WITH_THEM);
    }

    /** The same of a text beneath a heading that may speak of relatives. */
    public static boolean areOfThePerson(String heading, String text) {
        return areOfThePerson(text) && (!LeftWords.isOfAnother(heading) || text.contains("本人"));
    }
}
