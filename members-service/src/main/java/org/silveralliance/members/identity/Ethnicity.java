package org.silveralliance.members.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ethnic groups by GB/T 3304-1991. The code is two digits; 97 is 其他 and 98 外国血统中国籍人士, as in common use. */
public final class Ethnicity {

    private static final List<String> NAMES = List.of("汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗",
            "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎", "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土",
            "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂",
            "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺");
    private static final Map<String, String> CODES = codes();
    /** What people say for it. */
    private static final Map<String, String> SHORT = Map.of("漢", "汉", "维", "维吾尔", "蒙", "蒙古", "回民", "回", "其它", "其他");

    private Ethnicity() {
    }

    /** The code of 汉, 汉族 or 01; empty when nobody is called so. */
    public static Optional<String> codeOf(String text) {
        String known = CODES.get(text);
        if (known != null || text.isEmpty()) {
            return Optional.ofNullable(known);
        }
        String plain = PlainText.wordOf(text);
        if (plain.length() > 1 && plain.endsWith("族")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return Optional.ofNullable(CODES.get(SHORT.getOrDefault(plain, plain)));
    }

    /** The name of a code as ledgers write it, 汉族. */
    public static String nameOf(String code) {
        return switch (code) {
            case "97" -> "其他";
            case "98" -> "外国血统";
            default -> NAMES.get(Integer.parseInt(code) - 1) + "族";
        };
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String code = "%02d".formatted(i + 1);
            codes.put(NAMES.get(i), code);
            codes.put(code, code);
        }
        for (String[] other : new String[][] { { "97", "其他" }, { "98", "外国血统" } }) {
            codes.put(other[0], other[0]);
            codes.put(other[1], other[0]);
        }
        return Map.copyOf(codes);
    }
}
