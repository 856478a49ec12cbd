package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.MemberColumn.BIRTH;
import static org.silveralliance.members.workbook.MemberColumn.JOINED_PARTY;
import static org.silveralliance.members.workbook.MemberColumn.RETIRED;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.workbook.DateReading;
import org.silveralliance.kit.workbook.DateReading.Asked;
import org.silveralliance.kit.workbook.DateReading.Nothing;
import org.silveralliance.kit.workbook.DateReading.Said;
import org.silveralliance.kit.workbook.Findings;

/** The dates of one row of a ledger. What cannot be in a life is asked about and not taken. */
final class LedgerDates {

    /** Constitution of the party, article 1. */
    private static final int PARTY_FROM_AGE = 18;
    private static final LocalDate PARTY_FOUNDED = LocalDate.of(1921, 7, 1);
    /** Nobody retires earlier, whatever his work. */
    private static final int RETIRED_FROM_AGE = 40;
    private static final int OLDEST = 125;
    private static final String AFTER_TODAY = "晚于今天，没有采用，请核对";

    private final Findings findings;
    private final PartialDate birth;
    private final LocalDate today;

    LedgerDates(Findings findings, PartialDate birth, LocalDate today) {
        this.findings = findings;
        this.birth = birth;
        this.today = today;
    }

    /** The date of birth as it was written; a month or a year that agrees with the number's day says no other. */
    static @Nullable PartialDate birth(Findings findings, LocalDate inNumber, LocalDate today) {
        DateReading reading = findings.row().date(BIRTH);
        if (reading instanceof Asked asked && asked.likely() != null && asked.likely().agreesWith(inNumber)) {
            return PartialDate.of(inNumber);
        }
        PartialDate written = taken(findings, BIRTH, reading);
        if (written == null || written.agreesWith(inNumber)) {
            return written;
        }
        if (written.isAfter(today)) {
            return implausible(findings, BIRTH, AFTER_TODAY);
        }
        if (written.isBefore(inNumber.minusYears(OLDEST))) {
            return implausible(findings, BIRTH, "出生年月与身份证号不一致，没有采用，请核对");
        }
        return written;
    }

    /** Whether a date of birth is another year than the number says and no more: too little to go by without a word. */
    static boolean isDoubted(@Nullable PartialDate written, LocalDate inNumber) {
        return written != null && written.precision() == PartialDate.Precision.YEAR && !written.agreesWith(inNumber);
    }

    @Nullable
    PartialDate joinedParty() {
        PartialDate written = taken(findings, JOINED_PARTY, findings.row().date(JOINED_PARTY));
        if (written == null) {
            return null;
        }
        if (written.isBefore(birth.earliest().plusYears(PARTY_FROM_AGE)) || written.isBefore(PARTY_FOUNDED)) {
            return implausible(findings, JOINED_PARTY, "早于年满 " + PARTY_FROM_AGE + " 周岁，没有采用，请核对");
        }
        if (written.isAfter(today)) {
            return implausible(findings, JOINED_PARTY, AFTER_TODAY);
        }
        return written;
    }

    @Nullable
    PartialDate retired() {
        PartialDate written = taken(findings, RETIRED, findings.row().date(RETIRED));
        if (written == null) {
            return null;
        }
        if (written.isBefore(birth.earliest().plusYears(RETIRED_FROM_AGE))) {
            return implausible(findings, RETIRED, "早于年满 " + RETIRED_FROM_AGE + " 周岁，没有采用，请核对");
        }
        // Lists name those who are about to retire.
        if (written.earliest().getYear() > today.getYear() + 1) {
            return implausible(findings, RETIRED, "晚于明年，没有采用，请核对");
        }
        return written;
    }

    private static @Nullable PartialDate implausible(Findings findings, MemberColumn column, String why) {
        findings.add(column, IssueCode.DATE_IMPLAUSIBLE, Findings.quote(findings.row().text(column)) + why);
        return null;
    }

    private static @Nullable PartialDate taken(Findings findings, MemberColumn column, DateReading reading) {
        return switch (reading) {
            case Nothing() -> null;
            case Said(PartialDate date) -> date;
            case Asked(String question, PartialDate sure, PartialDate ignored) -> {
                findings.add(column, IssueCode.DATE_UNREADABLE, question + (sure == null ? "，已留空" : ""));
                FreeText.lookForLeft(findings, column, findings.row().text(column));
                yield sure;
            }
        };
    }
}
