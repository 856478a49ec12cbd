package org.silveralliance.kit.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** What a value may be divided into whose columns stand side by side beneath one heading, as printed forms have them. */
public enum Parts {

    /** Nothing: a value has one column. */
    NONE(Pattern.compile(""), Pattern.compile(""), 0),
    /** A person's number: a column for each character, or 前6位 and 后12位, or what its groups say. */
    NUMBER(Pattern.compile("\\(?(第?[1一]|前[0-9一二三四五六七八九十]{1,3})位?\\)?|(地区|地址|(行政)?区划|省市县)(代?码)?"),
            Pattern.compile("\\(?(第?|中间?|[后末])[0-9一二三四五六七八九十]{1,3}位?\\)?|(出生(年月日|日期)?|年月日|生日|顺序|流水|校验|检验|顺序校验)(代?码)?|末位"), 18),
    /** A phone: a column for each digit, or the area's code and the number. */
    PHONE(Pattern.compile("\\(?(第?[1一]|前[0-9一二三四])位?\\)?|区号"),
            Pattern.compile("\\(?(第?|中间?|[后末])[0-9一二三四五六七八九十]{1,2}位?\\)?|(电话)?号码"), 12),
    /** A date: year, month and day. */
    DATE(Pattern.compile("年份?|年月"), Pattern.compile("月份?|[日号]"), 0),
    /** One of several words, each a column to tick: 离休 and 退休 beneath 类别. */
    CHOICE(Choices.WORDS, Choices.WORDS, 0);

    /** Words that columns to tick are for, and that their cells could say: others (时间, 职务, 全日制) hold something of their own. */
    private static final class Choices {

        static final Pattern WORDS = Pattern.compile("[男女]性?|是|否|其他|其它"
                + "|(机关|事业|企业)?(离休|退休|病退)(老?干部|人员|党员|职工|工人|非干部)?"
                + "|(中共)?(正式|预备)?党员|(普通)?群众|非(中共)?党员|民主党派|无党派(人士)?|(共青)?团员"
                + "|文盲|小学|初中|高中|中专|中技|技校|职高|大专|专科|(大学)?(专科|本科)|大学|研究生|硕士|博士|(小学|初中|高中|中专|本科)及?以[上下]"
                + "|独居|空巢|孤寡|与?(配偶|老伴|子女|家人|他人)(同住|同居|一起居住|居住)|养老机构|养老院"
                + "|健康|良好|较好|好|一般|较差|差|患病|慢性病|大病|卧床|半?失能|(能|半|不能|不)?自理");
    }

    private static final Pattern TICK = Pattern.compile("[" + YesOrNo.TICKED + "▲vVyY1]|是|有");
    private static final Pattern NO_TICK = Pattern.compile("[□☐▢◻×✗✕✖✘╳xX0－／＼―]|否");
    /** Some tick with it, and others leave it open. */
    private static final Pattern CIRCLE = Pattern.compile("[○◯〇Oo]");
    /** When somebody became what the heading says: 2010.06 beneath 退休. */
    private static final Pattern LIKE_A_DATE = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern UNIT = Pattern.compile("[年月日号份\\s]+$");
    private static final List<String> UNITS = List.of("年", "月", "日");

    private final Pattern first;
    private final Pattern next;
    private final int longest;

    Parts(Pattern first, Pattern next, int longest) {
        this.first = first;
        this.next = next;
        this.longest = longest;
    }

    boolean isFirst(String heading) {
        return this != NONE && first.matcher(heading).matches();
    }

    boolean isNamed(String heading) {
        return isFirst(heading) || this != NONE && next.matcher(heading).matches();
    }

    /** What is written behind each part of a value: nothing between digits, 年, 月 and 日 in a date. */
    List<String> units(List<String> headings) {
        if (this == CHOICE) {
            return headings;
        }
        if (this != DATE) {
            return headings.stream().map(heading -> "").toList();
        }
        return headings.stream().map(heading -> heading.equals("年月") || heading.startsWith("月") ? "月"
                : heading.startsWith("年") ? "年" : "日").toList();
    }

    /** The same of columns that no heading of their own tells apart; empty when there are too many. */
    List<String> units(int columns) {
        return this == CHOICE ? List.of()
                : this != DATE ? units(Collections.nCopies(columns, ""))
                        : columns <= UNITS.size() ? UNITS.subList(0, columns) : List.of();
    }

    /** The value of parts that say something, each with its unit; apart where they are too long to be one. */
    String joined(List<String> texts, List<String> units) {
        if (this == CHOICE) {
            return chosen(texts, units);
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (this == DATE) {
                joined.append(UNIT.matcher(texts.get(i)).replaceFirst("")).append(units.get(i));
            } else {
                joined.append(texts.get(i));
            }
        }
        return this == DATE || joined.length() <= longest ? joined.toString() : String.join(" ", texts);
    }

    /**
     * What is ticked; what somebody wrote instead of a tick stands for itself. A circle that is the only mark may be a tick, so
     * that it stands with its word for somebody to ask about; several are boxes nobody ticked.
     */
    private static String chosen(List<String> texts, List<String> units) {
        List<String> chosen = new ArrayList<>();
        List<String> circled = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).replace("\uFE0F", "");
            if (TICK.matcher(text).matches()) {
                chosen.add(units.get(i));
            } else if (CIRCLE.matcher(text).matches()) {
                circled.add(units.get(i) + text);
            } else if (!NO_TICK.matcher(text).matches() && !SheetRow.isNothing(text)) {
                chosen.add(LIKE_A_DATE.matcher(text).lookingAt() ? units.get(i) + "：" + text : text);
            }
        }
        return String.join("、", chosen.isEmpty() && circled.size() == 1 ? circled : chosen);
    }
}
