package org.silveralliance.members.identity;

/** The organisation code of GB 11714-1997, which lives on as the subject part of a unified social credit code. */
public final class OrganisationCode {

    private static final int[] WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

    private OrganisationCode() {
    }

    /** Whether nine characters carry their own check character. */
    public static boolean isValid(String nine) {
        return nine.matches("[0-9A-Z]{8}[0-9X]") && checkOf(nine) == nine.charAt(8);
    }

    /** The check character of the first eight characters; letters count from A = 10. */
    public static char checkOf(String eight) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(eight.charAt(i), 36) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }
}
