package org.silveralliance.kit.workbook;

import java.util.regex.Pattern;

/** Rows below a table that belong to nobody: sums, remarks, signatures. */
final class Footer {

    private static final Pattern SUM = Pattern.compile("(合计|总计|小计)([^\\p{IsHan}].*)?", Pattern.DOTALL);
    private static final Pattern NOTE = Pattern.compile(
            "(合计|总计|小计|备注|说明|填表人|审核人|制表人|负责人|注(?!\\p{IsHan})).*", Pattern.DOTALL);
    /** Most rows begin otherwise, and looking is cheaper than matching. */
    private static final String BEGINNINGS = "合总小备说填审制负注";

    private Footer() {
    }

    /**
     * Whether a row that begins with this text is one.
     *
     * @param filled whether every cell a row must have is filled; then only a sum is taken for a footer
     */
    static boolean beginsWith(String text, boolean filled) {
        if (text.isEmpty() || BEGINNINGS.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        String plain = text.replaceAll("\\s", "");
        return SUM.matcher(plain).matches() || !filled && NOTE.matcher(plain).matches();
    }
}
