package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.MemberColumn.PHONE;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.SheetRow.Aside;
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

    /**
     * The number of somebody who may have several columns for it: a mobile before a landline, else the first. The others stand
     * with their headings in the notes.
     */
    static @Nullable String ofThePerson(Findings findings, List<String> notes) {
        String first = read(findings, PHONE, notes);
        List<Aside> more = findings.row().morePhones(PHONE);
        if (more.isEmpty()) {
            return first;
        }
        String phone = first;
        boolean open = first == null && (findings.row().text(PHONE).isEmpty() || findings.row().saysNothing(PHONE));
        List<String> others = new ArrayList<>();
        for (Aside aside : more) {
            if (!(Phone.read(aside.text()) instanceof Phone.Reading.Number(String number, String note))) {
                if (!(Phone.read(aside.text()) instanceof Phone.Reading.None)) {
                    findings.add(PHONE, IssueCode.PHONE_SEVERAL,
                            Findings.quote(aside.where()) + "写有" + Findings.quote(aside.text()) + "，不像是一个号码，没有导入，请核对");
                }
                continue;
            }
            if (!note.isEmpty()) {
                others.add(aside.where() + "：" + number + "（" + note + "）");
            } else if (open || phone != null && Phone.isMobile(number) && !Phone.isMobile(phone)) {
                if (phone != null) {
                    others.add(PHONE.title() + "：" + phone);
                }
                phone = number;
                open = false;
            } else if (!number.equals(phone)) {
                others.add(aside.where() + "：" + number);
            }
        }
        notes.addAll(others);
        return phone;
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
