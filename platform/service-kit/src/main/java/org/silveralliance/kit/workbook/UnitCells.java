package org.silveralliance.kit.workbook;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.silveralliance.kit.workbook.UnitDirectory.KnownUnit;

/**
 * The two cells that say which unit a row means: the one with its social credit code, else the one with its name. Where they
 * disagree the code counts and the row is pointed out.
 *
 * @param unknown how the import calls a unit nobody has registered
 * @param differs how it calls a name and a code that do not belong together
 */
public record UnitCells(Column name, Column uscc, Issue.Code unknown, Issue.Code differs) {

    private static final int DIGITS_KEPT = 15;
    private static final int LONGEST = 60;
    private static final int SHORTEST = 3;
    private static final int LONGEST_PLACE = 9;
    private static final Pattern SAME = Pattern.compile("同上|同左|同前|[〃″\"]{1,2}|''");
    /** What somebody was at the unit the text begins with; where another unit of its own is named between, nobody knows. */
    private static final Pattern POST = Pattern.compile(
            "(?!.*[站所校院厂队镇乡村馆])[\\p{IsHan}、（）()]{0,20}"
                    + "(长|主任|书记|[科办]员|干部|职工|工人|教师|医师|医生|护士|会计|[程技农药]师|委员|主席|副?经理|司机|出纳|调研员|巡视员|督导员|助理|党委委员|组织员|教员)");
    /** What is of the unit itself: 县水利局机关, 县水利局（原水务局）, 县水利局退休. */
    private static final Pattern ITSELF = Pattern
            .compile("机关|本级|局机关|(?:已?[离退]休|离退休)(?:老?干部|人员|职工|党员)?|[(（](?:局?机关|本级|原\\p{IsHan}{2,20})[)）]");
    /** Its own number, and how many people it has: 3.县水利局（12人）. */
    private static final Pattern COUNTED = Pattern.compile("^[0-9]{1,3}[.、．]|[(（]?共?[0-9]{1,5}[人名][)）]?$");
    private static final Pattern SPACE = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    /** A unit's name without blanks between its characters: a line break in a narrow cell is no part of it. */
    public static String plainName(String name) {
        return SPACE.matcher(name).replaceAll("");
    }

    /** The unit a row means, with what is to be said about it; empty when none is meant or none is known. */
    public Optional<KnownUnit> read(Findings findings, UnitDirectory units) {
        return read(findings, units, post -> {
            // What somebody was there is nothing to an import that does not ask for it.
        });
    }

    /**
     * The same of a cell that may go on with what somebody was there: 县水利局副局长.
     *
     * @param post takes it
     */
    public Optional<KnownUnit> read(Findings findings, UnitDirectory units, Consumer<String> post) {
        SheetRow row = findings.row();
        String whole = plainName(row.text(name));
        String code = row.saysNothing(uscc) ? "" : CodeText.plain(row.text(uscc));
        if (whole.isEmpty() && code.isEmpty()) {
            findings.required(name);
            return Optional.empty();
        }
        if (row.isNumber(uscc) && code.length() > DIGITS_KEPT) {
            findings.add(uscc, unknown, "信用代码曾以数值保存，后几位已丢失，请将该列设为文本后重新填写");
            return Optional.empty();
        }
        Optional<KnownUnit> known = units.find(code, whole);
        String said = known.isPresent() ? whole : COUNTED.matcher(whole).replaceAll("");
        Optional<KnownUnit> unit = known.isPresent() || said.equals(whole) ? known : units.find(code, said);
        if (unit.isEmpty()) {
            Optional<KnownUnit> begins = beginning(said, units);
            String rest = begins.map(found -> said.substring(lengthOf(found, said))).orElse("");
            if (ITSELF.matcher(rest).matches()) {
                return begins;
            }
            if (POST.matcher(rest).matches()) {
                post.accept(rest);
                return begins;
            }
            findings.add(name, unknown, SAME.matcher(said).matches() ? Findings.quote(said) + "没有采用，请填写单位名称"
                    : "单位" + Findings.quote(said.isEmpty() ? code : said) + "尚未登记"
                            + begins.or(() -> alike(said, units)).map(found -> "，是否就是「" + found.name() + "」？").orElse("，")
                            + "请先导入单位或改正名称");
        } else if (!code.isEmpty() && !unit.get().uscc().equals(code)) {
            findings.add(uscc, differs, "该单位登记的信用代码与此不同，已按单位名称归入");
        } else if (!code.isEmpty() && !said.isEmpty() && !unit.get().isCalled(said)) {
            findings.add(name, differs, "该信用代码登记的单位是「" + unit.get().name() + "」，已按信用代码归入");
        }
        return unit;
    }

    /** The unit with the longest name a text begins with. */
    private static Optional<KnownUnit> beginning(String said, UnitDirectory units) {
        for (int length = Math.min(said.length(), LONGEST) - 1; length >= SHORTEST; length--) {
            Optional<KnownUnit> unit = units.byName(said.substring(0, length));
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private static int lengthOf(KnownUnit unit, String said) {
        return Stream.concat(Stream.of(unit.name()), unit.formerNames().stream()).filter(said::startsWith)
                .mapToInt(String::length).max().orElse(0);
    }

    /** The unit whose name has a county's more before it, or less: 利津县水利局 and 水利局 for 县水利局. */
    private static Optional<KnownUnit> alike(String said, UnitDirectory units) {
        for (int from = 1; from <= LONGEST_PLACE && said.length() - from >= SHORTEST; from++) {
            Optional<KnownUnit> unit = units.byName(said.substring(from));
            if (unit.isPresent()) {
                return unit;
            }
        }
        return said.length() > LONGEST ? Optional.empty()
                : Stream.of("县", "县委", "区", "市").map(before -> units.byName(before + said)).flatMap(Optional::stream)
                        .findFirst();
    }
}
