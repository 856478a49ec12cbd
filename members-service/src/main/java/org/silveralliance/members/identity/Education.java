package org.silveralliance.members.identity;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Education by GB/T 4658-2006, read from the words ledgers use. */
public final class Education {

    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("研究生", "10"), Map.entry("博士", "11"),
            Map.entry("博士研究生", "11"), Map.entry("硕士", "14"), Map.entry("硕士研究生", "14"), Map.entry("大学本科", "20"),
            Map.entry("本科", "20"), Map.entry("大学", "20"), Map.entry("大学普通班", "28"), Map.entry("大普", "28"),
            Map.entry("大专", "30"), Map.entry("大学专科", "30"), Map.entry("专科", "30"), Map.entry("中专", "41"),
            Map.entry("中等专科", "41"), Map.entry("职高", "44"), Map.entry("职业高中", "44"), Map.entry("技校", "47"),
            Map.entry("高中", "60"), Map.entry("普通高中", "60"), Map.entry("初中", "70"), Map.entry("小学", "80"),
            Map.entry("其他", "90"), Map.entry("文盲", "90"),
            Map.entry("大本", "20"), Map.entry("中师", "41"), Map.entry("中等师范", "41"),
            Map.entry("中技", "47"), Map.entry("高小", "80"), Map.entry("其它", "90"));
    /** By which way somebody got there, before the word or in brackets behind it, and what only says that it is a degree. */
    private static final Pattern BESIDE = Pattern.compile("^((中央|省委|市委|县委)?党校|函授|在职|全日制|成人|成教|自考|自学考试)"
            + "|\\((中央党校|省委党校|党校|函授|在职|全日制|成人|成教|自考)\\)$|[/、]?(学历|文化|文化程度|毕业|[学硕博]士学?位?|学位|毕业生)$");

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("10", "研究生"), Map.entry("11", "博士研究生"),
            Map.entry("14", "硕士研究生"), Map.entry("20", "大学本科"), Map.entry("28", "大学普通班"), Map.entry("30", "大学专科"),
            Map.entry("41", "中等专科"), Map.entry("44", "职业高中"), Map.entry("47", "技校"), Map.entry("60", "高中"),
            Map.entry("70", "初中"), Map.entry("80", "小学"), Map.entry("90", "其他"));

    private Education() {
    }

    /** The code of a ledger's word, or that code again: 30 of 大专 and of 30. */
    public static Optional<String> codeOf(String text) {
        String known = CODES.get(text);
        if (known != null || text.isEmpty()) {
            return Optional.ofNullable(known);
        }
        String plain = PlainText.wordOf(text);
        return CODES.containsValue(plain) ? Optional.of(plain)
                : Optional.ofNullable(CODES.get(plain))
                        .or(() -> Optional.ofNullable(CODES.get(BESIDE.matcher(plain).replaceAll(""))));
    }

    /** The word for a code; an unknown code stands for itself. */
    public static String nameOf(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
