package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.MemberColumn.ID_NO;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import org.silveralliance.kit.workbook.CodeText;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.LeftWords;
import org.silveralliance.members.identity.CitizenId;
import org.silveralliance.members.identity.Divisions;

/** The cell of a person's number: what it is, or what is wrong with it. */
final class IdCell {

    private static final int LEGACY_LENGTH = 15;
    private static final Pattern DIVISION_FIRST = Pattern.compile("[0-9]{6}");

    private IdCell() {
    }

    /** The number; empty when it is none, which is said. */
    static Optional<CitizenId> read(Findings findings, LocalDate today) {
        String text = findings.required(ID_NO);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (findings.row().isNumber(ID_NO) && text.length() > LEGACY_LENGTH) {
            return invalid(findings, text, CitizenId.Fault.DIGITS_LOST);
        }
        return switch (CitizenId.read(text, today)) {
            case CitizenId.Reading.Valid(CitizenId id, boolean upgraded) -> valid(findings, text, id, upgraded);
            case CitizenId.Reading.Invalid(CitizenId.Fault fault) -> invalid(findings, text, fault);
        };
    }

    private static Optional<CitizenId> valid(Findings findings, String text, CitizenId id, boolean upgraded) {
        if (upgraded) {
            findings.add(ID_NO, IssueCode.ID_UPGRADED_FROM_15, "15 位身份证号已换算为 18 位，请核对");
        }
        lookAtDivision(findings, id.value());
        if (text.length() > id.value().length() && LeftWords.areOfThePerson(text)) {
            findings.add(ID_NO, IssueCode.MAYBE_LEFT, "身份证号旁的话" + Findings.quote(text) + "没有采用，仍按在册读取；如本人已去世或转出，请登记");
        }
        return Optional.of(id);
    }

    private static Optional<CitizenId> invalid(Findings findings, String text, CitizenId.Fault fault) {
        lookAtDivision(findings, CodeText.plain(text));
        switch (fault) {
            case NO_NUMBER -> findings.add(ID_NO, IssueCode.ID_LENGTH, Findings.quote(text) + "不是身份证号，请填写 18 位的号码");
            case LENGTH ->
                findings.add(ID_NO, IssueCode.ID_LENGTH, "身份证号应为 18 位（或旧 15 位），表中是 " + CitizenId.length(text) + " 位");
            case DIGITS_LOST ->
                findings.add(ID_NO, IssueCode.ID_DIGITS_LOST, "身份证号曾以数值保存，后几位已丢失，请将该列设为文本后重新填写");
            case MASKED -> findings.add(ID_NO, IssueCode.ID_LENGTH, "身份证号有几位用 * 代替，请填完整");
            case SEVERAL -> findings.add(ID_NO, IssueCode.ID_LENGTH, "一个单元格里有两个身份证号，请只留一个");
            case CHARACTERS -> findings.add(ID_NO, IssueCode.ID_LENGTH, "身份证号里有数字和末位 X 以外的字符，请只留号码");
            case OTHER_DOCUMENT -> findings.add(ID_NO, IssueCode.ID_LENGTH,
                    "像是护照或通行证号，不是身份证号；港澳台居民请填 18 位的居住证号");
            case IMPOSSIBLE_DATE -> findings.add(ID_NO, IssueCode.ID_IMPOSSIBLE_DATE, "身份证号中的出生日期不存在");
            case BORN_IN_FUTURE -> findings.add(ID_NO, IssueCode.ID_BORN_IN_FUTURE, "身份证号中的出生日期晚于今天");
            case CHECK_DIGIT -> findings.add(ID_NO, IssueCode.ID_CHECK_DIGIT, "身份证号校验码不符，可能有一位写错");
        }
        return Optional.empty();
    }

    private static void lookAtDivision(Findings findings, String idNo) {
        if (DIVISION_FIRST.matcher(idNo).lookingAt() && !Divisions.published().isKnown(idNo.substring(0, 6))) {
            findings.add(ID_NO, IssueCode.DIVISION_UNKNOWN, "身份证号前六位 " + idNo.substring(0, 6) + " 不在行政区划代码表中，请核对");
        }
    }
}
