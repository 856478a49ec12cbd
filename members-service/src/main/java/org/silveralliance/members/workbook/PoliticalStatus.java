package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.MemberColumn.FLOATING;
import static org.silveralliance.members.workbook.MemberColumn.NAME;
import static org.silveralliance.members.workbook.MemberColumn.POLITICAL_STATUS;
import static org.silveralliance.members.workbook.MemberColumn.REMARK;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.LeftWords;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.members.identity.Category;

/**
 * What a list says of somebody's membership of a party, in words or by the codes of GB/T 4762. The ledger is of members of the
 * Communist Party: nobody else comes onto it, and of whom it is not clear it is asked. It tells no probationers apart.
 */
final class PoliticalStatus {

    private static final Pattern MEMBER = Pattern
            .compile("((中国)?共产党|中共|中国共产党)?(正式)?党员|中共|中共正式|正式|(中国)?共产党员?|中国共产党党员|0?1-?(中共党员)?");
    private static final Pattern PROBATIONER = Pattern.compile("((中国)?共产党|中共|中国共产党)?(预备|候补)(期)?(党员)?|0?2-?(中共预备党员)?");
    private static final Pattern OTHER = Pattern.compile(
            "(普通)?群众|非(中共)?党员?|不是(中共)?党员|无党派(民主)?(人士)?|(中国)?(共产主义青年团|共青团|团)员?团?员?|民主党派(成员|人士)?|"
                    + "(中国)?(国民党革命委员会|民革|民盟|民主同盟|民建|民主建国会|民进|民主促进会|农工(民主)?党?|农工民主党|致公党?|九三(学社)?|台盟|台湾民主自治同盟)"
                    + "(党员|会员|盟员|社员|成员)?");
    private static final Pattern CODE_OF_OTHERS = Pattern.compile("0?[3-9]|1[0-3]");
    /** A kind of members: 离休党员. Of others than members in good standing it is asked. */
    private static final Pattern KIND_OF_MEMBER = Pattern.compile("(?:(?![非预候不未曾原停除违失脱受])\\p{IsHan}){1,4}党员");
    private static final Pattern OF_THE_PARTY = Pattern.compile("^(?:中共)?(?:正式)?党员");
    private static final Pattern ELSEWHERE = Pattern.compile("流动党员|外出党员");
    /** Of a time before, or of what he does for others. */
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile("前|原|曾|联系|走访|帮扶|服务|结对|介绍");
    private static final int LONGEST_WORD = 12;
    private static final Pattern IN_REMARKS = Pattern
            .compile("^(?:普通)?群众$|(?:非|不是)(?:中共)?党员|预备党员(?!转正|期满)|^(?:无党派|民主党派|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|共青团员|团员)");
    private static final Pattern TICKED = Pattern.compile("[☑√✓✔■●]([^□☐○☑√✓✔■●]+)");
    private static final Pattern BLANKS = Pattern.compile("[\\s()（）.、。]");
    /** Characters of what may be a choice of all there are. */
    private static final int LONGEST = 100;
    private static final String BOXES = "□☐○☑√✓✔■●";

    private PoliticalStatus() {
    }

    static void look(Findings findings) {
        SheetRow row = findings.row();
        String text = row.text(POLITICAL_STATUS);
        if (text.isEmpty()) {
            lookBeside(findings);
        }
        if (text.isEmpty() || row.saysNothing(POLITICAL_STATUS) && !text.equals("无")) {
            return;
        }
        if (text.length() > LONGEST) {
            findings.add(POLITICAL_STATUS, IssueCode.POLITICAL_STATUS_DOUBTFUL, Findings.quote(text) + "太长，仍按党员读取，请核对");
            return;
        }
        String plain = plain(text);
        Optional<Boolean> yes = text.equals("无") || plain.chars().allMatch(Character::isDigit) ? Optional.empty()
                : row.yesOrNo(POLITICAL_STATUS);
        if (yes.isPresent() ? !yes.get() : OTHER.matcher(plain).matches() || CODE_OF_OTHERS.matcher(plain).matches()) {
            findings.add(POLITICAL_STATUS, IssueCode.NOT_A_PARTY_MEMBER,
                    Findings.quote(text) + "不是中共党员，没有导入；如是中共党员，请改正「" + POLITICAL_STATUS.title() + "」");
        } else if (isProbationer(plain)) {
            askOfProbationer(findings, POLITICAL_STATUS);
        } else if (ELSEWHERE.matcher(plain).matches()) {
            if (row.text(FLOATING).isEmpty()) {
                findings.add(POLITICAL_STATUS, IssueCode.MAYBE_LEFT, Findings.quote(text) + StillHere.AWAY);
            }
        } else if (yes.isEmpty() && !MEMBER.matcher(plain).matches() && !KIND_OF_MEMBER.matcher(plain).matches()
                && category(row).isEmpty()) {
            findings.add(POLITICAL_STATUS, IssueCode.POLITICAL_STATUS_DOUBTFUL,
                    Findings.quote(text) + "看不出是不是中共党员，仍按党员读取，请核对");
        }
    }

    /** How somebody left office, which some write there as a kind of member: 离休干部, 中共党员（离休）. */
    static Optional<Category> category(SheetRow row) {
        String text = row.text(POLITICAL_STATUS);
        if (text.isEmpty() || text.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        return Category.read(OF_THE_PARTY.matcher(plain(text)).replaceFirst(""));
    }

    /** Asks about a column nobody knows that says it. */
    private static void lookBeside(Findings findings) {
        findings.row().beside((heading, text) -> text.length() <= LONGEST_WORD && OTHER.matcher(plain(text)).matches()
                && !LeftWords.isOfAnother(heading) && !OF_SOMETHING_ELSE.matcher(heading).find())
                .ifPresent(aside -> findings.add(NAME, IssueCode.POLITICAL_STATUS_DOUBTFUL,
                        aside.where() + "写有" + Findings.quote(aside.text()) + "，仍按党员读取，请核对"));
    }

    /** Asks about a remark that says it. */
    static void lookAtRemark(Findings findings) {
        String text = findings.row().text(REMARK);
        if (text.length() <= LONGEST && IN_REMARKS.matcher(text).find()) {
            findings.add(REMARK, IssueCode.POLITICAL_STATUS_DOUBTFUL, Findings.quote(text) + "，仍按党员读取，请核对");
        }
    }

    static boolean isProbationer(String text) {
        return PROBATIONER.matcher(text).matches();
    }

    static void askOfProbationer(Findings findings, Column column) {
        findings.add(column, IssueCode.POLITICAL_STATUS_DOUBTFUL,
                Findings.quote(findings.row().text(column)) + "，台账不区分预备党员，已按党员读取，请核对");
    }

    /** The one choice that is ticked, else the whole text. */
    private static String plain(String text) {
        String plain = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        Matcher ticked = TICKED.matcher(plain);
        if (plain.isEmpty() || BOXES.indexOf(plain.charAt(0)) < 0 || !ticked.find()) {
            return plain;
        }
        String choice = ticked.group(1);
        return ticked.find() ? plain : choice;
    }
}
