package org.silveralliance.members.workbook;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** A column a sheet may have, known by its title or one of its other names. */
public interface Column {

    /** What a header cell may carry beside its name: bracketed hints, asterisks, colons, space. */
    Pattern HINTS = Pattern.compile("\\(.*?\\)|[\\s*:]");

    /** The title in our own template, and the name of the column in issues. */
    String title();

    /** Other titles counties use for the same thing. */
    List<String> aliases();

    /** Whether a sheet without this column cannot be read. */
    boolean required();

    /** Whether a header cell names this column. */
    default boolean isNamed(String headerCell) {
        String plain = plain(headerCell);
        return plain.equals(title()) || aliases().contains(plain);
    }

    /** A header cell without line breaks, spaces, asterisks and bracketed hints. */
    static String plain(String headerCell) {
        return HINTS.matcher(Normalizer.normalize(headerCell, Normalizer.Form.NFKC)).replaceAll("");
    }
}
