package org.silveralliance.members.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a name is read. The table gives the usual reading of each character as Unicode's CLDR does (Han-Latin), the extensions
 * of rare characters included; a second one where names use it; and surnames, of one character and of two, have their own.
 *
 * @param initials the first letters in upper case, so that 邓爱民 is found by DAM; a character without a reading leaves none
 * @param also the other ways to spell them, at most {@value #MOST}: of 乐 both Y and L
 * @param spelled syllables without tones between blanks, to sort by; a character without a reading stands for itself, behind
 */
public record Pinyin(String initials, List<String> also, String spelled) {

    private static final int MOST = 12;
    private static final Map<Integer, String> SYLLABLES = new HashMap<>();
    private static final Map<Integer, String> ALSO = new HashMap<>();
    /** Of one character: the surname's reading first, then what people take it for. */
    private static final Map<String, String[]> SURNAMES = readings("""
            曾 zeng ceng|单 shan dan|解 xie jie|仇 qiu chou|查 zha cha|朴 piao pu|区 ou qu|盖 gai ge|翟 zhai di|尉 wei yu
            万 wan mo|乐 yue le|召 shao zhao|缪 miao mou|员 yun yuan|折 she zhe|覃 qin tan|种 chong zhong|秘 bi mi|繁 po fan
            黑 he hei|隗 wei kui|乜 nie mie|洗 xian xi|冼 xian|晟 cheng sheng|祭 zhai ji|贾 jia gu|沈 shen chen|石 shi dan
            车 che ju|宿 su xiu|长 zhang chang|重 chong zhong|宁 ning|应 ying|燕 yan|任 ren|华 hua|令 ling|牟 mou mu|逄 pang
            尹 yin|卜 bu|费 fei bi|藏 zang cang|都 du|褚 chu zhu|谌 chen shen|郗 xi chi|逯 lu|相 xiang|干 gan|过 guo|葛 ge
            哈 ha|訾 zi|阚 kan|妫 gui|郇 xun huan|郄 qie xi|郏 jia|莘 shen xin|俞 yu shu|余 yu|於 yu|柏 bai bo|薄 bo bao
            鲍 bao|包 bao|暴 bao|撒 sa|洪 hong|句 gou ju|勾 gou|能 nai neng|佴 nai|难 nan|粘 nian zhan|尧 yao|幺 yao|么 yao me
            叶 ye|殷 yin|铅 qian|瞿 qu|麴 qu|阙 que|适 kuo shi|盛 sheng cheng|舍 she|洗 xian xi|斯 si|遗 yi|尉 wei yu|钭 tou dou
            """);
    /** Of two characters, in the same way. */
    private static final Map<String, String[]> DOUBLE = readings("""
            尉迟 yu,chi|万俟 mo,qi|单于 chan,yu|长孙 zhang,sun|澹台 tan,tai|鲜于 xian,yu|令狐 ling,hu|皇甫 huang,fu
            夏侯 xia,hou|淳于 chun,yu|濮阳 pu,yang|宇文 yu,wen|拓跋 tuo,ba|亓官 qi,guan|呼延 hu,yan|乐正 yue,zheng
            宗政 zong,zheng|闾丘 lv,qiu|公冶 gong,ye|太叔 tai,shu|仲长 zhong,zhang|独孤 du,gu|南宫 nan,gong|百里 bai,li
            """);

    static {
        lines("/reference/pinyin.txt", (syllable, characters) -> characters.codePoints()
                .forEach(character -> SYLLABLES.put(character, syllable)));
        lines("/reference/pinyin-also.txt", (letter, characters) -> characters.codePoints()
                .forEach(character -> ALSO.merge(character, letter, String::concat)));
    }

    /** Reads a name as it is stored. */
    public static Pinyin of(String name) {
        List<String> spelled = new ArrayList<>(4);
        List<String> letters = new ArrayList<>(4);
        int[] characters = name.codePoints().toArray();
        int surname = characters.length > 2 ? doubleSurname(name, characters, spelled, letters) : 0;
        for (int i = surname; i < characters.length; i++) {
            String[] known = i == 0 ? SURNAMES.get(Character.toString(characters[i])) : null;
            String usual = known == null ? syllableOf(characters[i]) : known[0];
            if (usual != null) {
                letters.add(lettersOf(characters[i], usual, known == null ? new String[0] : known));
            }
            spelled.add(usual == null ? Character.toString(characters[i]) : usual);
        }
        List<String> all = combined(letters);
        return new Pinyin(all.getFirst(), List.copyOf(all.subList(1, all.size())), String.join(" ", spelled));
    }

    /** How many characters a double surname takes, which is read here. */
    private static int doubleSurname(String name, int[] characters, List<String> spelled, List<String> letters) {
        int end = name.offsetByCodePoints(0, 2);
        String[] reading = DOUBLE.get(name.substring(0, end));
        if (reading == null) {
            return 0;
        }
        for (int i = 0; i < 2; i++) {
            String syllable = reading[0].split(",")[i];
            spelled.add(syllable);
            String[] alone = i == 0 ? SURNAMES.get(Character.toString(characters[0])) : null;
            letters.add(lettersOf(characters[i], syllable, alone == null ? new String[0] : alone));
        }
        return 2;
    }

    /** The letters a character may be spelled with, that of its reading first. */
    private static String lettersOf(int character, String reading, String[] others) {
        Set<Character> letters = new LinkedHashSet<>();
        letters.add(Character.toUpperCase(reading.charAt(0)));
        for (String other : others) {
            letters.add(Character.toUpperCase(other.charAt(0)));
        }
        String usual = syllableOf(character);
        if (usual != null) {
            letters.add(Character.toUpperCase(usual.charAt(0)));
        }
        ALSO.getOrDefault(character, "").chars().forEach(letter -> letters.add((char) letter));
        StringBuilder all = new StringBuilder(letters.size());
        letters.forEach(all::append);
        return all.toString();
    }

    /** Every choice of a letter for each character, that of the usual readings first. */
    private static List<String> combined(List<String> letters) {
        List<String> all = List.of("");
        for (String choices : letters) {
            List<String> longer = new ArrayList<>();
            for (int i = 0; i < choices.length(); i++) {
                for (String begun : all) {
                    longer.add(begun + choices.charAt(i));
                }
            }
            all = longer.size() <= MOST + 1 ? longer : longer.subList(0, MOST + 1);
        }
        return all;
    }

    private static @Nullable String syllableOf(int character) {
        return character < 128 ? Character.isLetter(character) ? Character.toString(Character.toLowerCase(character)) : null
                : SYLLABLES.get(character);
    }

    private static Map<String, String[]> readings(String table) {
        Map<String, String[]> readings = new HashMap<>();
        for (String entry : table.strip().split("[|\n]")) {
            String[] parts = entry.strip().split(" ", 2);
            readings.put(parts[0], parts[1].split(" "));
        }
        return readings;
    }

    private interface Line {

        void take(String reading, String characters);
    }

    private static void lines(String resource, Line line) {
        try (InputStream table = Objects.requireNonNull(Pinyin.class.getResourceAsStream(resource))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(text -> {
                int blank = text.indexOf(' ');
                line.take(text.substring(0, blank), text.substring(blank + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
