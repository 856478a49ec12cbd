package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.MemberColumn.BRANCH;
import static org.silveralliance.members.workbook.MemberColumn.CATEGORY;
import static org.silveralliance.members.workbook.MemberColumn.UNIT_NAME;

import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.members.identity.Category;

/**
 * Cells left empty below filled ones, followed from row to row of one file: some lists write a category or a branch once for
 * all below it, and in others an empty cell says nothing. Which it is, is asked, once for all that follow.
 */
final class EmptyBelow {

    private String sheet = "";
    private String category = "";
    private boolean categoryAsked;
    private String branch = "";
    private boolean branchAsked;
    private String unit = "";

    void look(Findings findings) {
        SheetRow row = findings.row();
        if (!row.sheet().equals(sheet)) {
            sheet = row.sheet();
            category = "";
            branch = "";
        }
        lookAtCategory(findings);
        lookAtBranch(findings);
    }

    /** Who is of no other category is retired, so that only another one above is in doubt. */
    private void lookAtCategory(Findings findings) {
        String text = findings.row().text(CATEGORY);
        if (!text.isEmpty()) {
            category = text;
            categoryAsked = false;
        } else if (!categoryAsked && !category.isEmpty()
                && Category.read(category).filter(above -> above != Category.RETIRED).isPresent()
                && PoliticalStatus.category(findings.row()).isEmpty()
                && findings.row().titles().stream().allMatch(title -> Category.inTitle(title).isEmpty())) {
            findings.add(CATEGORY, IssueCode.SAME_AS_ABOVE,
                    "空着，上面写的是" + Findings.quote(category) + "，没有采用；从这一行起，下面空着的都按退休读取，请填写类别");
            categoryAsked = true;
        }
    }

    /** Only where the unit, too, is written once for several people. */
    private void lookAtBranch(Findings findings) {
        SheetRow row = findings.row();
        String text = row.text(BRANCH);
        if (!text.isEmpty()) {
            branch = text;
            branchAsked = false;
            unit = row.text(UNIT_NAME);
        } else if (!branchAsked && !branch.isEmpty() && row.text(UNIT_NAME).equals(unit) && row.has(UNIT_NAME)
                && !row.isFilled(UNIT_NAME)) {
            findings.add(BRANCH, IssueCode.SAME_AS_ABOVE, "空着，上面写的是" + Findings.quote(branch) + "，没有采用，下面空着的也一样，请填写所在党支部");
            branchAsked = true;
        }
    }
}
