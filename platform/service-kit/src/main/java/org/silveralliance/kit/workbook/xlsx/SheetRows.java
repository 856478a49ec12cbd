package org.silveralliance.kit.workbook.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.RawCell.Kind;
import org.silveralliance.kit.workbook.xlsx.XmlTokens.Token;

/** The rows of one sheet that hold anything, in the order of the file. Rows and cells without a place follow the one before. */
public final class SheetRows implements Closeable {

    /** Characters of all cells of a row together. */
    private static final int LONGEST_ROW = 4 * XmlTokens.LONGEST;

    private final XmlTokens part;
    private final SharedStrings strings;
    private final CellStyles styles;
    private int lastRow;
    private int taken;
    private boolean ended;

    SheetRows(InputStream content, SharedStrings strings, CellStyles styles) throws IOException {
        this.part = new XmlTokens(content);
        this.strings = strings;
        this.styles = styles;
    }

    /** The next row that holds something; null after the last. Throws {@link Malformed}. */
    public @Nullable RawRow next() throws IOException {
        return next(Integer.MAX_VALUE);
    }

    /**
     * The next row that holds something, looked for no further than some rows; null when there is none.
     *
     * @param within how many rows of the file may have been read, those before included
     */
    public @Nullable RawRow next(int within) throws IOException {
        while (!ended && taken < within) {
            switch (part.next()) {
                case EOF -> ended = true;
                case START -> {
                    if (part.name().equals("row")) {
                        taken++;
                        RawRow row = row();
                        if (!row.cells().isEmpty()) {
                            return row;
                        }
                    }
                }
                case END, TEXT, OTHER -> {
                    // Between rows stands nothing, and behind them nothing of theirs; it is read to see that it is whole.
                }
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    private RawRow row() throws IOException {
        int number = rowNumber(part.attribute("r"), lastRow);
        lastRow = number;
        boolean hidden = isTrue(part.attribute("hidden"));
        List<RawCell> cells = new ArrayList<>();
        int lastColumn = -1;
        int length = 0;
        boolean ordered = true;
        for (int outside = part.depth() - 1; part.depth() > outside;) {
            if (part.next() == Token.START && part.name().equals("c")) {
                int column = column(part, lastColumn);
                ordered &= column > lastColumn;
                lastColumn = column;
                RawCell cell = part.isEmptyElement() ? null : cell(column);
                if (cell != null) {
                    cells.add(cell);
                    length += cell.text().length();
                    if (cells.size() > CellPlace.LAST_COLUMN + 1 || length > LONGEST_ROW) {
                        throw new Malformed(Malformed.Fault.TOO_LONG, "A row is too long");
                    }
                }
            }
        }
        if (!ordered) {
            cells.sort(Comparator.comparingInt(RawCell::column));
        }
        return new RawRow(number, hidden, cells);
    }

    private @Nullable RawCell cell(int column) throws IOException {
        String type = part.attribute("t");
        int style = style(part.attribute("s"));
        boolean formula = false;
        String value = "";
        boolean emptyText = false;
        String inline = null;
        for (int outside = part.depth() - 1; part.depth() > outside;) {
            if (part.next() != Token.START) {
                continue;
            }
            switch (part.name()) {
                case "v" -> {
                    value = part.content();
                    emptyText = value.isEmpty() && "str".equals(type);
                }
                case "f" -> {
                    formula = true;
                    part.skip();
                }
                case "is" -> inline = RichText.read(part);
                default -> part.skip();
            }
        }
        if (inline == null && value.isEmpty()) {
            Kind kind = emptyText ? Kind.TEXT : Kind.NOTHING;
            return formula ? new RawCell(column, kind, "", true, style) : null;
        }
        RawCell cell = stored(column, type == null ? "n" : type, value, inline, formula, style);
        return cell.text().isEmpty() && !formula ? null : cell;
    }

    private RawCell stored(int column, String type, String value, @Nullable String inline, boolean formula, int style) {
        if (inline != null) {
            return new RawCell(column, Kind.TEXT, SymbolFonts.read(inline, styles.font(style)), formula, style);
        }
        return switch (type) {
            case "s" -> text(column, strings.at(index(value)), formula, style);
            case "str", "inlineStr" -> text(column, CellText.of(value), formula, style);
            case "n" -> new RawCell(column, Kind.NUMBER, value.strip(), formula, style);
            case "b" -> new RawCell(column, Kind.BOOLEAN, isTrue(value.strip()) ? "TRUE" : "FALSE", formula, style);
            case "e" -> new RawCell(column, Kind.ERROR, value.strip(), formula, style);
            case "d" -> new RawCell(column, Kind.DATE, value.strip(), formula, style);
            default -> throw new Malformed("A cell of an unheard type");
        };
    }

    private RawCell text(int column, String text, boolean formula, int style) {
        return new RawCell(column, Kind.TEXT, SymbolFonts.read(text, styles.font(style)), formula, style);
    }

    static int rowNumber(@Nullable String stated, int before) {
        int number = stated == null ? before + 1 : index(stated);
        if (number < 1 || number > CellPlace.LAST_ROW) {
            throw new Malformed("A row nowhere");
        }
        return number;
    }

    static int column(XmlTokens cell, int before) {
        int stated = cell.columnHere();
        String reference = stated < 0 ? cell.attribute("r") : null;
        int column = stated >= 0 ? stated : reference == null ? before + 1 : CellPlace.of(reference).column();
        if (column > CellPlace.LAST_COLUMN) {
            throw new Malformed("A cell nowhere");
        }
        return column;
    }

    static int style(@Nullable String stated) {
        return stated == null ? 0 : index(stated);
    }

    static boolean isTrue(@Nullable String stated) {
        return stated != null && (stated.equals("1") || stated.equalsIgnoreCase("true"));
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notOne) {
            throw new Malformed(notOne);
        }
    }
}
