package org.silveralliance.members.member;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.Sex;

/**
 * What the ledger says of a person beside the personal data. {@code birth} is the archive's date, which decides age; the date
 * inside the ID may differ (E-28). Ethnicity and education are codes of GB/T 3304 and GB/T 4658.
 */
public record Person(String name, Sex sex, PartialDate birth, Category category, @Nullable String ethnicity,
        @Nullable String education, @Nullable PartialDate joinedPartyOn, @Nullable PartialDate retiredOn,
        @Nullable String branch,
        @Nullable String hobbies) {

    @Override
    public String toString() {
        return "Person";
    }

    /** The same, with what is known where this says nothing. */
    Person or(Person known) {
        return new Person(name, sex, birth, category, said(ethnicity, known.ethnicity), said(education, known.education),
                said(joinedPartyOn, known.joinedPartyOn), said(retiredOn, known.retiredOn), said(branch, known.branch),
                said(hobbies, known.hobbies));
    }

    private static <T> @Nullable T said(@Nullable T typed, @Nullable T known) {
        return typed == null ? known : typed;
    }

    /** Everything a ledger says beside what identifies or reaches somebody, in one line, to notice changes. */
    public String fingerprint(PersonalData data, boolean floating) {
        StringBuilder line = new StringBuilder();
        for (Object value : new Object[] { name, sex, birth, category, ethnicity, education, joinedPartyOn, retiredOn, branch,
                data.living(), hobbies, data.remark(), floating }) {
            line.append(value).append('\u001f');
        }
        return line.toString();
    }
}
