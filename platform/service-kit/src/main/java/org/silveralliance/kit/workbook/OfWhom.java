package org.silveralliance.kit.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.silveralliance.kit.workbook.HeadGrid.Head;

/** Headings that say of whom their column is only beside others, or by a number: 家属联系人, 电话; 家属1, 电话1, 家属2电话. */
final class OfWhom {

    private static final int NEIGHBOURS = 3;
    private static final Pattern NUMBERED = Pattern
            .compile("(第[一二三](?:紧急)?(?:联系人|家属|亲属|子女)|.{1,10}?[1-9一二三])[的之]?(\\p{IsHan}{0,6})");
    private static final Pattern AGAIN = Pattern.compile("(.{2,6})([1-9一二三])");
    private static final Pattern NUMBER_OF_A_PHONE = Pattern.compile("(电话|手机|号码|手机号|方式)$");

    private final List<? extends Column> columns;
    private final List<Head> named = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private OfWhom(List<? extends Column> columns) {
        this.columns = columns;
    }

    /** The headings from left to right, each with what says of whom it is. */
    static List<Head> named(List<Head> heads, List<? extends Column> columns) {
        OfWhom read = new OfWhom(columns);
        heads.forEach(head -> read.named.add(head.group().isEmpty() ? read.beneath(head) : head));
        return read.named;
    }

    /** Whether a text speaks of somebody the row is not about. */
    static boolean isSaidBy(String text, List<? extends Column> columns) {
        return columns.stream().anyMatch(column -> column.heading().within().isMeantBy(text));
    }

    private Head beneath(Head head) {
        String leaf = head.leaf();
        Matcher numbered = NUMBERED.matcher(leaf);
        if (numbered.matches() && isSaidBy(numbered.group(1), columns)) {
            return new Head(head.column(), numbered.group(1), numbered.group(2).isEmpty() ? "姓名" : numbered.group(2),
                    head.over());
        }
        Matcher again = AGAIN.matcher(leaf);
        if (again.matches() && isNameWithin(again.group(1))) {
            String whose = beside(NEIGHBOURS).filter(left -> left.group().endsWith(again.group(2)))
                    .map(Head::group).findFirst().orElse("");
            return whose.isEmpty() ? head : new Head(head.column(), whose, again.group(1), head.over());
        }
        boolean twice = !seen.add(leaf);
        if (isSaidBy(leaf, columns) || !twice && !isNameWithin(leaf)) {
            return head;
        }
        // The number of somebody named just before, where his own has a column already.
        String whose = beside(twice ? NEIGHBOURS : isNamedAlready(leaf) ? 1 : 0).filter(left -> left.group().isEmpty())
                .map(Head::leaf).filter(left -> isSaidBy(left, columns))
                .filter(left -> twice || !NUMBER_OF_A_PHONE.matcher(left).find()).findFirst().orElse("");
        return new Head(head.column(), whose, leaf, head.over());
    }

    private Stream<Head> beside(int columns) {
        return named.subList(Math.max(0, named.size() - columns), named.size()).reversed().stream();
    }

    private boolean isNameWithin(String leaf) {
        return columns.stream().anyMatch(column -> column.heading().within().names().contains(leaf));
    }

    private boolean isNamedAlready(String leaf) {
        return columns.stream().map(Column::heading).filter(heading -> heading.rank(leaf) >= 0)
                .anyMatch(heading -> named.stream()
                        .anyMatch(left -> left.group().isEmpty() && heading.rank(left.leaf()) >= 0));
    }
}
