package org.silveralliance.kit.workbook;

import java.util.List;
import java.util.regex.Pattern;

import org.silveralliance.kit.workbook.xlsx.RawCell;
import org.silveralliance.kit.workbook.xlsx.RawRow;

/**
 * A form about one person, or a list whose people stand side by side: the names of the columns stand left of what belongs to
 * them, not above it. It is not read, and called what it is.
 */
final class PersonCard {

    static final String ADVICE = "像是登记表（栏目名称的右边就是内容），不是一人一行的名册；请把每个人抄成一行，栏目名称放在第一行后再上传";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{14,17}[0-9X]");
    private static final Pattern LABELLED = Pattern.compile("(.{2,20}?)[:：](.{15,60})", Pattern.DOTALL);

    private PersonCard() {
    }

    /** Whether a number of a person stands right of the name of the column for it. */
    static boolean isOne(List<RawRow> first, List<Column> columns) {
        List<Column> numbers = columns.stream().filter(column -> column.heading().required() && column.hidesNumbers()).toList();
        return !numbers.isEmpty() && first.stream().anyMatch(row -> isOne(row, numbers));
    }

    private static boolean isOne(RawRow row, List<Column> numbers) {
        boolean labelled = false;
        for (RawCell cell : row.cells()) {
            String text = CellValue.text(cell);
            if (text.isEmpty()) {
                continue;
            }
            var both = LABELLED.matcher(text);
            if (labelled && isNumber(text) || both.matches() && isNamed(both.group(1), numbers) && isNumber(both.group(2))) {
                return true;
            }
            labelled = isNamed(text, numbers);
        }
        return false;
    }

    /** A number's own name: 居民身份证 beside a number is of a list with a column for the kind of paper. */
    private static boolean isNamed(String text, List<Column> numbers) {
        return text.indexOf('号') >= 0 && text.length() <= SheetHead.LONGEST_KEY
                && numbers.stream().anyMatch(column -> column.heading().isNamed(text));
    }

    static boolean isNumber(String text) {
        return text.length() <= 60 && NUMBER.matcher(CodeText.plain(text)).matches();
    }
}
