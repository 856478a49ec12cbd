package org.silveralliance.kit.workbook;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units named beside the rows: by a sheet, by a title, by 填报单位：… above a table, by a row above a group of people. */
final class UnitNames {

    /** How the names of units end; 党员台账 is none. */
    private static final Pattern UNIT = Pattern.compile(
            "(?!.*支部|.*(?:干部|级|俱乐部)$)\\p{IsHan}{1,30}(局|委|办|院|校|学|中心|公司|厂|站|所|镇|街道|乡|村|社区|会|部|处|银行|队|联|馆|台|园|政府|机关|法院|集团)");
    private static final Pattern AROUND = Pattern
            .compile("^[0-9一二三四五六七八九十]{1,3}[.、．\\-_ ]\\s*|^\\([0-9一二三四五六七八九十]{1,3}\\)|\\s"
                    + "|(?:\\([^()]*\\)|(?:离?退休|离休|老干部?|老同志|干部|党员|人员|职工|基本|信息|情况|自然|花名)*(?:台账|台帐|名单|名册|花名册|登记表|登记册|信息表|情况表|统计表|一览表|明细表|汇总表|采集表|党员|人员|干部|老同志))+$");
    private static final Pattern LABELLED = Pattern.compile(
            "(?:填报|报送|上报|填表|所在|所属)?单位(?:名称|全称)?(?:\\((?:盖章|公章|章)\\))?:(\\p{IsHan}{2,40})");
    /** Another label in the same cell, of which only the blanks before it told it apart: 填报单位：县水利局 填报时间：… */
    private static final Pattern NEXT_LABEL = Pattern.compile(
            "(?:单位|部门)?(?:填报|填表|填制|报送|上报|制表|统计|审核|经办|联系|主要|分管)?(?:时间|日期|年月|负责人|领导|电话|人)(?:签字|签名)?$");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}年度?(?:[0-9]{1,2}月份?)?");
    private static final Pattern COUNT = Pattern.compile("(?:共?[0-9]{1,5}[人名])?:?$");
    private static final Pattern BEFORE_FILE = Pattern
            .compile("^[0-9]{4,8}[._-]*|^(附件|附表)[0-9一二三四五六七八九十]{0,3}[:.、_-]*|^[0-9]{1,3}[:.、_-]+");
    private static final Pattern BEHIND_FILE = Pattern.compile(
            "([-_.(]*(副本|最终版?|定稿|终稿|修改后?|修订版?|上报版?|报送|汇总|新版?|[vV]?[0-9]{1,8}(年|月|日|号|报)?|[vV][0-9.]{1,5})[)]*){0,6}(\\.(xlsx|xlsm|et|xls))?$");
    /** No title is longer. */
    private static final int LONGEST = 100;

    private UnitNames() {
    }

    /** Whether a sheet's name is nothing but a unit's. */
    static boolean isUnit(String sheet) {
        return UNIT.matcher(sheet).matches();
    }

    /** The unit a sheet is named after, without a number before it and what says that it is a list; empty when it is none. */
    static String ofSheet(String sheet) {
        String plain = AROUND.matcher(Normalizer.normalize(sheet, Normalizer.Form.NFKC)).replaceAll("");
        return UNIT.matcher(plain).matches() ? plain : "";
    }

    /** The unit a text says in so many words: 填报单位：县水利局（盖章）; empty when it does not. */
    static String labelled(String text) {
        if (text.length() > LONGEST || text.indexOf("单位") < 0) {
            return "";
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        Matcher labelled = LABELLED.matcher(plain);
        if (!labelled.find()) {
            return "";
        }
        String unit = labelled.group(1);
        return plain.startsWith(":", labelled.end()) ? NEXT_LABEL.matcher(unit).replaceFirst("") : unit;
    }

    /** The unit a title is about; empty when it names none. */
    static String ofTitle(String text) {
        return text.length() > LONGEST ? ""
                : ofSheet(YEAR.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "")).replaceAll(""));
    }

    /** The unit a file is named after: 附件2：县水利局离退休干部台账（2026.1报）.xlsx; empty when it is none. */
    static String ofFile(String file) {
        if (file.isEmpty() || file.length() > LONGEST) {
            return "";
        }
        String plain = Normalizer.normalize(file, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return ofTitle(BEHIND_FILE.matcher(BEFORE_FILE.matcher(plain).replaceFirst("")).replaceFirst(""));
    }

    /** The unit that stands alone in a row above its people; empty when it is none. */
    static String ofGroup(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        String labelled = labelled(text);
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return labelled.isEmpty() ? ofSheet(COUNT.matcher(plain).replaceFirst("")) : labelled;
    }
}
