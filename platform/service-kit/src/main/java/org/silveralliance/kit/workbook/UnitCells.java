package org.silveralliance.kit.workbook;

import java.util.Optional;
import java.util.regex.Pattern;

import org.silveralliance.kit.workbook.UnitDirectory.KnownUnit;

/**
 * The two cells that say which unit a row means: the one with its social credit code, else the one with its name. Where they
 * disagree the code counts and the row is pointed out.
 *
 * @param unknown how the import calls a unit nobody has registered
 * @param differs how it calls a name and a code that do not belong together
 */
public record UnitCells(Column name, Column uscc, Issue.Code unknown, Issue.Code differs) {

    private static final Pattern SPACE = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    /** A unit's name without blanks between its characters: a line break in a narrow cell is no part of it. */
    public static String plainName(String name) {
        return SPACE.matcher(name).replaceAll("");
    }

    /** The unit a row means, with what is to be said about it; empty when none is meant or none is known. */
    public Optional<KnownUnit> read(Findings findings, UnitDirectory units) {
        String said = plainName(findings.row().text(name));
        String code = CodeText.plain(findings.row().text(uscc));
        if (said.isEmpty() && code.isEmpty()) {
            findings.required(name);
            return Optional.empty();
        }
        Optional<KnownUnit> unit = units.find(code, said);
        if (unit.isEmpty()) {
            findings.add(name, unknown, "单位" + Findings.quote(said.isEmpty() ? code : said) + "尚未登记，请先导入单位或改正名称");
        } else if (!code.isEmpty() && !unit.get().uscc().equals(code)) {
            findings.add(uscc, differs, "该单位登记的信用代码与此不同，已按单位名称归入");
        } else if (!code.isEmpty() && !said.isEmpty() && !unit.get().isCalled(said)) {
            findings.add(name, differs, "该信用代码登记的单位是「" + unit.get().name() + "」，已按信用代码归入");
        }
        return unit;
    }
}
