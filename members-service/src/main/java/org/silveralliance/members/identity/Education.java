package org.silveralliance.members.identity;

import java.util.Map;
import java.util.Optional;

/** Education by GB/T 4658-2006, read from the words ledgers use. */
public final class Education {

    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("研究生", "10"), Map.entry("博士", "11"),
            Map.entry("博士研究生", "11"), Map.entry("硕士", "14"), Map.entry("硕士研究生", "14"), Map.entry("大学本科", "20"),
            Map.entry("本科", "20"), Map.entry("大学", "20"), Map.entry("大学普通班", "28"), Map.entry("大普", "28"),
            Map.entry("大专", "30"), Map.entry("大学专科", "30"), Map.entry("专科", "30"), Map.entry("中专", "41"),
            Map.entry("中等专科", "41"), Map.entry("职高", "44"), Map.entry("职业高中", "44"), Map.entry("技校", "47"),
            Map.entry("高中", "60"), Map.entry("普通高中", "60"), Map.entry("初中", "70"), Map.entry("小学", "80"),
            Map.entry("其他", "90"), Map.entry("文盲", "90"));

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("10", "研究生"), Map.entry("11", "博士研究生"),
            Map.entry("14", "硕士研究生"), Map.entry("20", "大学本科"), Map.entry("28", "大学普通班"), Map.entry("30", "大学专科"),
            Map.entry("41", "中等专科"), Map.entry("44", "职业高中"), Map.entry("47", "技校"), Map.entry("60", "高中"),
            Map.entry("70", "初中"), Map.entry("80", "小学"), Map.entry("90", "其他"));

    private Education() {
    }

    /** The code of a ledger's word, or that code again: 30 of 大专 and of 30. */
    public static Optional<String> codeOf(String text) {
        String plain = text.strip();
        return CODES.containsValue(plain) ? Optional.of(plain) : Optional.ofNullable(CODES.get(plain));
    }

    /** The word for a code; an unknown code stands for itself. */
    public static String nameOf(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
