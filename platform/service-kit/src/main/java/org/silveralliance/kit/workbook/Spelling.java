package org.silveralliance.kit.workbook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Headings as some write them: in traditional characters, with a character of the same sound, in English. */
final class Spelling {

    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';
    private static final String TRADITIONAL = "單證號聯繫電話時間別備註機碼離職務級類態況員歲齡學歷現養黨門織組記錄戶貫屬關係濟狀體實際縣區鄉鎮稱復醫療補貼額費統會編檔"
            + "參與為國華圖書處長說劃險鑒誕兒孫婦執業應領導網絡緊連總計經辦傳專興愛節調從";
    private static final String SIMPLIFIED = "单证号联系电话时间别备注机码离职务级类态况员岁龄学历现养党门织组记录户贯属关系济状体实际县区乡镇称复医疗补贴额费统会编档"
            + "参与为国华图书处长说划险鉴诞儿孙妇执业应领导网络紧连总计经办传专兴爱节调从";
    private static final Map<Character, Character> USUAL = new HashMap<>();
    private static final BitSet IS_TRADITIONAL = new BitSet();

    /** What is typed for a word of the same sound or look; each stands in no other heading. */
    private static final List<Map.Entry<String, String>> MISTYPED = List.of(Map.entry("身份征", "身份证"), Map.entry("身分", "身份"),
            Map.entry("身份正", "身份证"), Map.entry("身份证好", "身份证号"), Map.entry("份证号吗", "份证号码"), Map.entry("性名", "姓名"),
            Map.entry("姓明", "姓名"), Map.entry("连系", "联系"), Map.entry("联糸", "联系"), Map.entry("联系电活", "联系电话"),
            Map.entry("连络", "联络"), Map.entry("电化", "电话"), Map.entry("手机好", "手机号"), Map.entry("号吗", "号码"),
            Map.entry("日起", "日期"), Map.entry("备住", "备注"), Map.entry("单位名陈", "单位名称"), Map.entry("民簇", "民族"),
            Map.entry("出身年月", "出生年月"), Map.entry("出身日期", "出生日期"), Map.entry("政治面帽", "政治面貌"), Map.entry("帐", "账"));

    private static final Map<String, String> ENGLISH = Map.ofEntries(Map.entry("name", "姓名"), Map.entry("fullname", "姓名"),
            Map.entry("id", "身份证号"), Map.entry("idno", "身份证号"), Map.entry("idnumber", "身份证号"), Map.entry("idcard", "身份证号"),
            Map.entry("idcardno", "身份证号"), Map.entry("idcardnumber", "身份证号"), Map.entry("unit", "单位名称"),
            Map.entry("unitname", "单位名称"), Map.entry("sex", "性别"), Map.entry("gender", "性别"), Map.entry("birthday", "出生日期"),
            Map.entry("dateofbirth", "出生日期"), Map.entry("birthdate", "出生日期"), Map.entry("phone", "联系电话"),
            Map.entry("phoneno", "联系电话"), Map.entry("phonenumber", "联系电话"), Map.entry("tel", "联系电话"),
            Map.entry("telephone", "联系电话"), Map.entry("mobile", "手机号"), Map.entry("address", "家庭住址"), Map.entry("remark", "备注"),
            Map.entry("remarks", "备注"));

    /** Of which paper a date of birth is, for lists that keep one. */
    private static final Pattern BY_WHICH = Pattern.compile("^(?:档案|身份证)(?=出生|生日)");

    static {
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            USUAL.put(TRADITIONAL.charAt(i), SIMPLIFIED.charAt(i));
            IS_TRADITIONAL.set(TRADITIONAL.charAt(i) - FIRST);
        }
    }

    private Spelling() {
    }

    /** Whether a character is one that has a simplified form in headings. */
    static boolean isTraditional(char c) {
        return c >= FIRST && c <= LAST && IS_TRADITIONAL.get(c - FIRST);
    }

    /** The text in simplified characters. */
    static String simplified(String text) {
        StringBuilder simplified = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            simplified.append(USUAL.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return simplified.toString();
    }

    /** What a heading that is no name of a column was most surely meant to be; else the heading. */
    static String corrected(String heading) {
        String english = ENGLISH.get(heading.toLowerCase(Locale.ROOT));
        if (english != null) {
            return english;
        }
        String corrected = BY_WHICH.matcher(heading).replaceFirst("");
        for (Map.Entry<String, String> mistyped : MISTYPED) {
            corrected = corrected.replace(mistyped.getKey(), mistyped.getValue());
        }
        return corrected;
    }
}
