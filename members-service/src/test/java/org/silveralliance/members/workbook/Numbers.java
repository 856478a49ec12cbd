package org.silveralliance.members.workbook;

/** Identity numbers of invented people. */
final class Numbers {

    private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

    static final String ONE = "370599195005050011";
    static final String TWO = "370599195005050070";
    static final String THREE = of("37059919470308102");
    static final String FOUR = of("37059919480912203");

    private Numbers() {
    }

    /** Seventeen digits with their check character, by a way of its own. */
    static String of(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(seventeen.charAt(i), 10) * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
