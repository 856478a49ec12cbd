package org.silveralliance.kit.workbook;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a column may be called at its head.
 *
 * @param title the title in our own template, and the name of the column in issues
 * @param required whether a sheet without this column cannot be read
 * @param aliases other titles counties use for the same thing, the likeliest first
 * @param within headings over several columns under which it may stand with a shorter name; null when there are none
 * @param sheetMayTell whether the name of a sheet stands for a column it does not have, as in a sheet for each unit
 * @param tellsItAsWell whether this column says what the one says that the sheet may lack, as a unit's code does
 * @param parts what its value may be divided into, each part in a column of its own
 * @param ticked words that are columns to tick also where nothing stands above them: 离休
 */
public record Heading(String title, boolean required, List<String> aliases, Within within, boolean sheetMayTell,
        boolean tellsItAsWell, Parts parts, List<String> ticked) {

    /** What a heading may carry beside its name: bracketed hints, asterisks, colons, space. */
    private static final Pattern HINTS = Pattern
            .compile("\\((?![前中后末][^()]{1,4}位\\))[^()]*\\)|\\[[^\\[\\]]*\\]|【[^【】]*】|[\\s*:★]");
    /** What only divides, counts or says it again in Latin letters: 离、退休时间, 联系电话1, 3.姓名, 姓名Name. */
    private static final Pattern SIGNS = Pattern
            .compile("^[0-9]{1,2}[.、)](?=\\p{IsHan})|(?<=\\p{IsHan})[A-Za-z][A-Za-z.]{0,30}$|[、/,.。_\\-]|(?<=\\p{IsHan})1$");
    /** What stands in brackets when the column is not the person's own: 联系电话（子）. */
    private static final Pattern RELATIVE = Pattern.compile(
            "[(\\[【]((家属|亲属|家人|家庭成员|紧急联系人|配偶|爱人|老伴|妻子?|丈夫|夫|子女|儿女|[长次]?[子女]|儿子|女儿|儿媳|女婿|孙子?|孙女|兄弟|姐妹)[0-9一二三]?)[)\\]】]");
    /** Of two dates of birth, that of the file and that of the number: 出生年月（档案）. */
    private static final Pattern BY_WHICH = Pattern
            .compile("^\\s*(出\\s*生\\s*(?:年\\s*月\\s*日?|日\\s*期|时\\s*间)?|生\\s*日)\\s*\\((?:以|按|据)?\\s*(档案|身份证)[^()]{0,10}\\)\\s*$");
    /** Brackets around a whole name: 【姓名】. */
    private static final Pattern AROUND_ALL = Pattern.compile("[\\[\\]【】]");
    private static final Pattern OF_SOMEBODY_ELSE = Pattern.compile("家|属|亲|配偶|爱人|子女|联系人|监护");
    private static final String HINT_SIGNS = "()[]*:";
    /** No heading is longer; what stands in such a cell is a text. */
    private static final int LONGEST = 100;

    /**
     * Names that mean this column only under a heading that says of whom: 家属情况 over 姓名.
     *
     * @param words what such a heading holds
     * @param names what the column is called beneath it
     */
    public record Within(List<String> words, List<String> names) {

        static final Within NOTHING = new Within(List.of(), List.of());

        boolean isMeantBy(String group) {
            return words.stream().anyMatch(group::contains);
        }
    }

    /** A column no sheet can be read without. */
    public static Heading required(String title, String... aliases) {
        return new Heading(title, true, List.of(aliases), Within.NOTHING, false, false, Parts.NONE, List.of());
    }

    /** A column a sheet may have. */
    public static Heading optional(String title, String... aliases) {
        return new Heading(title, false, List.of(aliases), Within.NOTHING, false, false, Parts.NONE, List.of());
    }

    /** The same heading, which may also stand under another that holds one of these words. */
    public Heading under(List<String> words, String... names) {
        return new Heading(title, required, aliases, new Within(List.copyOf(words), List.of(names)), sheetMayTell,
                tellsItAsWell, parts, ticked);
    }

    /** The same heading, whose column a sheet may lack that is named after a unit. */
    public Heading orTheSheet() {
        return new Heading(title, required, aliases, within, true, tellsItAsWell, parts, ticked);
    }

    /** The same heading, whose column says what one says that a sheet may lack. */
    public Heading orTellsIt() {
        return new Heading(title, required, aliases, within, sheetMayTell, true, parts, ticked);
    }

    /** The same heading, whose value may stand in several columns. */
    public Heading in(Parts of) {
        return new Heading(title, required, aliases, within, sheetMayTell, tellsItAsWell, of, ticked);
    }

    /** The same heading, of which each of these words may be a column to tick. */
    public Heading orTicked(String... words) {
        return new Heading(title, required, aliases, within, sheetMayTell, tellsItAsWell, parts, List.of(words));
    }

    /** The title and the other names. */
    Stream<String> names() {
        return Stream.concat(Stream.of(title), aliases.stream());
    }

    /** Whether headings above others, joined, end in a name of this column and speak of nobody else: 家属电话 is no 电话. */
    boolean isNamedAtTheEnd(String group) {
        return names().anyMatch(name -> group.endsWith(name)
                && !OF_SOMEBODY_ELSE.matcher(group.substring(0, group.length() - name.length())).find());
    }

    /** Whether a cell names this column. */
    boolean isNamed(String cell) {
        return rank(plain(cell)) >= 0;
    }

    /** Which of the names a plain text is, 0 for the title; −1 for none. One with signs in it comes after all others. */
    int rank(String plain) {
        int rank = named(plain);
        if (rank >= 0) {
            return rank;
        }
        String usual = Spelling.corrected(SIGNS.matcher(plain).replaceAll(""));
        return usual.equals(plain) ? -1 : behind(named(usual));
    }

    private int named(String plain) {
        return plain.equals(title) ? 0 : aliases.indexOf(plain) + (aliases.contains(plain) ? 1 : 0);
    }

    private int behind(int rank) {
        return rank < 0 ? -1 : rank + aliases.size() + 1;
    }

    /** Of whom a heading says in brackets that its column is; empty when it is the person's own. */
    static String whose(String cell) {
        if (cell.length() > LONGEST) {
            return "";
        }
        Matcher relative = RELATIVE.matcher(Normalizer.normalize(VisibleText.of(cell), Normalizer.Form.NFKC));
        return relative.find() ? "家属（" + relative.group(1) + "）" : "";
    }

    /** A cell's beginning without line breaks, spaces, asterisks and bracketed hints. */
    static String plain(String cell) {
        String beginning = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
        if (isPlain(beginning)) {
            return beginning;
        }
        String simplified = Spelling.simplified(Normalizer.normalize(VisibleText.of(beginning), Normalizer.Form.NFKC));
        String plain = HINTS.matcher(BY_WHICH.matcher(simplified).replaceFirst("$2$1")).replaceAll("");
        return plain.isEmpty() ? HINTS.matcher(AROUND_ALL.matcher(simplified).replaceAll("")).replaceAll("") : plain;
    }

    /** Every cell of every row is compared with the heading, and most hold nothing that would go. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Spelling.isTraditional(c)
                    || (c < '\u4E00' || c > '\u9FFF') && (c <= ' ' || c > '~' || HINT_SIGNS.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
