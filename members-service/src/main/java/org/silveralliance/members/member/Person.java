package org.silveralliance.members.member;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.Sex;

/**
 * What the ledger says of a person beside the personal data. {@code birth} is the archive's date, which decides age; the date
 * inside the ID may differ (E-28). Ethnicity and education are codes of GB/T 3304 and GB/T 4658.
 */
public record Person(String name, Sex sex, LocalDate birth, Category category, @Nullable String ethnicity,
        @Nullable String education, @Nullable LocalDate joinedPartyOn, @Nullable LocalDate retiredOn, @Nullable String branch,
        @Nullable String living, @Nullable String hobbies, @Nullable String remark) {

    @Override
    public String toString() {
        return "Person";
    }

    /** Everything in one line, to notice changes. */
    public String fingerprint(Object... more) {
        StringBuilder line = new StringBuilder();
        for (Object value : new Object[] { name, sex, birth, category, ethnicity, education, joinedPartyOn, retiredOn, branch,
                living, hobbies, remark }) {
            line.append(value).append('\u001f');
        }
        for (Object value : more) {
            line.append(value).append('\u001f');
        }
        return line.toString();
    }
}
