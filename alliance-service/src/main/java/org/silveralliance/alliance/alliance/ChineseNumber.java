package org.silveralliance.alliance.alliance;

/** Numbers as names carry them: 一, 十, 十二, 二十三; from a hundred on in digits. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {
    }

    static String of(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        String front = tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(DIGITS.charAt(tens))) + "十";
        return front + (ones == 0 ? "" : String.valueOf(DIGITS.charAt(ones)));
    }
}
