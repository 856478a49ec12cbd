package org.silveralliance.kit.workbook.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A sheet of texts, written row by row, with links to cells of other sheets. */
public final class PlainSheet {

    /** Links are for a person to follow; a sheet may hold 65,530. */
    private static final int MOST_LINKS = 5_000;

    private final Writer into;
    private final String namespace;
    private final List<String> links = new ArrayList<>();
    private int row;

    PlainSheet(OutputStream to, String namespace) {
        this.into = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        this.namespace = namespace;
    }

    /**
     * A cell of a new row.
     *
     * @param link a place in the workbook, for example 'Sheet1'!H5; empty for none
     */
    public record Cell(String text, String link) {

        public static Cell of(String text) {
            return new Cell(text, "");
        }

        /** A cell that leads to another. */
        public static Cell to(String sheet, String reference) {
            return new Cell(reference, "'" + sheet.replace("'", "''") + "'!" + reference);
        }
    }

    /** Begins the sheet; widths are in characters. */
    void begin(int... widths) throws IOException {
        into.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet xmlns=\"").append(namespace)
                .append("\"><cols>");
        for (int i = 0; i < widths.length; i++) {
            into.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>".formatted(i + 1, widths[i]));
        }
        into.append("</cols><sheetData>");
    }

    /** Adds a row; beyond the last of the format nothing is added. */
    public void add(Cell... cells) throws IOException {
        if (row == CellPlace.LAST_ROW) {
            return;
        }
        row++;
        into.append("<row r=\"").append(String.valueOf(row)).append("\">");
        for (int column = 0; column < cells.length; column++) {
            String reference = new CellPlace(row, column).reference();
            into.append("<c r=\"").append(reference).append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(References.escape(cells[column].text())).append("</t></is></c>");
            if (!cells[column].link().isEmpty() && links.size() < MOST_LINKS) {
                links.add(
                        "<hyperlink ref=\"" + reference + "\" location=\"" + References.escape(cells[column].link()) + "\"/>");
            }
        }
        into.append("</row>");
    }

    void end() throws IOException {
        into.append("</sheetData>");
        if (!links.isEmpty()) {
            into.append("<hyperlinks>").append(String.join("", links)).append("</hyperlinks>");
        }
        into.append("</worksheet>");
        into.flush();
    }
}
