package org.silveralliance.members.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sex by GB/T 2261.1-2003. */
public enum Sex {

    UNKNOWN(0, "未知"),
    MALE(1, "男"),
    FEMALE(2, "女"),
    NOT_STATED(9, "未说明");

    private static final Pattern TICKS = Pattern.compile("[√✓]");
    /** Two to choose from, one of them ticked: ☑男□女, 男√女□. */
    private static final Pattern CHOSEN = Pattern
            .compile("[☑✓✔√■☒](?<before>[男女])[□☐]?[男女]|[□☐][男女][☑✓✔√■☒](?<second>[男女])"
                    + "|(?<behind>[男女])[☑✓✔√■☒][男女][□☐]|[男女][□☐](?<last>[男女])[☑✓✔√■☒]");

    private final int code;
    private final String text;

    Sex(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The one-digit code of the standard. */
    public int code() {
        return code;
    }

    /** The word the standard and every ledger use. */
    public String text() {
        return text;
    }

    /** Reads 男, 男性, 1 and so on; empty when the text says nothing known. */
    public static Optional<Sex> read(String text) {
        if (text.equals(MALE.text) || text.equals(FEMALE.text)) {
            return Optional.of(text.equals(MALE.text) ? MALE : FEMALE);
        }
        String word = PlainText.wordOf(text);
        Matcher chosen = CHOSEN.matcher(word);
        String plain = chosen.matches()
                ? Stream.of("before", "second", "behind", "last").map(chosen::group).filter(Objects::nonNull).findFirst()
                        .orElse("")
                : TICKS.matcher(word).replaceAll("");
        plain = switch (plain) {
            case "男性", "男士", "先生", "M" -> MALE.text;
            case "女性", "女士", "F" -> FEMALE.text;
            default -> plain;
        };
        for (Sex sex : values()) {
            if (sex.text.equals(plain) || String.valueOf(sex.code).equals(plain)) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }
}
