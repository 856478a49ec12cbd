package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.MemberColumn.ALIVE;
import static org.silveralliance.members.workbook.MemberColumn.CATEGORY;
import static org.silveralliance.members.workbook.MemberColumn.FAMILY_NAME;
import static org.silveralliance.members.workbook.MemberColumn.FAMILY_PHONE;
import static org.silveralliance.members.workbook.MemberColumn.FLOATING;
import static org.silveralliance.members.workbook.MemberColumn.LEFT_ON;
import static org.silveralliance.members.workbook.MemberColumn.NAME;
import static org.silveralliance.members.workbook.MemberColumn.STATE;

import java.util.Optional;
import java.util.regex.Pattern;

import org.silveralliance.kit.workbook.AwayWords;
import org.silveralliance.kit.workbook.DateReading;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.LeftWords;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.members.identity.Category;

/**
 * Whether a row's person is still of the list. Who is said to have died or left, by a column for it or by the heading of a
 * group, does not come onto the ledger; what only may say so is asked about.
 */
final class StillHere {

    private static final Pattern HERE = Pattern
            .compile(
                    "((仍|均|都)?(健在|在世|存活|生存|活着|正常|在册|在党|在籍|良好|健康|较好|一般|离退休|在家|居家|居家养老)(人员|党员|老?干部)?|(中共)?(正式)?党员|正式)([(（](健在|在世|正常)[)）])?");
    private static final Pattern GONE = Pattern.compile("[不已]在(世|册|党)?|不健在|已?[亡故殁卒死逝]|销户|注销|停止党籍");
    private static final Pattern NOT_LEFT = Pattern.compile("^[未没无否]|健在|在世|身体健康");
    /** Of a column beside the one that is read: 去世 and 转出, each with its ticks or days. */
    private static final Pattern LEFT_HEADING = Pattern
            .compile("(是否)?已?(去世|死亡|病故|逝世|离世|转出|调出|迁出|减员|减少|注销)(时间|日期|年月|情况|去向)?");
    private static final Pattern SAYS_SO = Pattern.compile("[√✓✔☑■●]|是|有|1|[Yy]|(19|20)[0-9]{2}.*|[34][0-9]{4}");
    /** Who wrote a comment, as the spreadsheet program begins it. */
    private static final Pattern AUTHOR = Pattern.compile("^[^\\s:：]{1,20}[:：]\\s+");
    /** Whose relative the row's person is. */
    private static final Pattern RELATION = Pattern.compile("(?!.*本人)(与.{1,8})?的?(关系|称谓)");
    private static final Pattern A_RELATIVE = Pattern
            .compile("(配偶|爱人|老伴|遗孀|遗属|妻子?|丈夫|夫|[长次]?[子女]|儿子|女儿|儿媳|女婿|父亲?|母亲?|孙[子女]?|家属|亲属)");
    /** Of a column for where somebody went. */
    private static final Pattern WHERE_TO = Pattern.compile("(流动|外出)(党员)?(去向|流向|地点?|所在地|方向|原因|时间|日期|地址)");
    private static final Pattern NOT_AWAY = Pattern.compile("[-—–/\\\\\\s]*|无|否|没有|暂无|未流动|×|0|本地");
    private static final String KEPT = "，仍按在册读取；如本人已去世或转出，请登记";
    static final String AWAY = "，仍按在册读取；如本人已转出、失联或长期不在本地，请登记";
    private static final String LEFT_OUT = "，没有导入；如台账中有此人，请登记去世或转出";

    private StillHere() {
    }

    static void look(Findings findings) {
        SheetRow row = findings.row();
        if (!row.section().isEmpty()) {
            findings.add(NAME, IssueCode.LEFT, "上面一行写的是" + Findings.quote(row.section()) + LEFT_OUT);
        }
        said(findings, STATE);
        said(findings, ALIVE);
        leftOn(findings);
        row.beside((heading, text) -> !asked(row, heading, text).isEmpty()).ifPresent(aside -> findings.add(NAME,
                IssueCode.MAYBE_LEFT, aside.where() + "写有" + Findings.quote(aside.text())
                        + (LeftWords.areOfThePerson(aside.text()) || !AwayWords.areOfThePerson(aside.text()) ? KEPT : AWAY)));
        if (!row.has(FAMILY_NAME) && !row.has(FAMILY_PHONE)) {
            row.beside((heading, text) -> RELATION.matcher(heading).matches() && A_RELATIVE.matcher(text).matches())
                    .ifPresent(aside -> findings.add(NAME, IssueCode.NAME_DOUBTFUL,
                            aside.where() + "写有" + Findings.quote(aside.text()) + "，看不出是不是家属，仍按本人读取，请核对"));
        }
        row.notes().forEach(note -> {
            String asked = asked(row, "", AUTHOR.matcher(note.text()).replaceFirst(""));
            findings.add(NAME, asked.isEmpty() ? IssueCode.CELL_NOTE : IssueCode.MAYBE_LEFT,
                    note.where() + "写有" + Findings.quote(note.text()) + (asked.isEmpty() ? "，没有导入，请核对" : asked));
        });
    }

    /** What is asked about a text that says of the person that he has died, left or lives elsewhere; empty when none does. */
    static String asked(SheetRow row, String heading, String written) {
        String text = withoutName(row, written);
        if (LeftWords.areOfThePerson(heading, text)
                || LEFT_HEADING.matcher(heading).matches() && SAYS_SO.matcher(text).matches()) {
            return KEPT;
        }
        boolean away = (AwayWords.areOfThePerson(heading, text)
                || WHERE_TO.matcher(heading).matches() && !NOT_AWAY.matcher(text).matches())
                && row.yesOrNo(FLOATING).filter(floating -> floating).isEmpty();
        return away ? AWAY : "";
    }

    /** The same of an address or a name of a branch. */
    static String askedOfAPlace(SheetRow row, String text) {
        String asked = asked(row, "", text);
        return asked.equals(AWAY) && !AwayWords.beginOrEndAClause(text) ? "" : asked;
    }

    /** A name may have characters of a relative's word: 孙试安同志病故. */
    private static String withoutName(SheetRow row, String text) {
        String name = row.text(NAME);
        return name.length() > 1 && text.contains(name) ? text.replace(name, "此人") : text;
    }

    private static void said(Findings findings, MemberColumn column) {
        SheetRow row = findings.row();
        String text = row.text(column);
        if (text.isEmpty() || row.saysNothing(column) || HERE.matcher(text).matches()) {
            return;
        }
        if (PoliticalStatus.isProbationer(text)) {
            PoliticalStatus.askOfProbationer(findings, column);
            return;
        }
        Optional<Boolean> yes = row.yesOrNo(column);
        if (yes.isPresent() ? !yes.get() : LeftWords.areOfThePerson(text) || GONE.matcher(text).matches()) {
            findings.add(column, IssueCode.LEFT, Findings.quote(text) + LEFT_OUT);
        } else if (yes.isEmpty() && !isTheCategory(row, text)) {
            findings.add(column, IssueCode.MAYBE_LEFT, Findings.quote(text) + KEPT);
        }
    }

    /** 退休 says how somebody left office where it agrees with the column for that. */
    private static boolean isTheCategory(SheetRow row, String text) {
        Optional<Category> said = Category.read(text);
        String beside = row.text(CATEGORY);
        return said.isPresent() && said.equals(beside.isEmpty() ? Optional.of(Category.RETIRED) : Category.read(beside));
    }

    /** A day, a yes or the word itself; of anything else that is no no somebody is asked. */
    private static void leftOn(Findings findings) {
        SheetRow row = findings.row();
        String text = row.text(LEFT_ON);
        Optional<Boolean> yes = row.yesOrNo(LEFT_ON);
        if (text.isEmpty() || row.saysNothing(LEFT_ON) || HERE.matcher(text).matches() || NOT_LEFT.matcher(text).find()
                || yes.filter(said -> !said).isPresent()) {
            return;
        }
        if (yes.isPresent() || row.date(LEFT_ON) instanceof DateReading.Said || LeftWords.areOfThePerson(text)
                || GONE.matcher(text).matches()) {
            findings.add(LEFT_ON, IssueCode.LEFT, Findings.quote(text) + LEFT_OUT);
        } else {
            findings.add(LEFT_ON, IssueCode.MAYBE_LEFT, Findings.quote(text) + KEPT);
        }
    }
}
