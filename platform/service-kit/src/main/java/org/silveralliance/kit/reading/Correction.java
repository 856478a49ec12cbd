package org.silveralliance.kit.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.reading.Reading.ColumnForm;
import org.silveralliance.kit.reading.Reading.CorrectionForm;
import org.silveralliance.kit.reading.Reading.SheetItem;
import org.silveralliance.kit.reading.Readings.Kept;
import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.xlsx.CellPlace;

/** Takes what a person corrects of a reading; what is not in the workbook is refused. */
public final class Correction {

    private Correction() {
    }

    /** What the workbook is told when it is read once more. */
    public static Told of(Kept kept, List<? extends Column> columns, CorrectionForm form) {
        return kept.told().with(sheets(kept.sheets(), form), units(kept.sheets(), form),
                corrected(columns, kept.sheets(), form.columns()));
    }

    private static Map<String, Boolean> sheets(List<SheetItem> read, CorrectionForm form) {
        Map<String, Boolean> sheets = new LinkedHashMap<>();
        form.sheets().forEach(one -> {
            if (read.stream().noneMatch(sheet -> sheet.name().equals(one.sheet()))) {
                throw KitProblem.INVALID.because("这份工作簿里没有这张工作表").at("/sheets", "无效");
            }
            sheets.put(one.sheet(), one.read());
        });
        return sheets;
    }

    private static Map<String, String> units(List<SheetItem> read, CorrectionForm form) {
        Map<String, String> units = new LinkedHashMap<>();
        form.sheets().stream().filter(one -> one.unit() != null).forEach(one -> {
            if (read.stream().noneMatch(sheet -> sheet.name().equals(one.sheet()) && sheet.lacksUnit())) {
                throw KitProblem.INVALID.because("这张工作表有单位一列，不能另外指定单位").at("/sheets", "无效");
            }
            units.put(one.sheet(), one.unit());
        });
        return units;
    }

    private static List<Told.Column> corrected(List<? extends Column> columns, List<SheetItem> read,
            List<ColumnForm> forms) {
        List<Told.Column> corrected = new ArrayList<>();
        for (ColumnForm form : forms) {
            if (form.field() != null && Told.named(columns, form.field()).isEmpty()) {
                throw KitProblem.INVALID.because("没有这一项").at("/columns", "无效");
            }
            if (read.stream().filter(sheet -> sheet.name().equals(form.sheet())).flatMap(sheet -> sheet.tables().stream())
                    .filter(table -> table.headTo() == form.row()).flatMap(table -> table.columns().stream())
                    .noneMatch(column -> column.column().equals(form.column()))) {
                throw KitProblem.INVALID.because("这份工作簿里没有这一列").at("/columns", "无效");
            }
            corrected.add(new Told.Column(form.sheet(), form.row(), CellPlace.column(form.column()), form.field()));
        }
        return corrected;
    }
}
