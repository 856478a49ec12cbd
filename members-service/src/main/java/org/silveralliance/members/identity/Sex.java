package org.silveralliance.members.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** Sex by GB/T 2261.1-2003. */
public enum Sex {

    UNKNOWN(0, "未知"),
    MALE(1, "男"),
    FEMALE(2, "女"),
    NOT_STATED(9, "未说明");

    private static final Pattern TICKS = Pattern.compile("[√✓]");

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
        String plain = TICKS.matcher(PlainText.wordOf(text)).replaceAll("");
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

    /** The sex of a stored code; a code outside the standard is a damaged row. */
    public static Sex ofCode(int code) {
        for (Sex sex : values()) {
            if (sex.code == code) {
                return sex;
            }
        }
        throw new IllegalArgumentException("no sex has the code " + code);
    }
}
