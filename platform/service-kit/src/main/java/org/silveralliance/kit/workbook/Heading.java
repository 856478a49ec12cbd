package org.silveralliance.kit.workbook;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a column may be called at its head.
 *
 * @param title the title in our own template, and the name of the column in issues
 * @param required whether a sheet without this column cannot be read
 * @param aliases other titles counties use for the same thing, the likeliest first
 */
public record Heading(String title, boolean required, List<String> aliases) {

    /** What a heading may carry beside its name: bracketed hints, asterisks, colons, space. */
    private static final Pattern HINTS = Pattern.compile("\\([^()]*\\)|[\\s*:]");
    /** No heading is longer; what stands in such a cell is a text. */
    private static final int LONGEST = 100;

    /** A column no sheet can be read without. */
    public static Heading required(String title, String... aliases) {
        return new Heading(title, true, List.of(aliases));
    }

    /** A column a sheet may have. */
    public static Heading optional(String title, String... aliases) {
        return new Heading(title, false, List.of(aliases));
    }

    /** The title and the other names. */
    Stream<String> names() {
        return Stream.concat(Stream.of(title), aliases.stream());
    }

    /** Whether a cell names this column. */
    boolean isNamed(String cell) {
        String plain = plain(cell);
        return plain.equals(title) || aliases.contains(plain);
    }

    /** A cell's beginning without line breaks, spaces, asterisks and bracketed hints. */
    static String plain(String cell) {
        String beginning = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
        return HINTS.matcher(Normalizer.normalize(beginning, Normalizer.Form.NFKC)).replaceAll("");
    }
}
