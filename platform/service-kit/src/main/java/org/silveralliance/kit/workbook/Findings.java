package org.silveralliance.kit.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The findings of one row while it is read. */
public final class Findings {

    private static final int LONGEST_QUOTE = 40;
    /** In any script, of the basic plane. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}&&[\\x{0}-\\x{FFFF}]]{7,}+");

    /** What {@link #quote} gives, and headings. */
    private static final Pattern QUOTED = Pattern.compile("「([^「」]*)」");

    private final SheetRow row;
    private final CellCodes codes;
    private final List<Issue> issues = new ArrayList<>(2);

    /**
     * How an import calls what any import may find in a cell.
     *
     * @param required nothing where something must be
     * @param error an error value such as #N/A
     * @param computed a formula, whose saved result is read
     */
    public record CellCodes(Issue.Code required, Issue.Code error, Issue.Code computed) {
    }

    public Findings(SheetRow row, CellCodes codes) {
        this.row = row;
        this.codes = codes;
    }

    public SheetRow row() {
        return row;
    }

    public List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** Whether the row must be left out. */
    public boolean reject() {
        return issues.stream().anyMatch(Issue::rejects);
    }

    public void add(Column column, Issue.Code code, String message) {
        issues.add(row.where().issue(column.title(), code, message));
    }

    /** Names the cells nobody should trust blindly: error values and computed ones. */
    public void lookAtCells(Column... columns) {
        if (row.isAllPlain()) {
            return;
        }
        for (Column column : columns) {
            if (row.isPlain(column)) {
                continue;
            }
            if (row.isError(column)) {
                add(column, codes.error(), "单元格是错误值 " + quote(VisibleText.of(row.shown(column))) + "，请改正后再导入");
            } else if (row.isNotComputed(column)) {
                add(column, codes.computed(), "单元格是公式，但没有保存计算结果，按空白处理；请在表格软件中打开并保存后再上传");
            } else if (row.isFormula(column)) {
                add(column, codes.computed(), "单元格是公式，已按保存时的计算结果读取，请核对");
            }
        }
    }

    /** Names what comments on the row's cells say; nothing of it is taken. */
    public void lookAtNotes(Column column, Issue.Code code) {
        row.notes().forEach(note -> add(column, code, note.where() + "写有" + quote(note.text()) + "，没有导入，请核对"));
    }

    /** A cell that must not be empty. */
    public String required(Column column) {
        String text = row.text(column);
        if (text.isEmpty() && !row.isError(column)) {
            add(column, codes.required(), "「" + column.title() + "」不能为空");
        }
        return text;
    }

    /** The beginning of a cell's text as a message may repeat it, {@link #masked}. */
    public static String quote(String text) {
        boolean whole = text.codePointCount(0, text.length()) <= LONGEST_QUOTE;
        String masked = masked(whole ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)))
                .replace('「', '『').replace('」', '』');
        return "「" + masked + (whole ? "」" : "…」");
    }

    /**
     * A finding for who may know of it, but not what the cells say: what it quotes is left out, the headings of our own are
     * not.
     */
    public static String withoutCells(String message, Set<String> headings) {
        return QUOTED.matcher(message).replaceAll(
                found -> headings.contains(found.group(1)) ? Matcher.quoteReplacement(found.group()) : "「…」");
    }

    /**
     * A text in which no number of a person or a phone can be read: of seven digits or more in a row three remain at the
     * beginning and two at the end. Findings are kept in plain and read by many.
     */
    public static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(found -> {
            String digits = found.group();
            return digits.substring(0, 3) + "*".repeat(digits.length() - 5) + digits.substring(digits.length() - 2);
        });
    }
}
