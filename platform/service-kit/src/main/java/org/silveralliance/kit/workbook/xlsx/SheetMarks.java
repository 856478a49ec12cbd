package org.silveralliance.kit.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Copies one sheet with other styles at its marked cells and, where wished, with the drawing that carries its comments. */
final class SheetMarks {

    /** What stands behind the drawing of comments in a sheet, ECMA-376 part 1, 18.3.1.99. */
    private static final Set<String> BEHIND_DRAWING = Set.of("legacyDrawingHF", "drawingHF", "picture", "oleObjects",
            "controls",
            "webPublishItems", "tableParts", "extLst");

    private final Map<Integer, NavigableMap<Integer, Mark>> marks;
    private final MarkedStyles styles;
    private String drawing;
    private int row;
    private int column = -1;
    private NavigableMap<Integer, Mark> here = new TreeMap<>();
    private String prefix = "";

    /**
     * Prepares a copy.
     *
     * @param marks by row from 1 and column from 0
     * @param drawing the id of the relation to a new drawing of comments; empty for none
     */
    SheetMarks(Map<Integer, NavigableMap<Integer, Mark>> marks, MarkedStyles styles, String drawing) {
        this.marks = marks;
        this.styles = styles;
        this.drawing = drawing;
    }

    void write(InputStream from, OutputStream to) throws IOException {
        PartCopy.copy(from, to, (part, token, into) -> {
            switch (token) {
                case START -> start(part, into);
                case END -> end(part, into);
                case TEXT, OTHER, EOF -> into.append(part.raw());
            }
        });
    }

    private void start(XmlTokens part, Writer into) throws IOException {
        if (part.name().equals("row")) {
            row = SheetRows.rowNumber(part.attribute("r"), row);
            column = -1;
            here = new TreeMap<>(marks.getOrDefault(row, new TreeMap<>()));
            prefix = PartCopy.prefix(part.raw());
            boolean opens = part.isEmptyElement() && !here.isEmpty();
            into.append(opens ? PartCopy.opened(part.raw()) : part.raw());
            if (opens) {
                addUpTo(CellPlace.LAST_COLUMN + 1, into);
                into.append("</").append(prefix).append("row>");
            }
        } else if (part.name().equals("c")) {
            column = SheetRows.column(part, column);
            addUpTo(column, into);
            Mark mark = here.remove(column);
            into.append(mark == null ? part.raw()
                    : PartCopy.with(part.raw(), "s",
                            String.valueOf(styles.of(SheetRows.style(part.attribute("s")), mark.rejects()))));
        } else {
            if (BEHIND_DRAWING.contains(part.name()) && part.depth() == 2) {
                addDrawing(into, PartCopy.prefix(part.raw()));
            }
            into.append(part.raw());
        }
    }

    private void end(XmlTokens part, Writer into) throws IOException {
        if (part.name().equals("row") && !part.raw().isEmpty()) {
            addUpTo(CellPlace.LAST_COLUMN + 1, into);
        } else if (part.name().equals("worksheet") && !part.raw().isEmpty()) {
            addDrawing(into, PartCopy.prefix(part.raw()));
        }
        into.append(part.raw());
    }

    /** Adds the marked cells that the file does not have, as far as they stand left of a column. */
    private void addUpTo(int before, Writer into) throws IOException {
        while (!here.isEmpty() && here.firstKey() < before) {
            Map.Entry<Integer, Mark> missing = here.pollFirstEntry();
            into.append('<').append(prefix).append("c r=\"").append(new CellPlace(row, missing.getKey()).reference())
                    .append("\" s=\"").append(String.valueOf(styles.of(0, missing.getValue().rejects()))).append("\"/>");
        }
    }

    private void addDrawing(Writer into, String tagPrefix) throws IOException {
        if (!drawing.isEmpty()) {
            into.append('<').append(tagPrefix).append("legacyDrawing xmlns:r=\"").append(MarkedCopy.RELATIONS)
                    .append("\" r:id=\"").append(drawing).append("\"/>");
            drawing = "";
        }
    }
}
