package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.MemberColumn.FAMILY_NAME;
import static org.silveralliance.members.workbook.MemberColumn.FAMILY_PHONE;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.members.identity.Phone;

/** The relative to be told, whose number may stand in the cell of his name: 儿子王小试 19900020001. */
record ContactCells(@Nullable String name, @Nullable String phone) {

    static ContactCells read(Findings findings, List<String> notes) {
        String name = FreeText.ofARelative(findings, FAMILY_NAME);
        String phone = PhoneCell.read(findings, FAMILY_PHONE, notes);
        if (name == null) {
            return new ContactCells(null, phone);
        }
        return switch (Phone.read(name)) {
            case Phone.Reading.Number(String number, String who) -> both(findings, name, phone, who, number);
            case Phone.Reading.Unclear(Phone.Fault fault) ->
                fault == Phone.Fault.SEVERAL ? asked(findings, name, phone) : new ContactCells(name, phone);
            case Phone.Reading.None() -> new ContactCells(name, phone);
        };
    }

    /** A name and a number in one cell, unless the number's own cell says another or what nobody can read. */
    private static ContactCells both(Findings findings, String name, @Nullable String phone, String who, String number) {
        boolean another = phone == null ? !findings.row().text(FAMILY_PHONE).isEmpty() : !phone.equals(number);
        if (who.isEmpty() || another) {
            return asked(findings, name, phone);
        }
        findings.add(FAMILY_NAME, IssueCode.PHONE_NOTE,
                Findings.quote(name) + "里的号码已作为「" + FAMILY_PHONE.title() + "」保存，请核对");
        return new ContactCells(who, number);
    }

    /** What was written stays where it was written. */
    private static ContactCells asked(Findings findings, String name, @Nullable String phone) {
        findings.add(FAMILY_NAME, IssueCode.PHONE_SEVERAL,
                Findings.quote(name) + "里还有号码，没有作为电话保存，请填写在「" + FAMILY_PHONE.title() + "」");
        return new ContactCells(name, phone);
    }

    @Override
    public String toString() {
        return "ContactCells";
    }
}
