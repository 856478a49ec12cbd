package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.MemberColumn.CATEGORY;
import static org.silveralliance.members.workbook.MemberColumn.POLITICAL_STATUS;
import static org.silveralliance.members.workbook.MemberColumn.RETIRED;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.silveralliance.kit.workbook.DateReading;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.members.identity.Category;

/**
 * How somebody left office: by its own cell, by a kind of member 党员类别, beside his name, by the titles above; else he is
 * retired.
 */
final class CategoryCell {

    /** A list writes one such word for all its people; of more than these it is asked each time. */
    private static final int WORDS_REMEMBERED = 20;

    private static final Pattern VETERAN = Pattern.compile("是否为?属?于?离休(老?干部|人员)?|离休与否");
    private static final Pattern YES = Pattern.compile("是|√|✓|✔|☑|1|[Yy]");

    private List<String> titles = List.of();
    private Category inTitles = Category.RETIRED;
    private final Set<String> asked = new HashSet<>();

    /**
     * Empty, and told, where the cell says something else than a category.
     *
     * @param note what stands beside the name
     */
    Optional<Category> read(Findings findings, String note) {
        SheetRow row = findings.row();
        String text = row.text(CATEGORY);
        if (text.isEmpty() || row.saysNothing(CATEGORY)) {
            return Optional.of(otherwise(row, note));
        }
        Optional<Category> category = Category.read(text);
        if (category.isPresent()) {
            lookAtKindOfMember(findings, category.get(), text);
            return category;
        }
        if (FreeText.isSame(text)) {
            Category taken = otherwise(row, note);
            findings.add(CATEGORY, IssueCode.SAME_AS_ABOVE, Findings.quote(text) + "没有采用，按" + taken.text() + "读取，请填写类别");
            return Optional.of(taken);
        }
        if (row.isTicked(CATEGORY)) {
            // A day says which it is, and a sign that may be a tick does not.
            Optional<Category> dated = text.contains("：") ? Category.likely(text) : Optional.empty();
            Category taken = dated.orElseGet(() -> otherwise(row, note));
            findings.add(CATEGORY, IssueCode.YES_NO_UNCLEAR,
                    Findings.quote(text) + "看不出选的是哪一类，按" + taken.text() + "读取，请在离休、退休中打√");
            return Optional.of(taken);
        }
        Optional<Category> likely = likely(findings, note, text);
        if (likely.isEmpty()) {
            findings.add(CATEGORY, IssueCode.CATEGORY_UNKNOWN, Findings.quote(text) + "看不出是哪一类，请改填离休、退休或退休非干部");
        }
        return likely;
    }

    private static void lookAtKindOfMember(Findings findings, Category category, String text) {
        SheetRow row = findings.row();
        PoliticalStatus.category(row).filter(kind -> (kind == Category.VETERAN) != (category == Category.VETERAN))
                .ifPresent(kind -> findings.add(POLITICAL_STATUS, IssueCode.POLITICAL_STATUS_DOUBTFUL,
                        Findings.quote(row.text(POLITICAL_STATUS)) + "与「" + CATEGORY.title() + "」" + Findings.quote(text)
                                + "不一致，按「" + CATEGORY.title() + "」读取，请核对"));
    }

    /** What is said elsewhere: beside it, by the headings of other columns, above. */
    private Category otherwise(SheetRow row, String note) {
        return PoliticalStatus.category(row).or(() -> note.isEmpty() ? Optional.empty() : Category.read(note))
                .or(() -> byHeading(row)).orElseGet(() -> above(row));
    }

    /** Only veterans have a day of 离休, and a column asks who they are. */
    private static Optional<Category> byHeading(SheetRow row) {
        boolean dated = row.heading(RETIRED).startsWith("离休") && row.date(RETIRED) instanceof DateReading.Said;
        return dated
                || row.beside((heading, text) -> VETERAN.matcher(heading).matches() && YES.matcher(text).matches()).isPresent()
                        ? Optional.of(Category.VETERAN)
                        : Optional.empty();
    }

    /** What a word most likely means that may mean another: 离退休干部. A list that writes it is asked once. */
    private Optional<Category> likely(Findings findings, String note, String text) {
        Optional<Category> likely = Category.likely(text);
        if (likely.isEmpty()) {
            return likely;
        }
        Category taken = text.contains("离退休") ? otherwise(findings.row(), note) : likely.get();
        if (!asked.contains(text)) {
            if (asked.size() < WORDS_REMEMBERED) {
                asked.add(text);
            }
            findings.add(CATEGORY, IssueCode.YES_NO_UNCLEAR, Findings.quote(text) + "看不出是离休、退休还是退休非干部，按" + taken.text()
                    + "读取，下面写得一样的也这样读取，请核对");
        }
        return Optional.of(taken);
    }

    /**
     * Whether the row itself says it.
     *
     * @param note what stands beside the name
     */
    static boolean says(SheetRow row, String note) {
        return Category.read(row.text(CATEGORY)).isPresent() || PoliticalStatus.category(row).isPresent()
                || !note.isEmpty() && Category.read(note).isPresent() || byHeading(row).isPresent();
    }

    /** What the title of a group, of the table or of the sheet says of all people below it: 一、离休干部. */
    private Category above(SheetRow row) {
        List<String> above = row.titles();
        if (above != titles) {
            titles = above;
            inTitles = above.stream().takeWhile(title -> !Category.isOfOthers(title)).map(Category::inTitle)
                    .flatMap(Optional::stream).findFirst().orElse(Category.RETIRED);
        }
        return inTitles;
    }
}
