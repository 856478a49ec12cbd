package org.silveralliance.members.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A unified social credit code, GB 32100-2015: one character of registration authority, one of category, six digits of
 * division, nine of subject (the former organisation code) and a check character (MOD 31).
 *
 */
public record SocialCreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Zs}\\p{Cf}'‘’`-]+");
    private static final int[] WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };
    private static final int MODULUS = 31;

    /** What is wrong with a text that should have been a code. */
    public enum Fault {
        SHAPE,
        CHECK_CHARACTER
    }

    /** What a text turned out to be. */
    public sealed interface Reading {

        /** A valid code. */
        record Valid(SocialCreditCode code) implements Reading {
        }

        /**
         * Not a code by the formula. Some real codes of the pilot registrations fail the check character; those are
         * accepted only with a written reason.
         */
        record Invalid(Fault fault, String normalised) implements Reading {
        }
    }

    /** Reads a code as people write it: full-width characters, spaces and lower case are forgiven. */
    public static Reading read(String text) {
        String plain = FILLING.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("")
                .toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(plain).matches()) {
            return new Reading.Invalid(Fault.SHAPE, plain);
        }
        if (checkOf(plain) != plain.charAt(17)) {
            return new Reading.Invalid(Fault.CHECK_CHARACTER, plain);
        }
        return new Reading.Valid(new SocialCreditCode(plain));
    }

    /** Registration authority and category, for example 11 for a state organ, 12 for a public institution. */
    public String category() {
        return value.substring(0, 2);
    }

    /** The division of the registration authority. */
    public String division() {
        return value.substring(2, 8);
    }

    /** The subject part, an organisation code of GB 11714-1997. */
    public String organisationCode() {
        return value.substring(8, 17);
    }

    /** The outer remainder matters: a sum divisible by 31 has the check character 0. */
    private static char checkOf(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
