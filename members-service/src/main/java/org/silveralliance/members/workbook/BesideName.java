package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.MemberColumn.CATEGORY;
import static org.silveralliance.members.workbook.MemberColumn.ETHNICITY;
import static org.silveralliance.members.workbook.MemberColumn.ID_NO;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.CitizenId;
import org.silveralliance.members.identity.Ethnicity;
import org.silveralliance.members.identity.Sex;

/** What lists write in brackets behind a name because a column has no room for it: （女）, （回族）, （离休）, （党员）. */
final class BesideName {

    private static final Pattern PARTY_MEMBER = Pattern.compile("(?:中共)?(?:正式)?党员");

    private BesideName() {
    }

    /** Whether the row says the same elsewhere, or takes it from here: nobody has to be asked about it. */
    static boolean isKnown(SheetRow row, String note, LocalDate today) {
        if (PARTY_MEMBER.matcher(note).matches()) {
            return true;
        }
        Optional<Sex> sex = Sex.read(note);
        if (sex.isPresent()) {
            return CitizenId.read(row.text(ID_NO), today) instanceof CitizenId.Reading.Valid(CitizenId id, boolean ignored)
                    && id.sex() == sex.get();
        }
        Optional<Category> category = Category.read(note);
        if (category.isPresent()) {
            return row.text(CATEGORY).isEmpty() ? category.get() != Category.RETIRED_NON_CADRE
                    && PoliticalStatus.category(row).map(category.get()::equals).orElse(true)
                    : Category.read(row.text(CATEGORY)).equals(category);
        }
        Optional<String> ethnicity = Ethnicity.codeOf(note);
        return ethnicity.isPresent() && Ethnicity.codeOf(row.text(ETHNICITY)).equals(ethnicity);
    }
}
