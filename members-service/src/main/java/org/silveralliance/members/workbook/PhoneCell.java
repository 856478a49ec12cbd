package org.silveralliance.members.workbook;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.members.identity.Phone;

/** A cell with a phone: one clear number is read, with what stands beside it as a note; everything else is asked. */
final class PhoneCell {

    private PhoneCell() {
    }

    /** The number to be stored: none where the cell has to be asked about, so that what is known stays. */
    static @Nullable String read(Findings findings, MemberColumn column, List<String> notes) {
        String text = findings.row().text(column);
        if (text.isEmpty() || findings.row().saysNothing(column)) {
            return null;
        }
        return switch (Phone.read(text)) {
            case Phone.Reading.None() -> null;
            case Phone.Reading.Unclear(Phone.Fault fault) -> asked(findings, column, fault);
            case Phone.Reading.Number(String phone, String note) -> {
                lookAtNote(findings, column, note, notes);
                yield phone;
            }
        };
    }

    private static @Nullable String asked(Findings findings, MemberColumn column, Phone.Fault fault) {
        findings.add(column, codeOf(fault), questionOf(fault));
        return null;
    }

    private static void lookAtNote(Findings findings, MemberColumn column, String note, List<String> notes) {
        if (note.isEmpty()) {
            return;
        }
        findings.add(column, IssueCode.PHONE_NOTE, "号码旁写有" + Findings.quote(note) + "，号码已保存，说明记入备注；"
                + (Phone.saysDead(note) ? "如本人已去世请登记去世" : "请核对是谁的电话"));
        notes.add(column.title() + "：" + note);
    }

    private static IssueCode codeOf(Phone.Fault fault) {
        return switch (fault) {
            case SEVERAL -> IssueCode.PHONE_SEVERAL;
            case DIGITS_LOST -> IssueCode.PHONE_DIGITS_LOST;
            case LENGTH, AS_ABOVE, DECEASED, NO_NUMBER -> IssueCode.PHONE_UNUSUAL;
        };
    }

    private static String questionOf(Phone.Fault fault) {
        return switch (fault) {
            case LENGTH -> "号码位数不对，未保存，请核对";
            case DIGITS_LOST -> "号码被表格软件改成科学计数、后几位已丢失，未保存，请将该列设为文本后重新填写";
            case AS_ABOVE -> "写的是“同上”一类的话，未保存，请填写号码";
            case DECEASED -> "写的是已去世，未作为号码保存；如本人已去世请登记去世";
            case SEVERAL -> "有两个或更多号码，未保存，请只留最常用的一个";
            case NO_NUMBER -> "没有电话号码，未保存，请核对";
        };
    }
}
