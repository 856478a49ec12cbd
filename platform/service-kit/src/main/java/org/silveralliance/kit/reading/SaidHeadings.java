package org.silveralliance.kit.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.silveralliance.kit.workbook.Layout;
import org.silveralliance.kit.workbook.WorkbookReading;
import org.silveralliance.kit.workbook.WorkbookReading.ColumnOf;
import org.silveralliance.kit.workbook.WorkbookReading.Table;

/** What the sender of a workbook said of its columns, as far as it says something of headings in lists to come. */
public final class SaidHeadings {

    private SaidHeadings() {
    }

    /**
     * A heading that stands over two columns of a table says nothing of the next list, and one with a number may be somebody's.
     * A column with a name of ours is left out of this list alone.
     */
    public static List<Told.Heading> of(Told told, WorkbookReading made) {
        Map<String, Told.Heading> said = new LinkedHashMap<>();
        for (Told.Column one : told.columns()) {
            made.sheets().stream().filter(sheet -> sheet.name().equals(one.sheet())).flatMap(sheet -> sheet.tables().stream())
                    .filter(table -> table.headTo() == one.row()).forEach(table -> headed(table, one)
                            .ifPresent(heading -> said.put(heading, new Told.Heading(heading, one.field(), false))));
        }
        return List.copyOf(said.values());
    }

    private static Optional<String> headed(Table table, Told.Column said) {
        return table.columns().stream().filter(column -> column.place() == said.column())
                .filter(column -> said.field() != null || !column.ours()).map(ColumnOf::heading)
                .filter(heading -> heading.length() <= Layout.LONGEST_HEADING && heading.indexOf('*') < 0)
                .filter(heading -> table.columns().stream().filter(column -> column.heading().equals(heading)).count() == 1)
                .findFirst();
    }
}
