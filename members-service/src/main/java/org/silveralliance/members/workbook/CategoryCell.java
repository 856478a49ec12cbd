package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.MemberColumn.CATEGORY;
import static org.silveralliance.members.workbook.MemberColumn.POLITICAL_STATUS;

import java.util.List;
import java.util.Optional;

import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.members.identity.Category;

/** How somebody left office: by its own cell, by a kind of member 党员类别, by the titles above; else he is retired. */
final class CategoryCell {

    private List<String> titles = List.of();
    private Category inTitles = Category.RETIRED;

    /** Empty, and told, where the cell says something else than a category. */
    Optional<Category> read(Findings findings) {
        SheetRow row = findings.row();
        String text = row.text(CATEGORY);
        Optional<Category> beside = PoliticalStatus.category(row);
        if (text.isEmpty()) {
            return Optional.of(beside.orElseGet(() -> above(row)));
        }
        Optional<Category> category = Category.read(text);
        if (category.isEmpty() && row.isTicked(CATEGORY)) {
            Category taken = beside.orElseGet(() -> above(row));
            findings.add(CATEGORY, IssueCode.YES_NO_UNCLEAR,
                    Findings.quote(text) + "看不出选的是哪一类，按" + taken.text() + "读取，请在离休、退休中打√");
            return Optional.of(taken);
        }
        if (category.isEmpty()) {
            findings.add(CATEGORY, IssueCode.CATEGORY_UNKNOWN, Findings.quote(text) + "看不出是哪一类，请改填离休、退休或退休非干部");
        } else if (beside.isPresent() && (beside.get() == Category.VETERAN) != (category.get() == Category.VETERAN)) {
            findings.add(POLITICAL_STATUS, IssueCode.POLITICAL_STATUS_DOUBTFUL,
                    Findings.quote(row.text(POLITICAL_STATUS)) + "与「"
                            + CATEGORY.title() + "」" + Findings.quote(text) + "不一致，按「" + CATEGORY.title() + "」读取，请核对");
        }
        return category;
    }

    /** Whether the row itself says it. */
    static boolean says(SheetRow row) {
        return PoliticalStatus.category(row).isPresent() || Category.read(row.text(CATEGORY)).isPresent();
    }

    /** What the title of a group, of the table or of the sheet says of all people below it: 一、离休干部. */
    private Category above(SheetRow row) {
        List<String> above = row.titles();
        if (above != titles) {
            titles = above;
            inTitles = above.stream().map(Category::inTitle).flatMap(Optional::stream).findFirst().orElse(Category.RETIRED);
        }
        return inTitles;
    }
}
