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
    private boolean nothingAsked;
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
        SheetRow row = findings.row();
        String text = row.text(CATEGORY);
        if (row.saysNothing(CATEGORY)) {
            lookAtNothing(findings, text);
        } else if (!text.isEmpty()) {
            category = text;
            categoryAsked = false;
        } else if (!categoryAsked && !category.isEmpty() && !row.isOneTick(CATEGORY)
                && Category.read(category).filter(above -> above != Category.RETIRED).isPresent()
                && isSaidNowhere(row)) {
            findings.add(CATEGORY, IssueCode.SAME_AS_ABOVE,
                    "空着，上面写的是" + Findings.quote(category) + "，没有采用；从这一行起，下面空着的都按退休读取，请填写类别");
            categoryAsked = true;
        }
    }

    /** Somebody wrote that there is nothing to say, which everybody has. */
    private void lookAtNothing(Findings findings, String text) {
        if (!nothingAsked && !findings.row().isTicked(CATEGORY) && isSaidNowhere(findings.row())) {
            findings.add(CATEGORY, IssueCode.SAME_AS_ABOVE,
                    "写的是" + Findings.quote(text) + "，没有说明类别；从这一行起，这样写的都按退休读取，是离休或退休非干部的请填写");
            nothingAsked = true;
        }
    }

    private static boolean isSaidNowhere(SheetRow row) {
        return PoliticalStatus.category(row).isEmpty()
                && row.titles().stream().allMatch(title -> Category.inTitle(title).isEmpty());
    }

    /** Only where the unit, too, is written once for several people. */
    private void lookAtBranch(Findings findings) {
        SheetRow row = findings.row();
        String text = row.text(BRANCH);
        if (!text.isEmpty()) {
            branch = text;
            branchAsked = false;
            unit = row.text(UNIT_NAME);
        } else if (!branchAsked && !branch.isEmpty() && row.text(UNIT_NAME).equals(unit)
                && !row.isFilled(UNIT_NAME)) {
            findings.add(BRANCH, IssueCode.SAME_AS_ABOVE, "空着，上面写的是" + Findings.quote(branch) + "，没有采用，下面空着的也一样，请填写所在党支部");
            branchAsked = true;
        }
    }
}
