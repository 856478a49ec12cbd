package org.silveralliance.kit.workbook;

import org.silveralliance.kit.workbook.WorkbookRefused.Reason;
import org.silveralliance.kit.workbook.xlsx.RawRow;

/**
 * Counts what is read of a workbook against what it may hold. A sum or a heading that comes again costs as much as a person,
 * and
 * so there are no more of them than people may be; rows with nothing in them are prepared by the million and may be more.
 */
final class RowCount {

    /** As many as four sheets have that are filled to the last row. */
    private static final int MOST_BLANK = 4 << 20;

    private final int most;
    private int people;
    private int others;
    private int blank;

    RowCount(int most) {
        this.most = most;
    }

    /** Counts a row that holds so many people; a row too many is {@link WorkbookRefused}. */
    void row(int held, RawRow row) {
        people += held;
        if (held == 0 && row.cells().stream().allMatch(cell -> CellValue.text(cell).isEmpty())) {
            blank++;
        } else if (held == 0) {
            others++;
        }
        if (people > most || others > most) {
            throw new WorkbookRefused(Reason.WORKBOOK_TOO_LARGE, "工作簿超过 " + most + " 行，请分成几个文件上传");
        }
        if (blank > MOST_BLANK) {
            throw new WorkbookRefused(Reason.WORKBOOK_TOO_LARGE, "工作簿的空白行超过 " + MOST_BLANK + " 行，请删除后再上传");
        }
    }
}
