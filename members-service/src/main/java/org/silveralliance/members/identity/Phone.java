package org.silveralliance.members.identity;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Telephone numbers as ledgers write them. */
public final class Phone {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("(0[0-9]{2,3})?[2-9][0-9]{6,7}");

    private static final Pattern FILLING = Pattern.compile("[\\s()-]");

    private Phone() {
    }

    /** Half-width, without country prefix, spaces, hyphens and brackets. */
    public static String normalised(String text) {
        String plain = FILLING.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return plain.startsWith("+86") ? plain.substring(3)
                : plain.length() == 13 && plain.startsWith("86") ? plain.substring(2) : plain;
    }

    /** Whether a short message can reach the number. */
    public static boolean isMobile(String phone) {
        return MOBILE.matcher(phone).matches();
    }

    /** Whether the number is a mobile or a landline. */
    public static boolean isUsual(String phone) {
        return isMobile(phone) || LANDLINE.matcher(phone).matches();
    }

    /** The first three and the last four digits. */
    public static String mask(String phone) {
        return phone.length() < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
