package org.silveralliance.members.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.workbook.UnitDirectory.KnownUnit;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.CitizenId;
import org.silveralliance.members.identity.Sex;

/**
 * A member as a ledger tells of them, checked and normalised. {@code birth} is the archive's date where the ledger gives
 * one, which decides age and retirement; the date inside the ID may differ (E-28). Ethnicity and education are codes.
 * {@code notes} is what stood beside numbers and belongs to the remark. {@code silent} are the columns of which the row says
 * nothing, missing, empty or unreadable: their values stand for somebody new and leave untouched what is known of anybody else.
 * {@code doubtedBirth} is a year of birth alone that contradicts the number: it is asked about, and taken where somebody says
 * so.
 */
public record MemberRow(KnownUnit unit, String name, Sex sex, CitizenId id, PartialDate birth, Category category,
        @Nullable String ethnicity, @Nullable String education, @Nullable PartialDate joinedPartyOn,
        @Nullable PartialDate retiredOn, @Nullable String branch, @Nullable String phone, @Nullable String address,
        @Nullable String living, @Nullable String health, @Nullable String familyName, @Nullable String familyPhone,
        @Nullable String hobbies, boolean floating, @Nullable String remark,
        List<String> notes, Set<MemberColumn> silent, @Nullable PartialDate doubtedBirth) {

    /** The date of birth of somebody nothing else is known of: the number proves the day of a month or a year that agrees. */
    public PartialDate born() {
        return birth.beside(PartialDate.of(id.birth()));
    }

    /** The day from which somebody new is on the ledger: the list's, else that of retirement, and never one to come. */
    public LocalDate firstDay(@Nullable LocalDate stated, LocalDate today) {
        if (stated != null) {
            return stated;
        }
        return retiredOn != null && !retiredOn.isAfter(today) ? retiredOn.earliest() : today;
    }

    @Override
    public String toString() {
        return "MemberRow of " + unit.name();
    }
}
