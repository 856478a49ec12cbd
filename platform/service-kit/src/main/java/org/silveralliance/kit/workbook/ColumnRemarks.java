package org.silveralliance.kit.workbook;

import java.util.List;
import java.util.stream.Collectors;

import org.silveralliance.kit.workbook.HeadGrid.Head;
import org.silveralliance.kit.workbook.Remark.Kind;
import org.silveralliance.kit.workbook.xlsx.CellPlace;

/** What is to be said of the columns of a sheet that is read: which are not, and which cannot be told apart. */
final class ColumnRemarks {

    private ColumnRemarks() {
    }

    /** Adds what is to be said of the columns of a sheet that is read. */
    static void add(List<Remark> remarks, String sheet, FoundSheets.Found found, Layout layout) {
        if (found.forgetful()) {
            remarks.add(new Remark(Kind.FORGETFUL, sheet, found.head().bottom(), VisibleText.of(found.part().name()),
                    "按记住的表头叫法会缺少必需的列，这张工作表没有按记住的叫法读取，请核对各列"));
        }
        found.head().beside().remark().ifPresent(said -> remarks.add(new Remark(Kind.COLUMN, sheet, found.head().bottom(),
                found.head().missingUnit(), said)));
        found.head().heads().forEach(table -> {
            add(remarks, sheet, table);
            // Where nobody answers, nothing is shown either.
            if (layout.year() > 0 && table.named().size() > WorkbookReading.MOST_COLUMNS) {
                remarks.add(new Remark(Kind.COLUMN, sheet, table.bottom(), "", "表头有 " + table.named().size()
                        + " 列，“识别结果”只列出前 " + WorkbookReading.MOST_COLUMNS + " 列"));
            }
        });
    }

    private static void add(List<Remark> remarks, String sheet, TableHead table) {
        table.unread().forEach(head -> remarks.add(column(sheet, table, head, table.spare().contains(head.column())
                ? "是另一位家属的，台账只记一位：前一位没填的取这一位，都填了的逐行提示"
                : "未识别，没有导入")));
        table.leftOut().forEach(head -> remarks.add(column(sheet, table, head, "按上次的决定没有导入")));
        table.unclear().forEach((column, places) -> remarks.add(new Remark(Kind.COLUMN, sheet, table.bottom(), column.title(),
                places.stream().map(CellPlace::letters).collect(Collectors.joining("、")) + " 列的表头都是「" + column.title()
                        + "」，不知取哪一列，都没有导入；请改正其中一列的名称")));
    }

    private static Remark column(String sheet, TableHead table, Head head, String what) {
        // What was taken for a heading may be somebody's row.
        String shown = Findings.masked(head.shown());
        return new Remark(Kind.COLUMN, sheet, table.bottom(), shown,
                CellPlace.letters(head.column()) + " 列「" + shown + "」" + what);
    }
}
