package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.MemberColumn.CATEGORY;
import static org.silveralliance.members.workbook.MemberColumn.FLOATING;
import static org.silveralliance.members.workbook.MemberColumn.NAME;
import static org.silveralliance.members.workbook.MemberColumn.POLITICAL_STATUS;

import java.util.List;
import java.util.regex.Pattern;

import org.silveralliance.kit.workbook.Findings;

/** What the title of a group, of the table or of the sheet says of all people below it: 二、预备党员, 失联党员, 群众. */
final class SaidAbove {

    /** A title that names others beside them says nothing of each: 党员和群众名册. */
    private static final String NO_OTHERS = "(?<![含及和与、或系为非])";
    private static final String AND_ITS_LIST = "(?:人士|成员|人员|干部|同志)*(?:花名册|名册|名单|台账|台帐|情况|信息|登记|统计|一览|汇总|表|册)*(?:$|[（(）)共0-9])";
    private static final Pattern NO_MEMBERS = Pattern
            .compile(NO_OTHERS + "(?:群众|非(?:中共)?党员|民主党派|无党派)" + AND_ITS_LIST);
    /** A group of them, and of nobody else: 四、群众（3人）. */
    private static final Pattern ONLY_NO_MEMBERS = Pattern.compile(
            "(?:普通)?(?:群众|非(?:中共)?党员|民主党派|无党派)(?:人士|成员|人员|干部|同志)*(?:花名册|名册|名单)?(?:[（(].{0,10}[）)]|共?[0-9]{1,4}[人名])?");
    private static final Pattern NOT_MEMBERS = Pattern.compile("非(?:中共)?党员");
    /** A list that has members on it, or people somebody looks after, may mean others by the word. */
    private static final Pattern NAMES_OTHERS = Pattern.compile("党员|支部|联系|服务|慰问|帮扶|走访|结对|关爱|宣讲|宣传");
    /** What members do for others: 党员联系服务群众情况登记表. */
    private static final Pattern FOR_OTHERS = Pattern
            .compile("(?:党员|干部|支部|同志).{0,8}(?:联系|服务|慰问|帮扶|走访|结对|关爱|宣讲|宣传|团结|带领|引领|密切).{0,6}群众");
    /** Their relatives, and people who are still in office. */
    private static final Pattern RELATIVES = Pattern
            .compile("(?:遗属|遗孀|家属|配偶)(?!.{0,4}(?:联系|电话|情况))|(?<!独生|[无失])子女(?:名册|花名册|名单|信息)");
    private static final Pattern IN_OFFICE = Pattern.compile("(?:在职|在岗|现职)(?!.{0,3}转)(?:人员|党员|干部|职工|同志)");
    private static final Pattern BOTH = Pattern.compile("离退|离休|退休");
    private static final Pattern APPLICANTS = Pattern.compile("积极分子|发展对象|入党申请");
    private static final Pattern PROBATIONERS = Pattern.compile(NO_OTHERS + "预备党员" + AND_ITS_LIST);
    private static final Pattern AWAY = Pattern
            .compile(NO_OTHERS + "(?:(?:失联|失去联系|流动|外出|长期在外)(?:党员|人员)|异地(?:居住|安置)(?:党员|人员)?)" + AND_ITS_LIST + "|^流动$|^失联$");
    private static final Pattern MEMBERS = Pattern.compile("正式党员|在册党员|中共党员");

    private static final Pattern COUNTED = Pattern.compile("^[(（]?[一二三四五六七八九十0-9]{1,3}[)）、.．]");

    private List<String> titles = List.of();
    private String title = "";
    private String told = "";
    private boolean onlyOthers;

    void look(Findings findings) {
        if (findings.row().titles() != titles) {
            titles = findings.row().titles();
            title = titles.stream().filter(one -> tells(plain(one))).findFirst().orElse("");
            told = plain(title);
            onlyOthers = ONLY_NO_MEMBERS.matcher(told).matches()
                    && titles.stream().noneMatch(one -> NAMES_OTHERS.matcher(NOT_MEMBERS.matcher(one).replaceAll("")).find());
        }
        if (told.isEmpty()) {
            return;
        }
        if (RELATIVES.matcher(told).find()) {
            findings.add(NAME, IssueCode.NAME_DOUBTFUL, "上面写的是" + Findings.quote(title) + "，看不出是不是家属，仍按本人读取，请核对");
        } else if (inOffice(told)) {
            findings.add(CATEGORY, IssueCode.YES_NO_UNCLEAR,
                    "上面写的是" + Findings.quote(title) + "，台账只记离退休的，仍按在册读取，请核对");
        }
        boolean unsaid = findings.row().text(POLITICAL_STATUS).isEmpty();
        if (unsaid && namesOthers(told)) {
            if (onlyOthers) {
                findings.add(NAME, IssueCode.NOT_A_PARTY_MEMBER,
                        "上面写的是" + Findings.quote(title) + "，不是中共党员，没有导入；如是中共党员，请在「" + POLITICAL_STATUS.title() + "」中写明");
            } else {
                findings.add(NAME, IssueCode.POLITICAL_STATUS_DOUBTFUL,
                        "上面写的是" + Findings.quote(title) + "，看不出是不是中共党员，仍按党员读取，请核对");
            }
        } else if (unsaid && PROBATIONERS.matcher(told).find()) {
            findings.add(NAME, IssueCode.POLITICAL_STATUS_DOUBTFUL,
                    "上面写的是" + Findings.quote(title) + "，台账不区分预备党员，已按党员读取，请核对");
        } else if (AWAY.matcher(told).find() && findings.row().text(FLOATING).isEmpty()) {
            findings.add(NAME, IssueCode.MAYBE_LEFT, "上面写的是" + Findings.quote(title) + StillHere.AWAY);
        }
    }

    private static String plain(String title) {
        return COUNTED.matcher(title).replaceFirst("");
    }

    private static boolean namesOthers(String title) {
        return (NO_MEMBERS.matcher(title).find() || APPLICANTS.matcher(title).find()) && !FOR_OTHERS.matcher(title).find();
    }

    private static boolean inOffice(String title) {
        return IN_OFFICE.matcher(title).find() && !BOTH.matcher(title).find();
    }

    private static boolean tells(String title) {
        return namesOthers(title) || PROBATIONERS.matcher(title).find() || AWAY.matcher(title).find()
                || MEMBERS.matcher(title).find() || RELATIVES.matcher(title).find() || inOffice(title);
    }
}
