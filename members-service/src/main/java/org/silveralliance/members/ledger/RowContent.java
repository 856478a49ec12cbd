package org.silveralliance.members.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.members.member.Facts;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Person;
import org.silveralliance.members.member.PersonalData;
import org.silveralliance.members.workbook.MemberColumn;
import org.silveralliance.members.workbook.MemberRow;

/** How a person is by a row of a ledger. */
record RowContent(Person person, PersonalData data, boolean floating) {

    @Override
    public String toString() {
        return "RowContent";
    }

    /** Somebody nothing is known of yet. */
    static RowContent of(MemberRow row) {
        Person person = new Person(row.name(), row.sex(), row.born(), row.category(), row.ethnicity(), row.education(),
                row.joinedPartyOn(), row.retiredOn(), row.branch(), row.hobbies());
        PersonalData data = new PersonalData(row.id(), row.phone(), row.address(), row.health(), row.familyName(),
                row.familyPhone(), row.living(), withNotes(row.remark(), row.notes()));
        return new RowContent(person, data, row.floating());
    }

    /** Somebody known: of what the row says nothing, that stays as it is. */
    static RowContent of(MemberRow row, Member member, PersonalData opened) {
        Said said = new Said(row);
        Person known = member.person();
        // A birth date that was that of the number follows a corrected number.
        PartialDate birth = known.birth().equals(PartialDate.of(member.idBirth())) ? PartialDate.of(row.id().birth())
                : known.birth();
        Person person = new Person(row.name(), row.sex(), said.orKnown(MemberColumn.BIRTH, born(row, birth), birth),
                said.orKnown(MemberColumn.CATEGORY, row.category(), known.category()),
                said.orMaybe(MemberColumn.ETHNICITY, row.ethnicity(), known.ethnicity()),
                said.orMaybe(MemberColumn.EDUCATION, row.education(), known.education()),
                said.orMaybe(MemberColumn.JOINED_PARTY, beside(row.joinedPartyOn(), known.joinedPartyOn()),
                        known.joinedPartyOn()),
                said.orMaybe(MemberColumn.RETIRED, beside(row.retiredOn(), known.retiredOn()), known.retiredOn()),
                said.orMaybe(MemberColumn.BRANCH, row.branch(), known.branch()),
                said.orMaybe(MemberColumn.HOBBIES, row.hobbies(), known.hobbies()));
        PersonalData data = new PersonalData(row.id(), said.orMaybe(MemberColumn.PHONE, row.phone(), opened.phone()),
                said.orMaybe(MemberColumn.ADDRESS, row.address(), opened.address()),
                said.orMaybe(MemberColumn.HEALTH, row.health(), opened.health()),
                said.orMaybe(MemberColumn.FAMILY_NAME, row.familyName(), opened.familyName()),
                said.orMaybe(MemberColumn.FAMILY_PHONE, row.familyPhone(), opened.familyPhone()),
                said.orMaybe(MemberColumn.LIVING, row.living(), opened.living()),
                withNotes(said.orMaybe(MemberColumn.REMARK, row.remark(), opened.remark()), row.notes()));
        boolean away = member.state() == Member.State.FLOATING_OUT;
        return new RowContent(person, data, said.orKnown(MemberColumn.FLOATING, row.floating(), away));
    }

    static RowContent of(Facts facts) {
        return new RowContent(facts.person(), facts.data(), facts.floating());
    }

    /** The same with each date as exactly as it is known, where both can be true. */
    RowContent beside(Person known) {
        Person exact = new Person(person.name(), person.sex(), person.birth().beside(known.birth()), person.category(),
                person.ethnicity(), person.education(), beside(person.joinedPartyOn(), known.joinedPartyOn()),
                beside(person.retiredOn(), known.retiredOn()), person.branch(), person.hobbies());
        return new RowContent(exact, data, floating);
    }

    /** A month or a year in a list takes no day from the archive; only where it is another does the number say the day. */
    private static PartialDate born(MemberRow row, PartialDate known) {
        return row.birth().beside(known).beside(PartialDate.of(row.id().birth()));
    }

    private static @Nullable PartialDate beside(@Nullable PartialDate said, @Nullable PartialDate known) {
        return said == null ? null : said.beside(known);
    }

    Facts facts() {
        return Facts.of(person, data, floating);
    }

    /** What is said beside number, phones, address, health and family, in one line. */
    String fingerprint() {
        return person.fingerprint(data, floating);
    }

    /** What stood beside a number is added to the remark once, and displaces nothing. */
    private static @Nullable String withNotes(@Nullable String remark, List<String> notes) {
        String all = remark;
        for (String note : notes) {
            if (all == null) {
                all = note;
            } else if (!all.contains(note)) {
                all += "；" + note;
            }
        }
        return all;
    }

    private record Said(MemberRow row) {

        <T> T orKnown(MemberColumn column, T said, T known) {
            return row.silent().contains(column) ? known : said;
        }

        <T> @Nullable T orMaybe(MemberColumn column, @Nullable T said, @Nullable T known) {
            return row.silent().contains(column) ? known : said;
        }
    }
}
