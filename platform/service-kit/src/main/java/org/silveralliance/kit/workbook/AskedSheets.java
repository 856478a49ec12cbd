package org.silveralliance.kit.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the sheets with people a careful clerk would ask about before he took them: those whose names say that their people
 * left, that they are of a year before, a copy, or the sum of the others. One of a unit is never asked about.
 */
final class AskedSheets {

    private static final Pattern LEFT = Pattern.compile("注销|作废|停用|减员|减少");
    private static final Pattern OLD = Pattern.compile(
            "往年|上年|去年|前年|历年|历史|旧|原表|备份|副本|存档|归档|草稿|样表|模板|示例|样例|测试|(?i)backup|copy|old|template|sample");
    private static final Pattern RELATIVES = Pattern.compile("遗属|遗孀|^(?:.{0,8})?家属(?:名单|名册|花名册|台账|信息)?$|^配偶");
    private static final Pattern SUMMARY = Pattern.compile("汇总|总表|总台[账帐]|总名[单册]|总花名册|总册");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");

    private AskedSheets() {
    }

    /**
     * The sheets asked about, each with what its name may say.
     *
     * @param names the sheets with people of which nobody said anything
     * @param others whether others were said to be read
     * @param year the present one; 0 asks nothing
     */
    static Map<String, String> of(List<String> names, boolean others, int year) {
        Map<String, String> asked = new HashMap<>();
        if (year == 0) {
            return asked;
        }
        boolean parts = others || names.stream().anyMatch(name -> !SUMMARY.matcher(name).find());
        List<String> old = new ArrayList<>();
        for (String name : names) {
            if (!UnitNames.isUnit(name) && RELATIVES.matcher(name).find()) {
                asked.put(name, "像是家属或遗属的名单");
            } else if (!UnitNames.isUnit(name) && (LeftWords.areIn(name) || LEFT.matcher(name).find())) {
                asked.put(name, "像是已去世、转出或作废的人员");
            } else if (!UnitNames.isUnit(name) && isOld(name, year)) {
                old.add(name);
            } else if (parts && !UnitNames.isUnit(name) && SUMMARY.matcher(name).find()) {
                asked.put(name, "像是其他工作表的汇总，同一个人会出现两次");
            }
        }
        boolean another = others || asked.size() + old.size() < names.size();
        // Of lists that are all old, the newest is what the file is for; one alone is read as a list of its day.
        OptionalInt newest = another ? OptionalInt.empty()
                : old.stream().filter(name -> !OLD.matcher(name).find()).mapToInt(AskedSheets::year).max();
        for (String name : old) {
            boolean present = !another && (old.size() == 1
                    || newest.isPresent() && !OLD.matcher(name).find() && year(name) == newest.getAsInt());
            if (!present) {
                asked.put(name, "像是往年的名单或备份");
            }
        }
        return asked;
    }

    private static boolean isOld(String name, int year) {
        int said = year(name);
        return OLD.matcher(name).find() || said > 0 && said < year;
    }

    /** The latest year a name says; 0 when it says none. */
    private static int year(String name) {
        int latest = 0;
        Matcher years = YEAR.matcher(name);
        while (years.find()) {
            latest = Math.max(latest, Integer.parseInt(years.group(1)));
        }
        return latest;
    }
}
